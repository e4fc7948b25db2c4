"""Plain text files: paragraphs, list items and lines that are headings without saying so."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.cleaning import clean, one_line
from ingest.documents import Block, BlockKind, Extract
from ingest.metadata import looks_like_title
from ingest.readers.encoding import decode
from ingest.readers.markdown import markdown_extract

_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n")
_ATX_HEADING = re.compile(r"^#{1,6} \S", re.MULTILINE)
_FEWEST_ATX_HEADINGS = 2
_ITEM = re.compile(r"^(?:[-*•\u2013+]\s+(?P<text>\S.*)|(?P<numbered>\d{1,2}[.)]\s+\S.*))$")
_UNDERLINE = re.compile(r"^(=|-|\*|_)\1{2,}$")
_WRAPPED_SHARE = 0.3
"""Share of line ends in mid-sentence above which a file was folded by its editor. A guess."""

_Lines = Sequence[str]


def read_text(content: bytes) -> Extract:
    """Return what a text file holds; one that is Markdown under its plain name is read as such.

    Raises:
        UnreadableFile: The bytes are no text.
    """
    text = clean(decode(content))
    if _is_markdown(text):
        return markdown_extract(text)
    return Extract(blocks=text_blocks(text))


def _is_markdown(text: str) -> bool:
    front = _FRONT_MATTER.match(text)
    if front and "\n---" in text[front.end() - 1 :]:
        return True
    return len(_ATX_HEADING.findall(text)) >= _FEWEST_ATX_HEADINGS


def text_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of clean text: the first heading outermost if it opens the text."""
    chunks = [
        lines
        for chunk in re.split(r"\n[ \t]*\n", text)
        if (lines := [line for raw in chunk.splitlines() if (line := one_line(raw))])
    ]
    wrapped = _is_wrapped(chunks)
    found = [block for at in range(len(chunks)) for block in _chunk(chunks, at, wrapped=wrapped)]
    return tuple(_with_levels(found))


def _is_wrapped(chunks: Sequence[_Lines]) -> bool:
    pairs = [pair for lines in chunks for pair in pairwise(lines)]
    cut = sum(before[-1] not in ".:!?" and after[0].islower() for before, after in pairs)
    return bool(pairs) and cut / len(pairs) > _WRAPPED_SHARE


def _chunk(chunks: Sequence[_Lines], at: int, *, wrapped: bool) -> Iterator[Block]:
    lines = list(chunks[at])
    following = lines[1:] if len(lines) > 1 else [*chunks[at + 1 : at + 2], [""]][0]
    if _is_heading(lines, following, wrapped=wrapped):
        yield Block(kind=BlockKind.HEADING, text=lines.pop(0), level=2)
    yield from _body([line for line in lines if not _UNDERLINE.match(line)], wrapped=wrapped)


def _is_heading(lines: _Lines, following: _Lines, *, wrapped: bool) -> bool:
    first = lines[0]
    if not looks_like_title(first) or _ITEM.match(first):
        return False
    if len(lines) > 1 and _UNDERLINE.match(lines[1]):
        return True
    if wrapped and len(lines) > 1:
        return False
    return bool(following[0]) and (len(following[0]) > len(first) or len(following) > 1)


def _body(lines: _Lines, *, wrapped: bool) -> Iterator[Block]:
    paragraph: list[str] = []
    for line in lines:
        item = _ITEM.match(line)
        if paragraph and (item or not wrapped):
            yield _block(paragraph)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield _block(paragraph)


def _block(lines: _Lines) -> Block:
    text = " ".join(lines)
    item = _ITEM.match(text)
    if item is None:
        return Block(kind=BlockKind.PARAGRAPH, text=text)
    return Block(kind=BlockKind.ITEM, text=item["text"] or item["numbered"])


def _with_levels(blocks: Sequence[Block]) -> Iterator[Block]:
    for at, block in enumerate(blocks):
        outermost = at == 0 and block.kind is BlockKind.HEADING
        yield Block(kind=block.kind, text=block.text, level=1) if outermost else block
