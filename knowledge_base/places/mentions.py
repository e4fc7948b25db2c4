"""Places that a sentence mentions, found with care: better none than a false one."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from knowledge_base.places import wording
from knowledge_base.places.folding import Word, key, words
from knowledge_base.places.gazetteer import Gazetteer, only_municipalities
from knowledge_base.places.location import Candidate

_CODE_DIGITS = 4
_PAUSES = frozenset(",;.!?()")
_LONG_ENOUGH, _LONG_NAME = 5, 8  # letters; shorter names are too often something else
_LONGEST_NAME = 8  # "Land, vand og by - i hjertet af Thy"

Finding = tuple[Candidate, ...]


def findings(text: str, gazetteer: Gazetteer, ordinary: AbstractSet[str]) -> Iterator[Finding]:
    """The places that a sentence mentions, in order, each with what it can stand for.

    A number counts as a postal code only where the words around it say so. A name counts if
    "kommune" follows, or a word for a cluster stands beside it, or it is a cluster's name of
    several words, or it follows a preposition and is not an ordinary word in lower case.

    Args:
        text: Composed (`folding.compose`).
        gazetteer: Where names and codes are looked up.
        ordinary: Folded words that are names too.
    """
    sentence = _Sentence(text, gazetteer, ordinary)
    at, goes_on = 0, False
    while at < len(sentence.words):
        length, found = sentence.place_at(at, after_place=goes_on)
        if found:
            yield found
        following = at + length
        goes_on = bool(found) or (goes_on and sentence.words[at].folded in wording.AND)
        at = following


class _Sentence:
    def __init__(self, text: str, gazetteer: Gazetteer, ordinary: AbstractSet[str]) -> None:
        self._text = text
        self._gazetteer = gazetteer
        self._ordinary = ordinary
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
        return (led_to or self._stands_alone(at)) and self._nothing_is_counted(at)

    def _stands_alone(self, at: int) -> bool:
        """Whether punctuation stands on both sides: "hej, 7900, vi er gået i stå"."""
        before = self._text[: self.words[at].start].rstrip()[-1:]
        after = self._text[self.words[at].end :].lstrip()[:1]
        return before in _PAUSES and after in _PAUSES

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
        if self._folded(end) in wording.KOMMUNE:
            return only_municipalities(found)
        if self._beside_klynge(at, end, folded) or self._is_a_clusters_phrase(name, folded):
            return found
        if not self._is_meant_as_a_name(at, name, folded):
            return ()
        said = after_place or self._is_led_to(at) or self._is_followed(at, end, folded)
        return found if said or self._is_a_well_known(at, end, folded) else ()

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
        near = before == "af" and self._folded(at - 2) in wording.AROUND
        return before in wording.PREPOSITIONS or before in wording.VILLAGE or compass or near

    def _is_followed(self, at: int, end: int, folded: str) -> bool:
        """Whether what follows says that it is a place: "Thorsager her", "Voel Borgerforening"."""
        if folded in wording.PEOPLE:
            return False
        if self._folded(end) in wording.LOCAL:
            return True
        tells = self._folded(end) in wording.HERE or self._after(end) == ","
        is_name = len(folded) >= _LONG_ENOUGH and self._is_no_other_word(folded)
        return at == 0 and tells and is_name

    def _is_a_well_known(self, at: int, end: int, folded: str) -> bool:
        """Whether a name stands for its place wherever it is: "hele Langeland", "Odsherred er"."""
        if folded in wording.PEOPLE or not self._is_no_other_word(folded):
            return False
        beside = {self._folded(at - 1), self._folded(end)}
        if beside & wording.INSTITUTIONS or self._is_joined(at, end):
            return False
        if self._is_an_association(at, self._gazetteer.named(folded)):
            return False
        several = end - at > 1 and self.words[at].capital and len(folded) >= _LONG_NAME
        distinctive = len(folded) >= _LONG_ENOUGH and self._gazetteer.is_distinctive(folded)
        return several or distinctive

    def _is_an_association(self, at: int, found: Finding) -> bool:
        """Whether "DGI" stands before what several associations share: "DGI Midtjylland"."""
        several = len({candidate.association.code for candidate in found}) > 1
        return several and self._folded(at - 1) == wording.DGI

    def _is_no_other_word(self, folded: str) -> bool:
        return not {folded, folded.removesuffix("s")} & self._ordinary

    def _is_joined(self, at: int, end: int) -> bool:
        """Whether a hyphen joins it to another word: "Odense-modellen"."""
        before = self._text[: self.words[at].start][-1:]
        return "-" in (self._after(end), before)

    def _after(self, end: int) -> str:
        """The character that follows the word before `end`."""
        return self._text[self.words[end - 1].end :][:1]

    def _is_meant_as_a_name(self, at: int, name: Sequence[Word], folded: str) -> bool:
        if folded in wording.PHRASES:
            return False
        if folded in wording.PEOPLE and not self._is_where_from(at):
            return False
        ordinary = {folded, folded.removesuffix("s")} & self._ordinary
        return name[0].capital or not ordinary

    def _is_where_from(self, at: int) -> bool:
        """Whether "i" or "kommer fra" stands before: then even a person's name is a place."""
        before, earlier = self._folded(at - 1), self._folded(at - 2)
        return before == "i" or (before == "fra" and earlier in wording.COMES)

    def _folded(self, at: int) -> str:
        return self.words[at].folded if 0 <= at < len(self.words) else ""
