"""A document as read from a file, before it is cut into passages."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class BlockKind(StrEnum):
    """What role a block of text plays."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A heading, a paragraph, an item of a list, or a table, in reading order.

    Attributes:
        text: Clean text in NFC; a table's rows are lines, its cells parted by " | ".
        level: 1 for the outermost heading; 0 for everything that is no heading.
        page: 1-based page on which the block begins, or None where the format has none.
    """

    kind: BlockKind
    text: str
    level: int = 0
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a file says about itself; None and empty mean that it does not say."""

    title: str | None = None
    url: str | None = None
    year: int | None = None
    type: str | None = None
    cluster: str | None = None
    municipality: str | None = None
    questions: tuple[str, ...] = ()
    supersedes: tuple[str, ...] = ()
    owner: str | None = None
    review_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """What was read from one file.

    Attributes:
        pages: Number of pages, or None where the format has none.
        notes: Things staff should know, in Danish: "side 3 har ingen tekst".
    """

    blocks: tuple[Block, ...]
    metadata: Metadata = field(default_factory=Metadata)
    pages: int | None = None
    notes: tuple[str, ...] = ()
