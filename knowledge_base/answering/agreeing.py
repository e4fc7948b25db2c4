"""Sentences of different documents that make the same statement, with the same figures or not."""

from rapidfuzz import fuzz

from knowledge_base.words import FIGURE, figures, fold

SAME_WORDS_FROM = 85.0
"""Share of the words, figures left out, from which two sentences make one statement, in percent.

*Source*: rapidfuzz's `token_sort_ratio`; a judgement, kept high: a wrong quarrel between two
documents is worse than one that is overlooked.
"""


def repeats(one: str, other: str) -> bool:
    """Tell whether two sentences are the same but for spelling and stops."""
    return _words(one) == _words(other)


def disagree(one: str, other: str) -> bool:
    """Tell whether two sentences make the same statement with other figures."""
    ours, theirs = figures(one), figures(other)
    if not (ours and theirs) or ours == theirs:
        return False
    words = (FIGURE.sub(" ", fold(sentence)) for sentence in (one, other))
    return fuzz.token_sort_ratio(*words, score_cutoff=SAME_WORDS_FROM) > 0


def _words(sentence: str) -> list[str]:
    return [word.strip(".,:;!?»«\"'()") for word in fold(sentence).split()]
