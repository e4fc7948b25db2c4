"""Whether a sentence rests on the passages that it cites; when in doubt, it does not.

What is checked can be checked by form: figures, sums, dates, telephone numbers and addresses must
stand in the passages, and so must every name; a "not" must stand there too, and enough of the
words. A sentence that turns the words of its passages round is not seen through.
"""

import re
from collections.abc import Callable, Sequence

from knowledge_base.answering.facts import stated
from knowledge_base.answering.numerals import MONTHS, UNITS, WEEKDAYS
from knowledge_base.answering.openers import OPENERS
from knowledge_base.language import Language, language_of
from knowledge_base.sentences import split_sentences
from knowledge_base.words import STOP_WORDS, fold, grams, stems, words

SHARED_FROM = 0.4
"""Share of a Danish sentence's words that must be in its passages; a guess, low enough for
plainer words to pass."""
_SAME_WORD_FROM = 0.5
"""Share of a word's 4-grams from which the passages have the word or a part of it; a guess."""

_WORD = re.compile(r"[^\W\d_]+")
_AFTER_OPENING = re.compile(r"[.!?…:»“„\"(\u2013—]\s*$")
_NEVER_NAMES = frozenset("I De Dem Deres Jer Jeres Danish Denmark English".split())  # noqa: SIM905
_FACTS = {*MONTHS, *UNITS, *WEEKDAYS}
"""Words with a capital letter that `facts` looks after."""
_NEGATION = re.compile(
    r"\b(?:ikke|ej|ingen|intet|aldrig|uden|hverken|næppe|undtagen|undlad\w*|umulig\w*|afskaffet"
    r"|forbud\w*|forbyd\w*|not|no|none|nobody|never|without|cannot|neither|except)\b|n't\b",
    re.IGNORECASE,
)


def rests_on(sentence: str, passages: Sequence[str], *, is_place: Callable[[str], bool]) -> bool:
    """Tell whether a sentence says nothing that its passages do not.

    Args:
        sentence: One sentence.
        passages: The texts it cites, each with its document's title.
        is_place: Tells whether a word with a capital letter is a place's name.
    """
    support = "\n".join(passages)
    return (
        stated(sentence) <= stated(support)
        and not _foreign_names(sentence, support, is_place)
        and _negates_alike(sentence, support)
        and (_is_english(sentence, support) or _shared(sentence, support) >= SHARED_FROM)
    )


def _is_english(sentence: str, support: str) -> bool:
    """Tell whether a sentence is in English and its passages are not."""
    return (
        language_of(sentence) is Language.ENGLISH and language_of(support) is not Language.ENGLISH
    )


def _foreign_names(sentence: str, support: str, is_place: Callable[[str], bool]) -> bool:
    """Tell whether there is a name in a sentence that its passages do not have."""
    known = {fold(word) for word in _WORD.findall(support)}
    for match in _WORD.finditer(sentence):
        word = match[0]
        if not word[0].isupper() or word in _NEVER_NAMES or _is_known(word, known):
            continue
        if word.casefold() in _FACTS:
            continue
        before = sentence[: match.start()]
        opens = not _WORD.search(before) or _AFTER_OPENING.search(before)
        if not opens or is_place(word) or not _is_common(word, support):
            return True
    return False


def _is_common(word: str, support: str) -> bool:
    """Tell whether the first word of a sentence may have its capital letter for that alone."""
    folded = fold(word)
    if folded in STOP_WORDS or folded in OPENERS:
        return True
    return not word.isupper() and _shared(word, support) == 1.0


def _is_known(word: str, known: set[str]) -> bool:
    folded = fold(word)
    return folded in known or (folded.endswith("s") and folded[:-1] in known)


def _negates_alike(sentence: str, support: str) -> bool:
    """Tell whether a sentence says no where the passages do, as far as that can be seen."""
    if _NEGATION.search(sentence):
        return bool(_NEGATION.search(support))
    if _is_english(sentence, support):
        return True
    return not _NEGATION.search(_nearest(sentence, support))


def _nearest(sentence: str, support: str) -> str:
    """Return the sentence of the passages that has most words of a sentence, the first of them."""
    said = _stems(sentence)
    return max(split_sentences(support), key=lambda each: _alike(_stems(each), said), default="")


def _alike(one: set[str], other: set[str]) -> float:
    return len(one & other) / (1 + len(one | other))


def _stems(text: str) -> set[str]:
    return {stem for word in words(text) for stem in stems(word)}


def _shared(sentence: str, support: str) -> float:
    said = [word for word in words(sentence) if not word.isdigit()]
    if not said:
        return 1.0
    there = words(support)
    stemmed, pieces = _stems(support), {gram for word in set(there) for gram in grams(word)}
    shared = [
        bool(set(stems(word)) & stemmed)
        or sum(gram in pieces for gram in grams(word)) >= _SAME_WORD_FROM * len(grams(word))
        for word in said
    ]
    return sum(shared) / len(said)
