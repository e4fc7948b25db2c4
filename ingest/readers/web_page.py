"""Web pages: the text that people came for, without the site around it."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from ingest.cleaning import clean, one_line
from ingest.documents import Block, BlockKind, Extract, Metadata
from ingest.readers.encoding import decode


def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


_DROPPED = _set_of(
    """
    aside button canvas dialog footer form iframe nav noscript object script select style svg
    template textarea video audio
    """,
)
_VOID = _set_of(
    "area base br col embed hr img input link meta source track wbr",
)
_FURNITURE = _set_of(
    """
    breadcrumb breadcrumbs cookie-banner cookie-consent cookies footer menu nav navbar navigation
    related share sharing sidebar site-footer site-header skip-link social widget
    """,
)
"""Names that sites give to what stands around the text; whole names: "has-sidebar" is a page."""
_ROLES = _set_of("banner contentinfo menu navigation search")
_BLOCKS = _set_of(
    """
    address article blockquote body center dd details div dl dt fieldset figcaption figure h1 h2
    h3 h4 h5 h6 header hr li main ol p pre section summary table td th tr ul
    """,
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ENDED_BY = {"td": ("td", "th"), "th": ("td", "th"), "li": ("li",), "p": ("p",)}
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_HEAD_BYTES = 2048
_SITE_NAME = re.compile(r"\s+\|\s+[^|]+$")


def read_web_page(content: bytes) -> Extract:
    """Return what a web page holds: its `main` or `article` if it has one, else its body.

    Raises:
        UnreadableFile: The bytes are no text.
    """
    page = _Page()
    page.feed(clean(_decoded(content)))
    page.close()
    page.finish()
    metadata = Metadata(title=page.title_of_document(), url=page.url)
    return Extract(blocks=tuple(page.main or page.blocks), metadata=metadata)


def _decoded(content: bytes) -> str:
    """Return the text, in the encoding that the page names if it can be read so."""
    named = _CHARSET.search(content[:_HEAD_BYTES])
    if named:
        try:
            return content.decode(named[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(content)


@dataclass(slots=True)
class _Table:
    rows: list[list[str]] = field(default_factory=list)


class _Page(HTMLParser):
    """Collects blocks while the page goes by."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.main: list[Block] = []
        self.url: str | None = None
        self._title = ""
        self._open: list[str] = []
        self._dropped_at: int | None = None
        self._text: list[str] = []
        self._tables: list[_Table] = []

    def title_of_document(self) -> str | None:
        """Return the page's title without the site's name, unless a top heading says it better."""
        if any(b.kind is BlockKind.HEADING and b.level == 1 for b in self.main or self.blocks):
            return None
        title = one_line(self._title)
        return _SITE_NAME.sub("", title) or None

    def finish(self) -> None:
        """Close what the page left open."""
        self._end_block()
        while self._tables:
            self._end_table(self._tables.pop())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "link" and given.get("rel") == "canonical":
            self.url = given.get("href") or None
        if tag == "br":
            self._text.append("\n")
        if tag in _BLOCKS:
            self._end_block()
        if tag in _VOID:
            return
        self._close_implied(tag)
        self._open.append(tag)
        if self._dropped_at is None and self._is_furniture(tag, given):
            self._dropped_at = len(self._open)
        self._open_table_part(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._open:
            return
        if tag in _BLOCKS:
            self._end_block()
        while self._open:
            last = self._open.pop()
            self._closed(last)
            if last == tag:
                break

    def handle_data(self, data: str) -> None:
        if "title" in self._open and "svg" not in self._open:
            self._title += data
        elif self._dropped_at is None and "head" not in self._open:
            self._text.append(data if "pre" in self._open else re.sub(r"\s+", " ", data))

    def _end_block(self) -> None:
        """Turn the text gathered so far into a block of the innermost kind."""
        lines = (one_line(line) for line in "".join(self._text).splitlines())
        text = "\n".join(line for line in lines if line)
        self._text = []
        if not text:
            return
        if self._tables:
            self._add_to_cell(text)
        else:
            self._add(self._block(text))

    def _block(self, text: str) -> Block:
        level = next((_HEADINGS[tag] for tag in reversed(self._open) if tag in _HEADINGS), 0)
        if level:
            return Block(kind=BlockKind.HEADING, text=one_line(text), level=level)
        kind = BlockKind.ITEM if "li" in self._open else BlockKind.PARAGRAPH
        return Block(kind=kind, text=one_line(text) if kind is BlockKind.ITEM else text)

    def _add(self, block: Block) -> None:
        self.blocks.append(block)
        if "main" in self._open or "article" in self._open:
            self.main.append(block)

    def _close_implied(self, tag: str) -> None:
        """Close what HTML lets people leave open: a cell by the next, a row by the next."""
        if self._open and self._open[-1] in _ENDED_BY.get(tag, ()):
            self._closed(self._open.pop())
        if tag == "tr":
            while self._open and self._open[-1] in {"td", "th", "tr"}:
                self._closed(self._open.pop())

    def _closed(self, tag: str) -> None:
        if self._dropped_at is not None and len(self._open) < self._dropped_at:
            self._dropped_at = None
        if tag == "table" and self._tables:
            self._end_table(self._tables.pop())

    def _is_furniture(self, tag: str, given: dict[str, str]) -> bool:
        if tag in _DROPPED or given.get("aria-hidden") == "true" or "hidden" in given:
            return True
        if tag == "header":
            return "main" not in self._open and "article" not in self._open
        if tag in {"html", "body", "main", "article"}:
            return False
        names = {*given.get("class", "").lower().split(), given.get("id", "").lower()}
        return given.get("role") in _ROLES or not names.isdisjoint(_FURNITURE)

    def _open_table_part(self, tag: str) -> None:
        if self._dropped_at is not None:
            return
        if tag == "table":
            self._tables.append(_Table())
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif tag in {"td", "th"} and self._tables and self._tables[-1].rows:
            self._tables[-1].rows[-1].append("")

    def _add_to_cell(self, text: str) -> None:
        rows = self._tables[-1].rows
        if rows and rows[-1]:
            rows[-1][-1] = one_line(f"{rows[-1][-1]} {text}")
        else:
            self._add(self._block(text))  # a caption

    def _end_table(self, table: _Table) -> None:
        rows = [row for row in table.rows if any(row)]
        text = "\n".join(" | ".join(row) for row in rows)
        if not text:
            return
        if self._tables:
            self._add_to_cell(one_line(text))
        elif all(len(row) == 1 for row in rows):
            for row in rows:
                self._add(Block(kind=BlockKind.PARAGRAPH, text=row[0]))
        else:
            self._add(Block(kind=BlockKind.TABLE, text=text))
