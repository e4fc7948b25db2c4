"""What the bot holds in memory, at moments at which it should hold nothing of anybody."""

import gc
import os
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

_MEGABYTE: Final = 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What was held at a moment.

    Attributes:
        at: The share of all updates that had been handled.
        rss_mb: Of the whole process, with the fake Telegram in it.
        objects: All objects that Python's collector knows.
        kinds: The objects by type.
    """

    at: float
    rss_mb: float
    objects: int
    kinds: Counter[str] = field(repr=False)


def measure(at: float) -> Held:
    """Collect garbage and look."""
    gc.collect()
    found = Counter(type(each).__qualname__ for each in gc.get_objects())
    return Held(at=at, rss_mb=_rss_mb(), objects=found.total(), kinds=found)


def grown(before: Held, after: Held, *, most: int = 8) -> list[tuple[str, int]]:
    """Return the types of which there are more than before, those that grew most first."""
    more = after.kinds.copy()
    more.subtract(before.kinds)
    return [(kind, count) for kind, count in more.most_common(most) if count > 0]


def _rss_mb() -> float:
    """Return the resident set; Linux only."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / _MEGABYTE
