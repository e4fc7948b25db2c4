"""Which options a text means: by their words, near spellings, numbers, and what is said against.

"den halter lidt" is halter; "ikke corona" takes corona out; "alt andet end penge" is all the
others; "nummer 2" and "den anden" count. Knows nothing of sessions.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from bot.guide.definition import Option, Step
from knowledge_base.words import fold

_WORD = re.compile(r"[^\W_]+")
_ALL_BUT = re.compile(
    r"\b(?:alt|alle|all|everything|det hele)\s+(?:andet\s+|other\s+)?"
    r"(?:end|undtagen|bortset fra|på nær|except|but)\s+(?P<rest>.+)"
)
_ALL = frozenset({"alle", "alt", "det hele", "alt sammen", "alle sammen", "all", "all of them"})
_AGAINST = frozenset({"ikke", "uden", "aldrig", "hverken", "not", "no"})
_BUT = frozenset({"men", "but"})
_ORDINALS: Final = {
    **dict.fromkeys(("første", "first"), 1),
    **dict.fromkeys(("anden", "second"), 2),
    **dict.fromkeys(("tredje", "third"), 3),
    **dict.fromkeys(("fjerde", "fourth"), 4),
    **dict.fromkeys(("femte", "fifth"), 5),
    **dict.fromkeys(("sjette", "sixth"), 6),
    **dict.fromkeys(("sidste", "last"), -1),
}
_AROUND_NUMBERS = frozenset(
    "nummer nr den det og and the number one mulighed svar tak jeg vi vælger tager".split()  # noqa: SIM905
)
_SHORTEST_FUZZY = 5
"""Letters; shorter words are a slip away from too many others. A guess."""
_NEAR = 83
"""rapidfuzz's ratio, 0 to 100: one slip in six letters gives 83 to 92. A guess, held by tests."""
_REACH = 3
"""How far a "not" reaches, in words. A guess."""
_MOST_WORDS = 100
"""That are looked at; nobody chooses at greater length. A guess."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a text says about the options of a step.

    Attributes:
        chosen: Ids of the options that are meant, in the order of the step.
        against: Ids of those it speaks against.
        left_over: Words that say something else.
    """

    chosen: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    left_over: int = 0


@dataclass(frozen=True, slots=True)
class _Phrase:
    option: str
    words: tuple[str, ...]


def choose(text: str, step: Step) -> Choice:
    """Return what a text says about a step's options."""
    folded, said = fold(text), tuple(_words(text))
    exact = (phrase for phrase in _phrases(step.options) if phrase.words == said)
    if phrase := next(exact, None):
        return Choice((phrase.option,))
    if numbers := counted(text, len(step.options)):
        return Choice(tuple(step.options[number - 1].id for number in sorted(numbers)))
    if but := _ALL_BUT.search(folded):
        return _all_but(_named(but["rest"], step), step)
    if folded.strip(" .!") in _ALL:
        return _all_but(Choice(), step)
    return _named(folded, step)


def counted(text: str, count: int) -> tuple[int, ...]:
    """Return the numbers, from 1, that a text picks from so many; empty if it says more than that.

    "nummer 2", "2 og 4", "den anden", "den sidste".
    """
    words = [word for word in _words(text) if word not in _AROUND_NUMBERS]
    numbers = [_number(word, count) for word in words]
    if not numbers or len(words) > count:
        return ()
    found = tuple(number for number in numbers if number is not None)
    return tuple(dict.fromkeys(found)) if len(found) == len(numbers) else ()


def _number(word: str, count: int) -> int | None:
    number = int(word) if word.isdecimal() else _ORDINALS.get(word, 0)
    number = count if number == -1 else number
    return number if 1 <= number <= count else None


def _all_but(named: Choice, step: Step) -> Choice:
    left_out = (*named.chosen, *named.against)
    chosen = tuple(o.id for o in step.options if not o.alone and o.id not in left_out)
    return Choice(chosen, left_out)


def _named(text: str, step: Step) -> Choice:
    words = _words(text)[:_MOST_WORDS]
    free = [True] * len(words)
    chosen, against = set[str](), set[str]()
    for phrase in _phrases(step.options):
        for start in _places(phrase.words, words, free):
            size = len(phrase.words)
            free[start : start + size] = [False] * size
            is_against = _is_spoken_against(words, free, start, start + size)
            (against if is_against else chosen).add(phrase.option)
    chosen -= against
    order = [option.id for option in step.options]
    return Choice(
        tuple(option for option in order if option in chosen),
        tuple(option for option in order if option in against),
        sum(is_free and word not in _AGAINST for is_free, word in zip(free, words, strict=True)),
    )


@lru_cache(maxsize=100)
def _phrases(options: tuple[Option, ...]) -> tuple[_Phrase, ...]:
    """Return all that the options are called, the longest first, so that it is taken first."""
    found = [
        _Phrase(option.id, words)
        for option in options
        for said in (option.label.da, option.label.en, *option.also)
        if (words := tuple(_words(said)))
    ]
    by_length = sorted(found, key=lambda each: (-len(each.words), -len("".join(each.words))))
    return tuple(by_length)


def _places(phrase: Sequence[str], words: Sequence[str], free: Sequence[bool]) -> Iterable[int]:
    size = len(phrase)
    for start in range(len(words) - size + 1):
        if all(free[start : start + size]) and _is_near(phrase, words[start : start + size]):
            yield start


def _is_near(phrase: Sequence[str], words: Sequence[str]) -> bool:
    return all(
        word == said
        or (
            min(len(word), len(said)) >= _SHORTEST_FUZZY
            and word[0] == said[0]
            and fuzz.ratio(word, said) >= _NEAR
        )
        for word, said in zip(words, phrase, strict=True)
    )


def _is_spoken_against(words: Sequence[str], free: Sequence[bool], start: int, end: int) -> bool:
    for at in reversed(range(max(0, start - _REACH), start)):
        if words[at] in _BUT:
            break
        if free[at] and words[at] in _AGAINST:
            return True
    return end < len(words) and free[end] and words[end] in _AGAINST


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))
