"""What several candidates have in common, and how to name them in one sentence."""

from collections.abc import Sequence

from knowledge_base.places.folding import fold
from knowledge_base.places.location import Candidate, PlaceKind

_AREAS = frozenset({PlaceKind.CLUSTER, PlaceKind.REGION})


def one_each(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the best candidate of each municipality, best first."""
    found: dict[str, Candidate] = {}
    for candidate in candidates:
        found.setdefault(candidate.municipality, candidate)
    return tuple(found.values())


def have_one_name(candidates: Sequence[Candidate]) -> bool:
    """Whether all have the same name: namesakes, or the parts of one place."""
    return len({fold(candidate.place) for candidate in candidates}) == 1


def are_one_area(candidates: Sequence[Candidate]) -> bool:
    """Whether all are parts of one cluster or region, and none merely has its name."""
    return have_one_name(candidates) and all(each.kind in _AREAS for each in candidates)


def listed(names: Sequence[str], *, joined_by: str = "eller") -> str:
    """Return "A, B eller C"."""
    *others, last = names
    return f"{', '.join(others)} {joined_by} {last}" if others else last
