"""PDF files: pages of lines back into headings, paragraphs and lists."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ingest.cleaning import clean, joined, looks_garbled, one_line, without_running_lines
from ingest.documents import Block, BlockKind, Extract
from ingest.errors import UnreadableFile
from ingest.metadata import looks_like_title

TIMEOUT_S = 120
"""A file of 204 pages takes under a second; one that takes this long never ends. A guess."""
WORDS_PER_HEADING = 40
"""With fewer words for each, what passes for headings are cells of a table. A guess."""
PROSE_SHARE = 0.15
"""Share of a page's lines that begin with a small letter, below which its lines are rows of a
table. Measured on ten Danish files: prose .3 and more, rows under .05."""
TRUSTED_HEADINGS = 10
"""So many may stand close together: a leaflet. A guess."""
LARGEST_HEADING_LINES = 3
_REPEATED = 3
_FULL_LINE = 0.8
_NAMED_PAGES = 10

_ITEM = re.compile(
    r"^(?:[•‣◦▪\u2013*-](?:\s+|(?=[A-ZÆØÅ]))(?P<text>\S.*)|(?P<numbered>\d{1,2}[.)]\s+\S.*|[a-z]\)\s+\S.*))$"
)
_CLAUSE = re.compile(r"^(?:§+\s*\d|Stk\.\s*\d|Kapitel\s+\d|\d{1,2}(?:\.\d{1,2})+\s+[A-ZÆØÅ])")
_CONTENTS = re.compile(r"(?:\.\s?){5,}\s*\d*\s*$|…{2,}\s*\d*\s*$")
_CUT_WORD = re.compile("[\x02\ufffe]\r?\n?")
# PDFium's sign for a hyphen at the end of a line, whether it cuts a word or stands in "DGI-hus".
_HINT = re.compile(r"^(#{1,6}) (.+)$", re.MULTILINE)
_ENDS = (".", "!", "?", ":", ";", "…")


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    page: int


def read_pdf(content: bytes) -> Extract:
    """Return what a PDF holds, each block with the page on which it begins.

    Raises:
        UnreadableFile: It is no PDF, is locked, scanned, or its letters are garbled.
    """
    if b"%PDF-" not in content[:1024]:
        raise UnreadableFile("filen er ikke en PDF, selv om den hedder det")
    pages, structure = _extracted(content)
    text = "\n".join(pages)
    if not any(char.isalnum() for char in text):
        raise UnreadableFile("ser ud til at være skannet, kan ikke læses")
    if looks_garbled(text):
        raise UnreadableFile("bogstaverne i filen er gemt forkert og kan ikke læses")
    blocks = pdf_blocks(pages, structure=structure)
    return Extract(blocks=blocks, pages=len(pages), notes=_notes(pages))


def _extracted(content: bytes) -> tuple[list[str], str]:
    """Return the pages' plain text, and the whole as Markdown, which knows headings by size."""
    import kreuzberg  # noqa: PLC0415 - heavy

    config = kreuzberg.ExtractionConfig(
        use_cache=False,  # it would keep the text of staff's files outside our folders
        enable_quality_processing=False,
        extraction_timeout_secs=TIMEOUT_S,
        output_format="markdown",
        pages=kreuzberg.PageConfig(extract_pages=True),
    )
    try:
        result = kreuzberg.extract_bytes_sync(content, "application/pdf", config)
    except (kreuzberg.KreuzbergError, RuntimeError, ValueError) as error:
        raise UnreadableFile(_reason(error)) from error
    pages = [clean(_CUT_WORD.sub("-\n", page["content"])) for page in result.pages or []]
    return pages, clean(result.content)


def _reason(error: Exception) -> str:
    if "password" in str(error).lower():
        return "filen er låst med en adgangskode"
    return "filen er beskadiget og kan ikke åbnes"


def _notes(pages: Sequence[str]) -> tuple[str, ...]:
    empty = [str(number) for number, text in enumerate(pages, 1) if not text.strip()]
    if not empty:
        return ()
    if len(empty) > _NAMED_PAGES:
        return (f"{len(empty)} af {len(pages)} sider har ingen tekst (billeder?)",)
    return (f"side {', '.join(empty)} har ingen tekst (billeder?)",)


def pdf_blocks(pages: Sequence[str], *, structure: str) -> tuple[Block, ...]:
    """Return the blocks of a document's pages.

    Args:
        pages: The clean text of each page, one line of print per line.
        structure: The same in Markdown: where a line of it is a heading, so is ours.
    """
    printed = without_running_lines([_lines(page) for page in pages])
    lines = [_Line(text, number) for number, page in enumerate(printed, 1) for text in page]
    headings = _heading_levels(structure, words=sum(len(line.text.split()) for line in lines))
    return tuple(_blocks(lines, headings))


def _lines(page: str) -> list[str]:
    lines = (one_line(line) for line in page.splitlines())
    return [line for line in lines if line and not _CONTENTS.search(line)]


def _heading_levels(structure: str, *, words: int) -> Mapping[str, int]:
    """Return the level of each heading by its letters; none where they cannot be trusted."""
    found = [(len(marks), text) for marks, text in _HINT.findall(structure)]
    if len(found) > TRUSTED_HEADINGS and len(found) * WORDS_PER_HEADING > words:
        found = [hint for hint in found if hint[0] == 1][:1]
    times = Counter(_letters(text) for _, text in found)
    return {
        _letters(text): level
        for level, text in reversed(found)
        if times[_letters(text)] < _REPEATED and _could_be_heading(one_line(text), level)
    }


def _could_be_heading(text: str, level: int) -> bool:
    letters = sum(char.isalpha() for char in text)
    return (
        looks_like_title(text.rstrip(".") if level == 1 else text)
        and not _ITEM.match(text)
        and not _CONTENTS.search(text)
        and (text.isalpha() or " " in text)  # not "WWW.DGI.DK"
        and letters >= len(text) / 2
    )


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _blocks(lines: Sequence[_Line], headings: Mapping[str, int]) -> Iterator[Block]:
    widths = _widths(lines)
    at = 0
    while at < len(lines):
        end = _heading_end(lines, at, headings)
        if end > at:
            yield _heading(lines[at:end], headings)
        else:
            end = _paragraph_end(lines, at, headings, widths=widths)
            yield _paragraph(lines[at:end])
        at = end


def _widths(lines: Sequence[_Line]) -> Mapping[int, float]:
    """Return how many characters a full line has, by page; no line of a page of rows is full."""
    lengths = sorted(len(line.text) for line in lines)
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    total = Counter(line.page for line in lines)
    continuing = Counter(line.page for line in lines if line.text[0].islower())
    return {
        page: width if continuing[page] >= PROSE_SHARE * count else math.inf
        for page, count in total.items()
    }


def _heading_end(lines: Sequence[_Line], at: int, headings: Mapping[str, int]) -> int:
    for end in range(min(at + LARGEST_HEADING_LINES, len(lines)), at, -1):
        if _letters("".join(line.text for line in lines[at:end])) in headings:
            # What goes on with a small letter below is a sentence, however large its print.
            goes_on = end < len(lines) and lines[end].text[0].islower()
            return at if goes_on else end
    return at


def _heading(lines: Sequence[_Line], headings: Mapping[str, int]) -> Block:
    level = headings[_letters("".join(line.text for line in lines))]
    return replace(_paragraph(lines), kind=BlockKind.HEADING, level=level)


def _paragraph_end(
    lines: Sequence[_Line],
    at: int,
    headings: Mapping[str, int],
    *,
    widths: Mapping[int, float],
) -> int:
    end = at + 1
    while (
        end < len(lines)
        and _continues(lines[end - 1].text, lines[end].text, width=widths[lines[end].page])
        and _heading_end(lines, end, headings) == end
    ):
        end += 1
    return end


def _continues(before: str, after: str, *, width: float) -> bool:
    """Tell whether a line goes on with the paragraph of the line above it."""
    item = _ITEM.match(after)
    full = len(before) >= _FULL_LINE * width and not before.endswith(_ENDS)
    if _CLAUSE.match(after) or (item and not (item["numbered"] and full)):
        return False
    if after[0].islower() or before.endswith(("-", "\N{HYPHEN}", ",")):
        return True
    return full or len(before) + len(after.split(maxsplit=1)[0]) >= width


def _paragraph(lines: Sequence[_Line]) -> Block:
    text = lines[0].text
    for line in lines[1:]:
        text = joined(text, line.text)
    item = _ITEM.match(text)
    if item is None:
        return Block(kind=BlockKind.PARAGRAPH, text=text, page=lines[0].page)
    return Block(
        kind=BlockKind.ITEM,
        text=item["text"] or item["numbered"],
        page=lines[0].page,
    )
