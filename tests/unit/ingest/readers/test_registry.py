import contextlib
from pathlib import Path

import pytest

from ingest.documents import BlockKind
from ingest.errors import UnknownFormat, UnreadableFile
from ingest.readers.registry import READERS, read, read_content
from tests.fakes.files import make_docx, make_markdown, make_pdf, make_web_page, word_paragraph

SENTENCE = "Klyngen samler landsbyerne."
FILES = {
    ".docx": make_docx(word_paragraph(SENTENCE)),
    ".htm": make_web_page(f"<p>{SENTENCE}</p>"),
    ".html": make_web_page(f"<p>{SENTENCE}</p>"),
    ".markdown": make_markdown(SENTENCE),
    ".md": make_markdown(SENTENCE),
    ".pdf": make_pdf([SENTENCE]),
    ".txt": SENTENCE.encode(),
}


def test_every_format_that_is_read_is_tried_here() -> None:
    assert set(FILES) == set(READERS)


@pytest.mark.parametrize("suffix", FILES)
@pytest.mark.parametrize("case", [str.lower, str.upper])
def test_a_file_of_every_kind_gives_its_sentence(
    tmp_path: Path, suffix: str, case: object
) -> None:
    assert callable(case)
    path = tmp_path / f"fil{case(suffix)}"
    path.write_bytes(FILES[suffix])
    blocks = read(path).blocks
    assert [(block.kind, block.text) for block in blocks] == [(BlockKind.PARAGRAPH, SENTENCE)]


@pytest.mark.parametrize("suffix", FILES)
@pytest.mark.parametrize("content", [b"", b"  \n\t\r\n "])
def test_an_empty_file_is_called_empty(suffix: str, content: bytes) -> None:
    with pytest.raises(UnreadableFile, match="filen er tom"):
        read_content(content, name=f"fil{suffix}")


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
@pytest.mark.parametrize("content", [b"bare tekst", b"%PDF-1.7 afbrudt", b"PK\x03\x04 afbrudt"])
def test_a_file_that_is_not_what_its_name_says_cannot_be_read(suffix: str, content: bytes) -> None:
    with pytest.raises(UnreadableFile):
        read_content(content, name=f"fil{suffix}")


@pytest.mark.parametrize("suffix", FILES)
def test_a_file_cut_short_or_scrambled_ends_in_our_own_error_or_in_text(suffix: str) -> None:
    whole = FILES[suffix]
    for end in range(0, len(whole), max(1, len(whole) // 25)):
        scrambled = whole[:end] + bytes(reversed(whole[end : end + 9])) + whole[end + 9 :]
        for content in (whole[:end], scrambled):
            with contextlib.suppress(UnreadableFile):
                read_content(content, name=f"fil{suffix}")


def test_an_unknown_format_is_refused_by_name_without_opening_the_file(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat, match=r"\.mp4"):
        read(tmp_path / "findes_ikke.MP4")
    with pytest.raises(UnknownFormat, match="uden endelse"):
        read(tmp_path / "LAESMIG")


def test_a_file_with_marks_but_no_words_is_said_to_have_no_text() -> None:
    with pytest.raises(UnreadableFile, match="ingen tekst"):
        read_content(b"---\ntitle: Kun titel\n---\n", name="fil.md")
