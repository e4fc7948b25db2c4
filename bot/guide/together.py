"""The six areas as several people see them: how many say what, and where they differ.

Takes answers without names or ids, so nothing here can tell who said what.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.guide.plan import AreaState

FEWEST: Final = 3
"""Answers that others than the group may see: of two, each could tell what the other said."""
_GRADES: Final = {AreaState.WORKS: 2, AreaState.HALTS: 1, AreaState.STOPPED: 0}
_APART = 2
"""Grades between two answers that show that people see an area quite differently."""

View = Mapping[str, AreaState]
"""One person's view: area key to state; areas may be missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedArea:
    """An area as the group sees it.

    Attributes:
        counts: How many said what, "do not know" among them.
        differs: True if two people are two grades apart, or no state has more than half of those
            who know.
    """

    key: str
    counts: Mapping[AreaState, int]
    differs: bool


@dataclass(frozen=True, slots=True)
class TooFew:
    """There are too few answers to show without telling who said what."""

    needed: int


def shared_view(
    areas: Sequence[str], views: Sequence[View], *, within_group: bool
) -> tuple[SharedArea, ...] | TooFew:
    """Return how a group sees the areas, in their order.

    Args:
        areas: Keys of the areas.
        views: One for each person who answered.
        within_group: True if only the group itself sees it; others need `FEWEST` answers.
    """
    if not views or (not within_group and len(views) < FEWEST):
        return TooFew(needed=1 if within_group else FEWEST)
    shared = (_shared(key, [view[key] for view in views if key in view]) for key in areas)
    return tuple(area for area in shared if within_group or _is_shown(area))


def _shared(key: str, states: Sequence[AreaState]) -> SharedArea:
    counts = {state: count for state in AreaState if (count := states.count(state))}
    return SharedArea(key=key, counts=counts, differs=_differ(states))


def _is_shown(area: SharedArea) -> bool:
    return sum(area.counts.values()) >= FEWEST


def _differ(states: Sequence[AreaState]) -> bool:
    known = [state for state in states if state is not AreaState.UNKNOWN]
    if not known:
        return False
    grades = [_GRADES[state] for state in known]
    [(_, most)] = Counter(known).most_common(1)
    return max(grades) - min(grades) >= _APART or most * 2 <= len(known)
