"""Municipalities by the names they use themselves."""

from typing import Final

from knowledge_base.places.location import Candidate

_OWN_NAMES: Final = {"0101": "Københavns Kommune", "0400": "Bornholms Regionskommune"}


def name(candidate: Candidate) -> str:
    """Return "Syddjurs Kommune"; Sydslesvig is no municipality and stays as it is."""
    code = candidate.municipality_code
    if not code:
        return candidate.municipality
    return _OWN_NAMES.get(code, f"{candidate.municipality} Kommune")


def one_each(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Return the best candidate of each municipality, best first."""
    found: dict[str, Candidate] = {}
    for candidate in candidates:
        found.setdefault(candidate.municipality, candidate)
    return tuple(found.values())


def listed(names: list[str]) -> str:
    """Return "A, B eller C"."""
    *others, last = names
    return f"{', '.join(others)} eller {last}" if others else last
