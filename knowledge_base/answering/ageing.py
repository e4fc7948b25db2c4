"""What grows old: sums, deadlines and contacts are only as good as the year they are from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_MONEY = re.compile(
    r"\d[\d.,]*\s*(?:kr\b|kroner|mio\b|millioner|mia\b|euro|,-)|\d,-"
    r"|\b(?:kontingent|gebyr|tilskud på)\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"frist(?:en|er|erne)?\b|\bdeadline|\b(?:senest|inden) (?:den )?\d{1,2}\."
    r"|\bansøgningsrund",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"@\w|\b(?:\d{2} ){3}\d{2}\b|\b(?:tlf|telefon|mail|kontaktperson|ring til)\w*\b"
    r"|\b(?:formand|næstformand|kasserer|konsulent|direktør)(?:en)?\b (?:er|hedder)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ageing:
    """An answer states what grows old.

    Attributes:
        year: The year of the oldest source that does, or None if one has no year.
        old: True if that is before the year from which sources count as recent.
    """

    year: int | None
    old: bool


def grows_old(sentence: str) -> bool:
    """Tell whether a sentence states money, a deadline or a contact."""
    return any(pattern.search(sentence) for pattern in (_MONEY, _DEADLINE, _CONTACT))


def ageing(stated: Iterable[tuple[str, int | None]], *, old_before: int) -> Ageing | None:
    """Return how old what an answer states is, or None if nothing in it grows old.

    Args:
        stated: Sentences with the year of their document, if it is known.
        old_before: The first year whose sources count as recent.
    """
    years = [year for sentence, year in stated if grows_old(sentence)]
    if not years:
        return None
    known = [year for year in years if year is not None]
    if len(known) < len(years):
        return Ageing(year=None, old=False)
    return Ageing(year=min(known), old=min(known) < old_before)
