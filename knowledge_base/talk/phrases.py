"""Tables of phrases in a notation that can be read aloud, and what they find in tidy messages.

One phrase a line. `tak|takker` is one word or the other, `mange?` may be missing, `*` is any word,
`brand*` any word that begins so, `...` up to four words of any kind, `^` and `$` the beginning and
the end of the message. What stands after a `#` is a remark.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge_base.talk.tidying import squeeze
from knowledge_base.words import fold

_LETTERS = re.compile(r"[^\W\d_]+")
_TAKEN = "_ "  # in the place of a phrase: what stood around it must not become neighbours
_SIGNS = {"...": r"(?:[^ _]+ ){0,4}", "^": r"\A", "$": r"\Z"}


@dataclass(frozen=True, slots=True)
class Phrases:
    """A table of phrases, ready to be looked for.

    Attributes:
        pattern: Matches any of the phrases in a tidy message, longer ones first.
        vocabulary: The words that the table spells out, squeezed.
    """

    pattern: re.Pattern[str]
    vocabulary: frozenset[str]

    @classmethod
    def of(cls, table: str) -> "Phrases":
        """Read a table."""
        lines = sorted(_lines(table), key=_word_count, reverse=True)
        spelled = [word for line in lines for word in line.split() if "*" not in word]
        return cls(
            pattern=re.compile(rf"(?<!\S)(?:{'|'.join(map(_line_pattern, lines))})"),
            vocabulary=frozenset(part for word in spelled for part in _LETTERS.findall(word)),
        )

    def are_in(self, message: str) -> bool:
        """Tell whether a tidy message has one of the phrases."""
        return self.pattern.search(message) is not None

    def taken_from(self, message: str) -> str:
        """Return a tidy message without the phrases, a mark in the place of each."""
        return self.pattern.sub(_TAKEN, message)


def left_over(message: str) -> list[str]:
    """Return the words of a tidy message that no phrase was taken for."""
    return [word for word in message.split() if word != _TAKEN.strip()]


def vocabulary(*tables: Phrases) -> frozenset[str]:
    """Return the words that any of the tables spells out."""
    return frozenset().union(*(table.vocabulary for table in tables))


def _lines(table: str) -> Iterator[str]:
    for line in table.splitlines():
        phrase = line.partition("#")[0].strip()
        if phrase:
            yield squeeze(fold(phrase))


def _word_count(line: str) -> int:
    return len(line.split())


def _line_pattern(line: str) -> str:
    return "".join(map(_word_pattern, line.split()))


def _word_pattern(word: str) -> str:
    if word in _SIGNS:
        return _SIGNS[word]
    letters = "[^ _]+" if word.rstrip("?") == "*" else "[^ _]*"
    wanted = word.rstrip("?").replace("*", letters)
    once = f"(?:{wanted}) "
    return f"(?:{once})?" if word.endswith("?") else once
