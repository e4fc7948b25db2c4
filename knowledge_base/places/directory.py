"""From what a volunteer writes to the association that covers them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import takewhile
from pathlib import Path

from knowledge_base.places import table, wording
from knowledge_base.places.folding import Word, compose, key, words
from knowledge_base.places.gazetteer import Gazetteer, settle
from knowledge_base.places.location import Association, Candidate, Certainty, Location
from knowledge_base.places.mentions import Finding, findings
from knowledge_base.places.pins import PinBoard

_CODE = re.compile(r"(?<!\d)\d{4}(?!\d)")
_PARTS = re.compile(r"[,;/()]|\b(?:i|på|og|ved|eller)\b", re.IGNORECASE)
_LONGEST_PLACE = 120  # characters: an address and a greeting; longer is a story, not a place
_MOST_WORDS_BESIDE_A_CODE = 5  # a street, a number, a village and a town
_MOST_WORDS_MISSPELT = 3
_MOST_POLITE = 8  # on either side; the readings grow with their product
_POLITE = wording.BEFORE | wording.AFTER


class PlaceDirectory:
    """All look-ups of places, on one checked table; immutable and safe to share."""

    def __init__(self, places: table.PlaceTable) -> None:
        self._table = places
        self._gazetteer = Gazetteer(places)
        self._pins = PinBoard(places, self._gazetteer)

    @classmethod
    def load(cls, folder: Path = table.DATA) -> "PlaceDirectory":
        """Read the tables.

        Raises:
            WrongTable: A table is missing or contradicts itself.
        """
        return cls(table.load_table(folder))

    @property
    def associations(self) -> tuple[Association, ...]:
        """All associations, in the order of their table."""
        return tuple(self._table.associations.values())

    def association(self, code: str) -> Association | None:
        """The association of that code ("oestjylland"), or None."""
        return self._table.associations.get(code)

    def municipality(self, code: str) -> Candidate | None:
        """The municipality of that four-digit code, or None."""
        return self._gazetteer.municipality(code)

    def locate(self, text: str) -> Location:
        """Look up a text that is a place and nothing else, apart from polite words around it.

        A misspelt name is never assumed: it comes back as ambiguous, even with one candidate.
        """
        composed = compose(text)
        if len(composed) > _LONGEST_PLACE:
            return settle(())
        found = self._coded(composed) or self._named(composed) or self._in_parts(composed)
        if found:
            return settle(found)
        guesses = self._misspelt(composed)
        certainty = Certainty.AMBIGUOUS if guesses else Certainty.UNKNOWN
        return Location(certainty=certainty, candidates=guesses, guessed=bool(guesses))

    def mention(self, text: str) -> Location:
        """The place that a sentence mentions; unknown if it mentions none for sure.

        Several places narrow each other down ("8870 i Randers Kommune") or else are all
        candidates, in the order of the sentence.
        """
        return settle(_narrowed(findings(compose(text), self._gazetteer)))

    def nearest(self, lat: float, lon: float) -> Location:
        """The municipality of a pin; see `pins.PinBoard.nearest`."""
        return self._pins.nearest(lat, lon)

    def _coded(self, text: str) -> Finding:
        beside = {word.folded for word in words(_CODE.sub(" ", text))} - _POLITE
        if len(beside) > _MOST_WORDS_BESIDE_A_CODE or beside & wording.COUNTED:
            return ()
        codes = [found for code in _CODE.findall(text) if (found := self._gazetteer.coded(code))]
        if not codes:
            return ()
        named = self._in_parts(_CODE.sub(",", text))
        return _narrowed([*codes, named])

    def _named(self, text: str) -> Finding:
        readings = (self._gazetteer.named(key(part)) for part in _readings(words(text)))
        return next(filter(None, readings), ())

    def _in_parts(self, text: str) -> Finding:
        """Several names at once, such as "Langå, Randers Kommune"; none if a part is no place."""
        if found := self._named(text):
            return found
        parts = [part for part in _PARTS.split(text) if not _is_polite(words(part))]
        found_parts = [self._named(part) for part in parts]
        return _narrowed(found_parts) if all(found_parts) else ()

    def _misspelt(self, text: str) -> tuple[Candidate, ...]:
        stripped = min(_readings(words(text)), key=len, default=())
        common = len(stripped) == 1 and stripped[0].folded in wording.COMMON
        if common or len(stripped) > _MOST_WORDS_MISSPELT:
            return ()
        return self._gazetteer.misspelt(key(stripped))


def _readings(text: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """The text without more and more of the polite words around it, the longest first.

    Longest first, because a polite word can be part of a name: "Midt i Norddjurs".
    """
    before = _count(text, wording.BEFORE)
    after = _count(text[::-1], wording.AFTER)
    cuts = [(start, end) for start in range(before + 1) for end in range(after + 1)]
    for start, end in sorted(cuts, key=sum):
        if reading := text[start : len(text) - end]:
            yield reading


def _count(text: Sequence[Word], polite: frozenset[str]) -> int:
    """How many words the text begins with that may be cut off."""
    begins = takewhile(lambda word: word.folded in polite, text[:_MOST_POLITE])
    return sum(1 for _ in begins)


def _is_polite(text: Sequence[Word]) -> bool:
    return all(word.folded in _POLITE for word in text)


def _narrowed(found: Iterable[Finding]) -> Finding:
    nothing: Finding = ()
    return reduce(_narrow, found, nothing)


def _narrow(so_far: Finding, found: Finding) -> Finding:
    """What both can stand for; if nothing, either."""
    if not so_far or not found:
        return so_far or found
    municipalities = {(each.municipality_code, each.municipality) for each in found}
    both = [
        each for each in so_far if (each.municipality_code, each.municipality) in municipalities
    ]
    return tuple(both) or (*so_far, *found)
