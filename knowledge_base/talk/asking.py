"""Whether a message asks something: an alarm mostly does not, and small talk never."""

# ruff: noqa: SIM905 - lists of words are read and mended more easily as running text

from collections.abc import Iterable

from knowledge_base.talk.tidying import squeezed

_QUESTION_WORDS = squeezed(
    "hvad hvem hvor hvordan hvorfor hvornår hvilke hvilken hvilket what who where how why when "
    "which".split()
)
_FIRST = squeezed("kan må skal er har findes bør vil do does is can should are".split())
"""Words that, standing first, make a question of a message."""


def has_question_word(words: Iterable[str]) -> bool:
    """Tell whether one of the tidy words is "hvem", "hvad" or the like."""
    return not _QUESTION_WORDS.isdisjoint(words)


def asks(message: str) -> bool:
    """Tell whether a tidy message has a question word or begins like a question."""
    words = message.split()
    return has_question_word(words) or (bool(words) and words[0] in _FIRST)
