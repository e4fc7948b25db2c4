import codecs

import pytest

from ingest.errors import UnreadableFile
from ingest.readers.encoding import decode

DANISH = "Vi mødes på kroen i Ærø, og så går vi på café i Ålborg."


@pytest.mark.parametrize(
    "encoding",
    [
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-32",
        "utf-16-le",
        "utf-16-be",
        "cp1252",
        "latin-1",
        "cp850",
        "mac-roman",
    ],
)
def test_danish_is_read_in_every_encoding_staff_may_have(encoding: str) -> None:
    assert decode(DANISH.encode(encoding)) == DANISH


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "mac-roman"])
@pytest.mark.parametrize("text", ["på", "Genstart på Ærø", "ÆØÅ æøå", "Rødding Å"])
def test_a_single_danish_word_is_enough(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_quotes_and_dashes_of_windows_are_read() -> None:
    assert decode("“på” \u2013 €".encode("cp1252")) == "“på” \u2013 €"


def test_big_endian_marks_are_read() -> None:
    assert decode(codecs.BOM_UTF16_BE + "på".encode("utf-16-be")) == "på"


@pytest.mark.parametrize(
    "content", [bytes(range(256)), b"a\0b\0\0\0c", codecs.BOM_UTF16_LE + b"a"]
)
def test_what_is_not_text_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFile, match="ikke ren tekst"):
        decode(content)
