"""A document into passages: small enough to quote, large enough to stand alone.

Cuts along the document's own structure: headings first, then paragraphs, then sentences, and
inside a sentence only as a last resort. Knows nothing of files, models or stores.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ingest.documents import Block, BlockKind, Extract
from knowledge_base.passages import HEADING_MARK, DocumentId, Passage, passage_id
from knowledge_base.sentences import split_sentences

MERGED_WORDS = 200
"""Neighbouring sections that together stay within this are one passage. A guess."""
TINY_WORDS = 50
"""A section below this says too little alone: it goes with its neighbour. A guess."""
FULL_WORDS = 250
"""Above this a section is cut into parts of even size. A guess: 250 words of Danish are about 400
word pieces, and the embedding model reads 512 with title and headings."""
LARGEST_WORDS = 300
"""No passage is larger, unless a single sentence is."""
LARGEST_SENTENCE_WORDS = 450
"""A sentence above this is no sentence; it is cut at a comma or a space."""
LEAD_WORDS = 40
"""A longer line above a list or a table is not repeated when the list is cut. A guess."""

_NUMBERED = re.compile(r"(?:\d{1,2}[.)]|[a-z]\)) ")
_Path = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    """Text that is kept whole while it is small: a paragraph, or a list or table with its lead.

    Attributes:
        parts: Where it may be cut: sentences with the space after them, items, or rows.
        lead: A line that every piece of it begins with: what introduces a list, a heading row.
    """

    path: _Path
    parts: tuple[str, ...]
    lead: str = ""
    joiner: str = ""
    page: int | None = None

    @property
    def text(self) -> str:
        body = self.joiner.join(self.parts).strip()
        return f"{self.lead}\n{body}" if self.lead else body

    @property
    def words(self) -> int:
        return len(self.text.split())


@dataclass(slots=True, kw_only=True)
class _Section:
    """A heading with what stands beneath it."""

    path: _Path
    level: int
    page: int | None = None
    units: list[_Unit] = field(default_factory=list)
    children: list["_Section"] = field(default_factory=list)


_Draft = tuple[_Unit, ...]
"""The units of one passage to be."""


def split(extract: Extract, *, document_id: DocumentId, title: str) -> tuple[Passage, ...]:
    """Return the document's passages in reading order; none if it has no text.

    A passage's text leaves out the headings in its heading path, and holds those below it as
    lines of their own, marked with `HEADING_MARK`. A heading that repeats the title is left out
    of both.
    """
    root = _outline(extract.blocks, title=title)
    return tuple(
        _passage(draft, document_id=document_id, number=number)
        for number, draft in enumerate(_drafts(root), 1)
    )


def _passage(draft: _Draft, *, document_id: DocumentId, number: int) -> Passage:
    headings = _shared([unit.path for unit in draft])
    text = _rendered(draft, depth=len(headings))
    return Passage(
        id=passage_id(document_id, number=number, text=text),
        document_id=document_id,
        number=number,
        text=text,
        page=draft[0].page,
        headings=headings,
    )


def _rendered(draft: _Draft, *, depth: int) -> str:
    lines: list[str] = []
    above = draft[0].path[:depth]
    for unit in draft:
        below = unit.path[len(_shared([above, unit.path])) :]
        lines += [f"{HEADING_MARK}{heading}" for heading in below]
        lines.append(unit.text)
        above = unit.path
    return "\n".join(lines)


def _shared(paths: Sequence[_Path]) -> _Path:
    depth = 0
    for names in zip(*paths, strict=False):
        if len(set(names)) > 1:
            break
        depth += 1
    return paths[0][:depth]


# The outline: headings into a tree, blocks into units.


def _outline(blocks: Sequence[Block], *, title: str) -> _Section:
    root = _Section(path=(), level=0)
    open_sections = [root]
    run: list[Block] = []
    for block in blocks:
        if block.kind is not BlockKind.HEADING:
            run.append(block)
            continue
        open_sections[-1].units += _units(run, path=open_sections[-1].path)
        run = []
        if block.level == 1 and _same(block.text, title):
            open_sections = [root]
        else:
            open_sections = _opened(block, open_sections)
    open_sections[-1].units += _units(run, path=open_sections[-1].path)
    return root


def _opened(heading: Block, open_sections: Sequence[_Section]) -> list[_Section]:
    above = [section for section in open_sections if section.level < heading.level]
    section = _Section(
        path=(*above[-1].path, heading.text),
        level=heading.level,
        page=heading.page,
    )
    above[-1].children.append(section)
    return [*above, section]


def _same(one: str, other: str) -> bool:
    return one.casefold().strip(" .:") == other.casefold().strip(" .:")


def _units(blocks: Sequence[Block], *, path: _Path) -> Iterator[_Unit]:
    """Yield paragraphs, tables and whole lists, each list with the line that introduces it."""
    at = 0
    while at < len(blocks):
        block = blocks[at]
        end = _end_of_list(blocks, at)
        if block.kind is BlockKind.TABLE:
            yield _table(block, path=path)
        elif end > at:
            yield from _list(blocks[at:end], path=path)
        else:
            yield _paragraph(block.text, path=path, page=block.page)
        at = max(at + 1, end)


def _end_of_list(blocks: Sequence[Block], start: int) -> int:
    """Return where a list ends that begins, or is introduced, at `start`; `start` if none is."""
    end = start
    if blocks[start].kind is BlockKind.PARAGRAPH and _introduces(blocks[start].text):
        end += 1
    first_item = end
    while end < len(blocks) and blocks[end].kind is BlockKind.ITEM:
        end += 1
    return end if end > first_item else start


def _introduces(text: str) -> bool:
    return text.endswith(":") or not text.endswith((".", "!", "?", "…"))


def _list(blocks: Sequence[Block], *, path: _Path) -> Iterator[_Unit]:
    lead, page = "", blocks[0].page
    if blocks[0].kind is BlockKind.PARAGRAPH:
        *before, lead = _pieces(blocks[0].text)
        if before:
            yield _Unit(path=path, parts=tuple(before), page=page)
    parts = tuple(_bulleted(block.text) for block in blocks if block.kind is BlockKind.ITEM)
    if len(lead.split()) > LEAD_WORDS:
        yield _Unit(path=path, parts=(lead, *parts), joiner="\n", page=page)
    else:
        yield _Unit(path=path, parts=parts, lead=lead, joiner="\n", page=page)


def _bulleted(text: str) -> str:
    return text if _NUMBERED.match(text) else f"- {text}"


def _table(block: Block, *, path: _Path) -> _Unit:
    head, *rows = block.text.splitlines()
    if not rows or len(head.split()) > LEAD_WORDS:
        return _Unit(path=path, parts=(head, *rows), joiner="\n", page=block.page)
    return _Unit(path=path, parts=tuple(rows), lead=head, joiner="\n", page=block.page)


def _paragraph(text: str, *, path: _Path, page: int | None) -> _Unit:
    return _Unit(path=path, parts=_pieces(text), page=page)


def _pieces(text: str) -> tuple[str, ...]:
    """Return the sentences of a text with what stands between them, so that they add up to it."""
    starts, at = [], 0
    for sentence in split_sentences(text):
        at = text.index(sentence, at)
        starts.append(at)
        at += len(sentence)
    bounds = [0, *starts[1:], len(text)]
    return tuple(text[start:end] for start, end in pairwise(bounds) if start < end)


# The drafts: units into passages.


def _drafts(section: _Section) -> list[_Draft]:
    """Return the passages of a section and all beneath it, small neighbours merged."""
    everything = tuple(_all_units(section))
    if _words(everything) <= MERGED_WORDS:
        return [everything] if everything else []
    groups = [_packed(section.units)] + [_drafts(child) for child in section.children]
    merged: list[_Draft] = []
    whole = False
    for group in filter(None, groups):
        together = whole and len(group) == 1
        if merged and _belong(merged[-1], group[0], whole_sections=together):
            merged[-1] += group[0]
            merged += group[1:]
        else:
            merged += group
        whole = len(group) == 1
    return merged


def _belong(before: _Draft, after: _Draft, *, whole_sections: bool) -> bool:
    together = _words(before + after)
    if min(_words(before), _words(after)) < TINY_WORDS:
        return together <= LARGEST_WORDS
    return whole_sections and together <= MERGED_WORDS


def _all_units(section: _Section) -> Iterator[_Unit]:
    yield from section.units
    for child in section.children:
        yield from _all_units(child)
    if section.path and not section.units and not section.children:
        # A heading over nothing may be a line that only looked like a heading: it is text.
        yield _Unit(path=section.path[:-1], parts=section.path[-1:], page=section.page)


def _packed(units: Sequence[_Unit]) -> list[_Draft]:
    """Return a section's own units in passages of even size."""
    small = [piece for unit in units for piece in _cut(unit)]
    return [tuple(small[part]) for part in _evenly([unit.words for unit in small])]


def _evenly(sizes: Sequence[int], *, lead: int = 0) -> Iterator[slice]:
    """Yield runs of things with these sizes, as even as can be, each with room for a lead."""
    left = sum(sizes)
    parts = math.ceil(left / (FULL_WORDS - lead))
    start, held = 0, 0
    for at, size in enumerate(sizes):
        full = held + size / 2 > left / max(1, parts) or held + size > LARGEST_WORDS - lead
        if at > start and full:
            yield slice(start, at)
            left, parts = left - held, parts - 1
            start, held = at, 0
        held += size
    if sizes:
        yield slice(start, len(sizes))


def _words(units: Sequence[_Unit]) -> int:
    """Count the words of a passage made of these units, headings inside it and all."""
    return len(_rendered(tuple(units), depth=0).split()) if units else 0


def _cut(unit: _Unit) -> Iterator[_Unit]:
    """Yield a unit in pieces that a passage can hold, each beginning with its lead."""
    if unit.words <= FULL_WORDS:
        yield unit
        return
    parts = [piece for whole in unit.parts for piece in _shortened(whole)]
    sizes = [len(part.split()) for part in parts]
    for run in _evenly(sizes, lead=len(unit.lead.split())):
        yield replace(unit, parts=tuple(parts[run]))


def _shortened(part: str) -> Iterator[str]:
    """Yield a sentence whole, or in pieces if no reader would take it for a sentence."""
    words = part.split(" ")
    while len(words) > LARGEST_SENTENCE_WORDS:
        end = _after_last_comma(words[:FULL_WORDS])
        yield " ".join(words[:end]) + " "
        words = words[end:]
    yield " ".join(words)


def _after_last_comma(words: Sequence[str]) -> int:
    commas = [at for at, word in enumerate(words, 1) if word.endswith((",", ";"))]
    return commas[-1] if commas and commas[-1] > len(words) // 2 else len(words)
