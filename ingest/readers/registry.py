"""Which reader takes which file."""

from collections.abc import Callable, Mapping
from pathlib import Path, PurePath

from ingest.documents import Extract
from ingest.errors import UnknownFormat, UnreadableFile
from ingest.readers.markdown import read_markdown
from ingest.readers.pdf import read_pdf
from ingest.readers.text import read_text
from ingest.readers.web_page import read_web_page
from ingest.readers.word import read_word

READER_VERSION = "2"
"""Changes whenever the same bytes would give another extract."""

_Reader = Callable[[bytes], Extract]

READERS: Mapping[str, _Reader] = {
    ".docx": read_word,
    ".htm": read_web_page,
    ".html": read_web_page,
    ".markdown": read_markdown,
    ".md": read_markdown,
    ".pdf": read_pdf,
    ".txt": read_text,
}
"""A reader by the file's extension, in lower case."""


def read(path: Path) -> Extract:
    """Return what a file holds.

    Raises:
        UnknownFormat: The file's kind is not one that we read.
        UnreadableFile: No text can be had from it.
        OSError: The file cannot be opened.
    """
    _reader(path.name)  # a film of some gigabytes is refused before it is read
    return read_content(path.read_bytes(), name=path.name)


def read_content(content: bytes, *, name: str) -> Extract:
    """Return what a file holds, given its bytes; its name says how to read them.

    Raises:
        UnknownFormat: The file's kind is not one that we read.
        UnreadableFile: No text can be had from it.
    """
    reader = _reader(name)
    if not content.strip():
        raise UnreadableFile("filen er tom")
    extract = reader(content)
    if not extract.blocks:
        raise UnreadableFile("filen har ingen tekst")
    return extract


def _reader(name: str) -> _Reader:
    suffix = PurePath(name).suffix.lower()
    if suffix not in READERS:
        raise UnknownFormat(f"filtypen {suffix or 'uden endelse'} kan ikke læses")
    return READERS[suffix]
