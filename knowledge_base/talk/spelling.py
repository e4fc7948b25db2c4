"""Words that are one slip of the finger away from a word of the tables.

A slip is a letter too many, too few, wrong, or swapped with its neighbour. First and last letters
are taken to be right: what differs there is mostly another word ("lamperne", "flammerne") or
another form of it ("aftaler", "aftale").
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spelling:
    """Mends words towards a vocabulary.

    Attributes:
        vocabulary: The words that are right as they are.
        by_rest: Words to mend to, by what is left of them without one of their inner letters.
    """

    vocabulary: frozenset[str]
    by_rest: Mapping[str, tuple[str, ...]]

    @classmethod
    def towards(
        cls, words: Iterable[str], *, shortest: int, known: Iterable[str] = ()
    ) -> "Spelling":
        """Mend towards those words that have `shortest` letters or more.

        Args:
            words: What slips are mended to.
            shortest: Fewer letters make too many words one slip apart.
            known: Further words that are right as they are.
        """
        vocabulary = frozenset(words)
        by_rest: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for word in sorted(vocabulary):
            for rest in _rests(word) if len(word) >= shortest else ():
                by_rest[rest] += (word,)
        return cls(vocabulary.union(known), dict(by_rest))

    def mended(self, word: str) -> str:
        """Return the word, or the word of the vocabulary that it is a slip of."""
        if word in self.vocabulary:
            return word
        near = (other for rest in _rests(word) for other in self.by_rest.get(rest, ()))
        return next((other for other in near if _one_slip_apart(word, other)), word)


def _rests(word: str) -> Iterator[str]:
    yield word
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1 :]


def _one_slip_apart(word: str, other: str) -> bool:
    if (word[0], word[-1]) != (other[0], other[-1]):
        return False
    while word and other and word[0] == other[0]:
        word, other = word[1:], other[1:]
    while word and other and word[-1] == other[-1]:
        word, other = word[:-1], other[:-1]
    return max(len(word), len(other)) == 1 or (len(word) > 1 and word == other[::-1])
