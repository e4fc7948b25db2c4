"""How place names are compared: one key for every way of writing the same name.

Knows letters, abbreviations and words, and not a single place.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(
    r"\d+|[^\W\d_]+(?:['\u2019][^\W\d_]*)?|&"
)  # "DK8410" is two words, "Horsens'" one, "&" is "og"
_LETTERS = str.maketrans(
    {
        "å": "aa",
        "æ": "ae",
        "ä": "ae",
        "ø": "oe",
        "ö": "oe",
        "&": "og",
        "x": "ks",
        "w": "v",
        "'": "",
        "\u2019": "",
    }
)

# Only before another word: the V in "Kbh. V" and the St in "Lem St" are no Vester and no Store.
_ABBREVIATIONS = {
    "nr": "noerre",
    "ndr": "noerre",
    "sdr": "soender",
    "v": "vester",
    "oe": "oester",
    "st": "store",
    "ll": "lille",
    "gl": "gammel",
    "kgs": "kongens",
    "skt": "sankt",
    "sct": "sankt",
    "kbh": "koebenhavn",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of a text.

    Attributes:
        text: As it was written.
        folded: In lower-case ASCII; "Ålbæk" gives "aalbaek".
        start: Where it begins in the text that `words` was given, once composed (NFC).
    """

    text: str
    folded: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends; the index of the character after its last."""
        return self.start + len(self.text)

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def compose(text: str) -> str:
    """A text with each letter and its ring or accent as one character: macOS sends them apart."""
    return unicodedata.normalize("NFC", text)


def words(text: str) -> tuple[Word, ...]:
    """The words and numbers of a composed text, in order; hyphens and full stops part them."""
    return tuple(
        Word(text=found.group(), folded=_fold_letters(found.group()), start=found.start())
        for found in _WORD.finditer(text)
    )


def fold(text: str) -> str:
    """The key of a name.

    Case, hyphens, spaces and accents do not count; aa=å, ae=æ, oe=ø, x=ks, w=v; Nr.=Nørre and so
    on, so that "Nr. Åby", "nørre aaby" and "Nørre-Åby" give the same key.
    """
    if text.isalpha():  # one word: most names are, and this is three times as fast
        return _fold_letters(text)
    return key(words(compose(text)))


def key(name: Sequence[Word]) -> str:
    """The key of a name that is cut into words; see `fold`."""
    if not name:
        return ""
    first = "".join(_ABBREVIATIONS.get(word.folded, word.folded) for word in name[:-1])
    last = name[-1].folded
    # A district's letter stays apart: København S is not Københavns.
    return f"{first} {last}" if first and len(last) == 1 else first + last


def _fold_letters(word: str) -> str:
    folded = word.casefold().translate(_LETTERS)
    if folded.isascii():
        return folded
    plain = unicodedata.normalize("NFKD", folded)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
