"""How much of a plan is shown when not all of it fits, from everything to the least."""

from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """How many of each are shown at most, and how many characters of a text; None is all."""

    sources: int | None = None
    precedents: int | None = None
    reasons: int | None = None
    contacts: int | None = None
    text_length: int | None = None


EVERYTHING: Final = Detail()
_FEWER_SOURCES = tuple(Detail(sources=count) for count in (12, 10, 8, 6, 5, 4, 3, 2, 1))
_FEWER_PRECEDENTS = tuple(Detail(sources=1, precedents=count) for count in (1, 0))
_FEWER_LINES = tuple(
    Detail(sources=1, precedents=0, reasons=count, contacts=contacts)
    for count, contacts in ((8, 4), (5, 3), (3, 2))
)
_SHORTER_TEXTS = tuple(
    replace(_FEWER_LINES[-1], text_length=length) for length in (600, 400, 280, 200, 140, 100, 60)
)
LESS_AND_LESS: Final = (
    *_FEWER_SOURCES,
    *_FEWER_PRECEDENTS,
    *_FEWER_LINES,
    *_SHORTER_TEXTS,
)
"""Sources go first, because the Word file has them; the board's own words go last."""
