"""The bytes of a text file into text, when nothing says which encoding they are in."""

import codecs

from ingest.errors import UnreadableFile

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD = ("cp1252", "latin-1", "cp850", "mac-roman")
"""Windows, Unix, DOS and old Macintosh, in the order to prefer when they read equally well."""

_DANISH = frozenset("æøåÆØÅ")
_ELSEWHERE = frozenset("éèëüöäáíóúñçÉÜÖÄ§«»“”\u2018\u2019„\u2013—…•\xb4°½€\xa0")


def decode(content: bytes) -> str:
    """Return the text of a file: by its byte order mark, as UTF-8, or as the likeliest of the old.

    Raises:
        UnreadableFile: The bytes are not text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding)
    if b"\0" in content:
        return _strictly(content, _without_mark(content))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return max((_decoded(content, encoding) for encoding in _OLD), key=_danishness)


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFile("filen er ikke ren tekst; gem den som UTF-8") from error


def _without_mark(content: bytes) -> str:
    """Tell which UTF-16 it is by where the zero bytes of plain letters stand."""
    even, odd = content[::2].count(0), content[1::2].count(0)
    if len(content) % 2 or min(even, odd) * 20 > max(even, odd):
        raise UnreadableFile("filen er ikke ren tekst; gem den som UTF-8")
    return "utf-16-le" if odd > even else "utf-16-be"


def _decoded(content: bytes, encoding: str) -> str:
    return content.decode(encoding, errors="replace")


def _danishness(text: str) -> int:
    """Count letters that Danish uses against signs that only a wrong reading would give."""
    foreign = [char for char in text if not char.isascii()]
    danish = sum(char in _DANISH for char in foreign)
    known = sum(char in _ELSEWHERE for char in foreign)
    return 3 * danish + known - 2 * (len(foreign) - danish - known)
