"""Word files (.docx): headings by their style, lists, tables.

Reads the parts of the file itself. kreuzberg 4.10.4 takes the Danish "Overskrift 1" for plain
text, and lists by style too; python-docx would bring lxml for what is little work.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from ingest.cleaning import clean, one_line
from ingest.documents import Block, BlockKind, Extract
from ingest.errors import UnreadableFile

LARGEST_PART_BYTES = 100_000_000
"""A part that unpacks to more is no letter from a village cluster. A guess."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING_NAME = re.compile(r"(?:heading|overskrift|rubrik|überschrift)\s*(\d)", re.IGNORECASE)
_LIST_NAME = re.compile(r"list\b|list (?:bullet|number|paragraph)|opstilling|liste", re.IGNORECASE)
_OLE = b"\xd0\xcf\x11\xe0"
_LARGEST_LEVEL = 6
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    ET.ParseError,
    RuntimeError,
    EOFError,
    ValueError,
    OSError,
)
# What zipfile and expat were seen to raise for files that were cut short, scrambled or nested
# without end.
_BROKEN = "filen er beskadiget eller er ikke en Word-fil"


@dataclass(frozen=True, slots=True)
class _Style:
    level: int = 0
    listed: bool = False


_Styles = Mapping[str, _Style]


def read_word(content: bytes) -> Extract:
    """Return what a Word file holds.

    Raises:
        UnreadableFile: It is no .docx file, is locked, or is damaged.
    """
    if content.startswith(_OLE):
        raise UnreadableFile("filen er låst med en adgangskode eller er en gammel .doc-fil")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            document = _part(archive, "word/document.xml")
            styles = _styles(_part(archive, "word/styles.xml"))
        body = None if document is None else document.find(f"{_W}body")
        blocks = tuple(_blocks(body, styles)) if body is not None else None
    except _DAMAGE as error:
        raise UnreadableFile(_BROKEN) from error
    if blocks is None:
        raise UnreadableFile(_BROKEN)
    return Extract(blocks=tuple(block for block in blocks if block.text))


def _part(archive: zipfile.ZipFile, name: str) -> ET.Element | None:
    try:
        entry = archive.getinfo(name)
    except KeyError:
        return None
    if entry.file_size > LARGEST_PART_BYTES:
        raise UnreadableFile("filen er for stor, når den pakkes ud")
    source = archive.read(entry)
    if b"<!DOCTYPE" in source or b"<!ENTITY" in source:
        raise UnreadableFile(_BROKEN)  # Word never writes these; they are how XML bombs are made
    return ET.fromstring(source)  # noqa: S314 - without a document type there is nothing to expand


def _styles(root: ET.Element | None) -> _Styles:
    """Return what each style means, by its id: Word translates ids, and names mostly not."""
    found = [] if root is None else root.findall(f"{_W}style")
    return {style.get(f"{_W}styleId", ""): _style(style) for style in found}


def _style(style: ET.Element) -> _Style:
    name = _value(style, "name") or ""
    if name.casefold() in {"title", "titel"}:
        return _Style(level=1)
    outline = _value(style, "pPr/outlineLvl")
    heading = _HEADING_NAME.match(name)
    if heading:
        return _Style(level=int(heading[1]))
    if outline is not None and int(outline) < _LARGEST_LEVEL:
        return _Style(level=int(outline) + 1)
    return _Style(listed=_child(style, "pPr/numPr") is not None or bool(_LIST_NAME.match(name)))


def _blocks(parent: ET.Element, styles: _Styles) -> Iterator[Block]:
    for child in parent:
        match child.tag.removeprefix(_W):
            case "p":
                yield _paragraph(child, styles)
            case "tbl":
                yield from _table(child, styles)
            case "sdt" | "sdtContent" | "ins" | "smartTag" | "customXml":
                yield from _blocks(child, styles)
            case _:
                pass  # section settings, bookmarks


def _paragraph(paragraph: ET.Element, styles: _Styles) -> Block:
    named = _value(paragraph, "pPr/pStyle") or ""
    style = styles.get(named) or _unlisted_style(named)
    text = _lines(_text(paragraph))
    if style.level and text:
        return Block(kind=BlockKind.HEADING, text=one_line(text), level=style.level)
    numbering = _child(paragraph, "pPr/numPr")
    if style.listed or (numbering is not None and _value(numbering, "numId") != "0"):
        return Block(kind=BlockKind.ITEM, text=one_line(text))
    return Block(kind=BlockKind.PARAGRAPH, text=text)


def _unlisted_style(name: str) -> _Style:
    heading = _HEADING_NAME.match(name)
    return _Style(level=int(heading[1])) if heading else _Style()


def _table(table: ET.Element, styles: _Styles) -> Iterator[Block]:
    rows = [
        [one_line(" ".join(_text(p) for p in cell.iter(f"{_W}p"))) for cell in row.iter(f"{_W}tc")]
        for row in table.findall(f"{_W}tr")
    ]
    if all(len(row) == 1 for row in rows):
        # One column is a frame around text, not a table.
        for cell in table.findall(f"{_W}tr/{_W}tc"):
            yield from _blocks(cell, styles)
        return
    lines = (" | ".join(row) for row in rows if any(row))
    yield Block(kind=BlockKind.TABLE, text="\n".join(lines))


def _text(element: ET.Element) -> str:
    return "".join(_pieces(element))


def _pieces(element: ET.Element) -> Iterator[str]:
    for child in element:
        match child.tag.removeprefix(_W):
            case "t":
                yield child.text or ""
            case "tab":
                yield "\t"
            case "br" | "cr":
                yield "\n"
            case "noBreakHyphen":
                yield "-"
            case "pPr" | "rPr" | "del" | "moveFrom" | "instrText" | "Fallback":
                pass
            case _:
                yield from _pieces(child)


def _lines(text: str) -> str:
    return "\n".join(line for raw in clean(text).splitlines() if (line := one_line(raw)))


def _child(element: ET.Element, path: str) -> ET.Element | None:
    return element.find("/".join(_W + name for name in path.split("/")))


def _value(element: ET.Element, path: str) -> str | None:
    child = _child(element, path)
    return None if child is None else child.get(f"{_W}val")
