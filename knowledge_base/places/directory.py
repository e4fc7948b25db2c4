"""From what a volunteer writes to the association that covers them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, reduce
from itertools import takewhile
from pathlib import Path

from knowledge_base.places import table, wording
from knowledge_base.places.folding import Word, compose, key, words
from knowledge_base.places.gazetteer import Gazetteer, common, narrow, only_municipalities, settle
from knowledge_base.places.location import Association, Candidate, Certainty, Location
from knowledge_base.places.mentions import Finding, findings
from knowledge_base.places.pins import PinBoard

_CODE = re.compile(r"(?<!\d)\d{4}(?!\d)")
_NEAR = re.compile(
    r"\b(?:ved|nær|tæt på|i nærheden af|udenfor|(?:uden|nord|syd|(?:nord|syd)?(?:øst|vest)) for)\b"
    r"|(?<=\w )v(?:/|\.?(?= ))",  # "Voel v/ Silkeborg", "Voel v. Silkeborg"
    re.IGNORECASE,
)
_PARTS = re.compile(r"[,;/()&\n]|\b(?:i|på|og|eller|samt)\b", re.IGNORECASE)
_LONGEST_PLACE = 120  # characters: an address and a greeting; longer is a story, not a place
_LONGEST_STORY = 4096  # characters of a story that are read: one message of Telegram's
_MOST_WORDS_BESIDE_A_CODE = 5  # a street, a number, a village and a town
_MOST_WORDS_MISSPELT = 3
_MOST_WORDS_SIDE_BY_SIDE = 5
_LONG_NAME = 7  # letters; of 25,000 common words 300 of that length are a slip from a place
_MOST_POLITE = 8  # on either side; the readings grow with their product
_POLITE = wording.BEFORE | wording.AFTER


class PlaceDirectory:
    """All look-ups of places, on one checked table; immutable and safe to share."""

    def __init__(self, places: table.PlaceTable) -> None:
        self._table = places
        self._gazetteer = Gazetteer(places)

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
        """The municipality of that four-digit code, or Christiansø, or None."""
        return self._gazetteer.municipality(code)

    def locate(self, text: str, *, asked: bool = True) -> Location:
        """Look up a text that is a place and nothing else, apart from polite words around it.

        A misspelt name is never assumed: it comes back as ambiguous, even with one candidate.

        Args:
            text: In the volunteer's words.
            asked: Whether it answers "where are you?". If not, an ordinary word ("bro") is no
                place, and only what looks like a name is taken for a misspelt one.
        """
        composed = compose(text)
        if len(composed) > _LONGEST_PLACE or not (asked or self._may_be_a_name(composed)):
            return settle(())
        found = self._coded(composed) or self._named(composed) or self._in_parts(composed)
        if found:
            return settle(found)
        guesses = self._guesses(composed) if asked or _may_be_misspelt(composed) else ()
        certainty = Certainty.AMBIGUOUS if guesses else Certainty.UNKNOWN
        return Location(certainty=certainty, candidates=guesses, guessed=bool(guesses))

    def is_name(self, word: str) -> bool:
        """Tell whether a word on its own is a place's name; ordinary words are not."""
        location = self.locate(word, asked=False)
        return location.certainty is not Certainty.UNKNOWN and not location.guessed

    def find(self, text: str) -> Location:
        """Look up a text that is a place, or a sentence that mentions one."""
        located = self.locate(text)
        if located.candidates and not located.guessed:
            return located
        mentioned = self.mention(text)
        return mentioned if mentioned.candidates else located

    def mention(self, text: str) -> Location:
        """The place that a sentence mentions; unknown if it mentions none for sure.

        Several places narrow each other down ("8870 i Randers Kommune") or else are all
        candidates, in the order of the sentence. Of a longer story than a message the beginning
        is read.
        """
        return settle(
            _narrowed(
                findings(
                    compose(text[:_LONGEST_STORY]), self._gazetteer, self._table.ordinary_words
                )
            )
        )

    @cached_property
    def _pins(self) -> PinBoard:
        return PinBoard(self._table, self._gazetteer)

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

    def _may_be_a_name(self, text: str) -> bool:
        """Whether it is more than one ordinary word in lower case."""
        whole = words(text)
        ordinary = len(whole) == 1 and whole[0].folded in self._table.ordinary_words
        return not ordinary or whole[0].capital

    def _named(self, text: str) -> Finding:
        telling = filter(_tells, _readings(words(text)))
        readings = (self._gazetteer.named(key(part)) for part in telling)
        found = next(filter(None, readings), ())
        said = wording.KOMMUNE | wording.KOMMUNE_FOR_SHORT
        is_municipality = any(word.folded in said for word in words(text))
        return only_municipalities(found) if is_municipality else found

    def _in_parts(self, text: str) -> Finding:
        """Several names at once, such as "Langå, Randers Kommune"; none if a part is no place."""
        if found := self._named(text) or self._side_by_side(text):
            return found
        here, near = _beside(text)
        if near:  # "Gjern ved Silkeborg" is in Gjern, whatever is near it
            return self._gazetteer.near(key(_stripped(here)), key(_stripped(near)))
        parts = [part for part in _PARTS.split(text) if not _is_polite(words(part))]
        found_parts = [self._named(part) or self._side_by_side(part) for part in parts]
        return _narrowed(found_parts) if all(found_parts) else ()

    def _side_by_side(self, text: str) -> Finding:
        """A name and what it lies in, such as "Gjern Silkeborg"; only if the two fit together."""
        stripped = _stripped(text)
        if not 1 < len(stripped) <= _MOST_WORDS_SIDE_BY_SIDE:
            return ()
        for cut in range(len(stripped) - 1, 0, -1):
            here = self._gazetteer.named(key(stripped[:cut]))
            around = self._gazetteer.named(key(stripped[cut:]))
            if both := common(here, around):
                return both
        return ()

    def _guesses(self, text: str) -> tuple[Candidate, ...]:
        """Places a slip away; of "Havnbjærg på Als" those that are on Als."""
        match [part for part in _PARTS.split(text) if not _is_polite(words(part))]:
            case [first, second]:
                slip, known = (first, second) if self._named(second) else (second, first)
                return common(self._misspelt(slip), self._named(known))
            case _:
                return self._misspelt(text)

    def _misspelt(self, text: str) -> tuple[Candidate, ...]:
        stripped = _stripped(text)
        ordinary = len(stripped) == 1 and stripped[0].folded in self._table.ordinary_words
        if ordinary or _is_polite(stripped) or len(stripped) > _MOST_WORDS_MISSPELT:
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


def _tells(text: Sequence[Word]) -> bool:
    """Whether it is more than polite words in lower case: "en klynge" is not in Klynge."""
    return not _is_polite(text) or any(word.capital for word in text)


def _beside(text: str) -> tuple[str, str]:
    """Return "Gjern" and "Silkeborg" for "Gjern ved Silkeborg", else the text and nothing."""
    parts = [part for part in _NEAR.split(text) if not _is_polite(words(part))]
    match parts:
        case [here, near]:
            return here, near
        case _:
            return text, ""


def _stripped(text: str) -> Sequence[Word]:
    """The text without any of the polite words around it."""
    return min(_readings(words(text)), key=len, default=())


def _may_be_misspelt(text: str) -> bool:
    """Whether a text that no one asked for may be a misspelt name: "sommerfest hos os" is none.

    Long enough to be told from an ordinary word; of several words one with a capital.
    """
    stripped = _stripped(text)
    is_written_as_one = len(stripped) == 1 or any(word.capital for word in stripped)
    return is_written_as_one and len(key(stripped)) >= _LONG_NAME


def _narrowed(found: Iterable[Finding]) -> Finding:
    nothing: Finding = ()
    return reduce(narrow, found, nothing)
