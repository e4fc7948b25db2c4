"""Places that a sentence mentions, found with care: better none than a false one."""

from collections.abc import Iterator, Sequence

from knowledge_base.places import wording
from knowledge_base.places.folding import Word, key, words
from knowledge_base.places.gazetteer import Gazetteer
from knowledge_base.places.location import Candidate

_CODE_DIGITS = 4
_LONGEST_NAME = 8  # "Land, vand og by - i hjertet af Thy"

Finding = tuple[Candidate, ...]


def findings(text: str, gazetteer: Gazetteer) -> Iterator[Finding]:
    """The places that a sentence mentions, in order, each with what it can stand for.

    A number counts as a postal code only where the words around it say so. A name counts if
    "kommune" follows, or a word for a cluster stands beside it, or it is a cluster's name of
    several words, or it follows a preposition and is not an ordinary word in lower case.

    Args:
        text: Composed (`folding.compose`).
        gazetteer: Where names and codes are looked up.
    """
    sentence = _Sentence(text, gazetteer)
    at, goes_on = 0, False
    while at < len(sentence.words):
        length, found = sentence.place_at(at, after_place=goes_on)
        if found:
            yield found
        following = at + length
        goes_on = bool(found) or (goes_on and sentence.words[at].folded in wording.AND)
        at = following


class _Sentence:
    def __init__(self, text: str, gazetteer: Gazetteer) -> None:
        self._text = text
        self._gazetteer = gazetteer
        self.words = words(text)

    def place_at(self, at: int, *, after_place: bool) -> tuple[int, Finding]:
        """The words that a place takes from here, and what it can stand for; (1, ()) if none."""
        if self.words[at].text.isdigit() and (found := self._code_at(at)):
            return 1, found
        for end in range(min(at + _LONGEST_NAME, len(self.words)), at, -1):
            if found := self._name_at(at, end, after_place=after_place):
                return end - at, found
        return 1, ()

    def _code_at(self, at: int) -> Finding:
        word = self.words[at]
        if len(word.text) != _CODE_DIGITS or self._is_part_of_a_number(word):
            return ()
        found = self._gazetteer.coded(word.text)
        return found if found and self._is_meant_as_a_code(at, found) else ()

    def _is_part_of_a_number(self, word: Word) -> bool:
        before, after = self._text[: word.start].rstrip(), self._text[word.end :].lstrip()
        return (
            (before[-1:] in "+-.,/\u2013" and before[-2:-1].isdigit())
            or (after[:1] in "-.,/\u2013:" and after[1:2].isdigit())
            or after[:2] in {",-", "kr"}
        )

    def _is_meant_as_a_code(self, at: int, found: Finding) -> bool:
        if self._town_follows(at, found) or self._folded(at - 1) in wording.POSTAL:
            return True
        if int(self.words[at].text) < wording.FIRST_CODE_THAT_IS_NO_YEAR:
            return False
        led_to = at == 0 or self._folded(at - 1) in wording.PREPOSITIONS
        return led_to and self._nothing_is_counted(at)

    def _town_follows(self, at: int, found: Finding) -> bool:
        town = found[0].place.partition(" ")[2]
        first = words(town)[0].folded
        return self._folded(at + 1) == first

    def _nothing_is_counted(self, at: int) -> bool:
        if at + 1 == len(self.words):
            return True
        between = self._text[self.words[at].end : self.words[at + 1].start]
        following = self.words[at + 1]
        return bool(between.strip()) or following.capital or following.folded in wording.GOES_ON

    def _name_at(self, at: int, end: int, *, after_place: bool) -> Finding:
        name = self.words[at:end]
        folded = key(name)
        found = self._gazetteer.named(folded)
        if not found or name[0].text.isdigit():
            return ()
        if self._folded(end) in wording.KOMMUNE or self._beside_klynge(at, end, folded):
            return found
        if self._is_a_clusters_phrase(name, folded):
            return found
        led_to = after_place or self._is_led_to(at)
        return found if led_to and self._is_meant_as_a_name(at, name, folded) else ()

    def _beside_klynge(self, at: int, end: int, folded: str) -> bool:
        beside = {self._folded(at - 1), self._folded(end)} & wording.KLYNGE
        is_cluster = self._gazetteer.cluster_words(folded) > 0
        return bool(beside) and (is_cluster or self.words[at].capital)

    def _is_a_clusters_phrase(self, name: Sequence[Word], folded: str) -> bool:
        # The words "frisk vind" have the key of Friskvind, whose name is one word.
        if len(name) == 1 or self._gazetteer.cluster_words(folded) <= 1:
            return False
        return folded not in wording.PHRASES or sum(word.capital for word in name) > 1

    def _is_led_to(self, at: int) -> bool:
        before = self._folded(at - 1)
        compass = before == "for" and self._folded(at - 2) in wording.COMPASS
        return before in wording.PREPOSITIONS or compass

    def _is_meant_as_a_name(self, at: int, name: Sequence[Word], folded: str) -> bool:
        if folded in wording.PHRASES:
            return False
        if folded in wording.FIRST_NAMES and self._folded(at - 1) != "i":
            return False
        ordinary = {folded, folded.removesuffix("s")} & wording.ORDINARY
        return name[0].capital or not ordinary

    def _folded(self, at: int) -> str:
        return self.words[at].folded if 0 <= at < len(self.words) else ""
