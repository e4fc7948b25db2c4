"""The language of a message, by its commonest words and its letters; Danish when in doubt."""

# ruff: noqa: SIM905 - lists of words are read and mended more easily as running text

import re
from enum import StrEnum

_WORD = re.compile(r"[a-zæøå]+")
_DANISH_LETTERS = re.compile(r"[æøå]")

_ENGLISH = frozenset(
    """
    a about after all also am an and any anybody anyone are be because been being between but by
    bye can cannot could did do does doing done dont each evening every from good goodbye great has
    hello herself himself how im into is it its just know like many maybe me more morning much my
    myself need never not now of off on or our out people please she should so some someone sorry
    than thank thanks that the their them there these they this too until up village villages
    want wants was we were what whats when where which who whose why will with without would yes
    you your
    """.split()
)
_DANISH = frozenset(
    """
    af al alle alt at blev blive bliver da de den deres det dette din dit du efter eller en er et
    fra få får før gør ha har hos hun hva hvad hvem hvilke hvilken hvis hvor hvordan hvorfor
    hvornår ik ikke ind ja jeg jer jeres ka kan ku kun kunne lave lige man med meget mellem mig mod
    må nej nogen noget nogle når og også om os osse på sig ska skal sku skulle som så til ud uden
    var ved vi vil vores være
    """.split()
)
"""Function words of one language that are no word, or a rare one, of the other."""
_DANISH_ALONE = frozenset(
    """
    dav davs farvel goddag godmorgen hej hejsa hjælp mojn selvtak tak
    """.split()
)
"""What people say without any function word beside it."""
_NAME_WORDS = 3
"""A text no longer than that may be a place's name, with its æ, ø and å, in any language."""


class Language(StrEnum):
    """A language we answer in."""

    DANISH = "da"
    ENGLISH = "en"


def language_of(text: str) -> Language:
    """Return which language a message is in: English only if more speaks for it than against."""
    lowered = text.lower()
    words = _WORD.findall(lowered)
    english = sum(word in _ENGLISH for word in words)
    if not english:
        return Language.DANISH
    danish = sum(word in _DANISH for word in words) + bool(_DANISH_LETTERS.search(lowered))
    return Language.ENGLISH if english > danish else Language.DANISH


def plainly_in(text: str) -> Language | None:
    """Return which language a message is plainly in; None where it may be either.

    "Rønde" and "8410" may be written by anybody, "hvad er en klynge?" may not.
    """
    if language_of(text) is Language.ENGLISH:
        return Language.ENGLISH
    lowered = text.lower()
    words = _WORD.findall(lowered)
    if any(word in _DANISH or word in _DANISH_ALONE for word in words):
        return Language.DANISH
    is_longer = len(words) > _NAME_WORDS and _DANISH_LETTERS.search(lowered)
    return Language.DANISH if is_longer else None
