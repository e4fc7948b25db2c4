"""Danish words as the lexical index sees them: folded, without the most common ones."""

import re
import unicodedata
from functools import cache, lru_cache

import snowballstemmer

_WORD = re.compile(r"[^\W_]+")
FIGURE = re.compile(r"\d[\d.,]*")
_THOUSANDS = re.compile(r"\.(?=\d{3}(?!\d))")
_SPELLINGS = (("aa", "å"), ("ae", "æ"), ("oe", "ø"), ("ä", "æ"), ("ö", "ø"))

STOP_WORDS = frozenset(
    """
    ad af alle alt altså anden andet andre at bare begge blev blive bliver da de dem den denne
    der deres det dette dig din dine disse dit dog du efter eller en end er et fik for fordi fra
    få får før gik gør ha haft ham han har havde have hel hele helt hende hendes her hos hun hvad
    hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i ikke ind ingen intet ja
    jeg jer jeres jo kan kom kommer kun kunne lige man mange med meget men mere mig min mine mit
    mod må nej ned nogen noget nogle nok nu når og også om op os over på sin sine sit siden sig
    skal ska skulle som så sådan til ud uden under var ved vel vi vil ville vores vær være været
    """.split()  # noqa: SIM905 - a list of eighty lines is not easier to read
)
"""Words too common to tell passages apart; a judgement, in folded spelling."""


def fold(text: str) -> str:
    """Return text in one spelling: lower case, aa as å, ae as æ, oe as ø, no other accents."""
    text = unicodedata.normalize("NFC", text).lower()
    for written, folded in _SPELLINGS:
        text = text.replace(written, folded)
    if text.isascii():
        return text
    return "".join(map(_plain, text))


def words(text: str) -> list[str]:
    """Return the folded words and numbers of a text, in order, stop words left out."""
    return [word for word in _WORD.findall(fold(text)) if word not in STOP_WORDS]


def grams(word: str, *, size: int = 4) -> list[str]:
    """Return a word's character n-grams with its ends marked: "hal" gives "_hal", "hal_".

    A word too short for one n-gram is returned whole, marked.
    """
    marked = f"_{word}_"
    return [marked[at : at + size] for at in range(max(1, len(marked) - size + 1))]


def stems(word: str) -> list[str]:
    """Return a folded word's Danish stem, as the one term it is looked up by."""
    return [_stem(word)]


def figures(text: str) -> frozenset[str]:
    """Return the numbers in a text, without the dots between thousands."""
    return frozenset(_THOUSANDS.sub("", found).rstrip(".,") for found in FIGURE.findall(text))


@lru_cache(maxsize=200_000)
def _stem(word: str) -> str:
    stemmer = snowballstemmer.stemmer("danish")  # an own one each time: it is not thread-safe
    return str(stemmer.stemWord(word))


@cache
def _plain(letter: str) -> str:
    if letter in "æøå" or letter.isascii():
        return letter
    return unicodedata.normalize("NFD", letter)[0]
