"""Letters that a font has not got: what stands in their place on paper."""

import unicodedata
from collections.abc import Container

_DROPPED = frozenset({"Cf", "Cn", "Co", "Me", "Mn", "Sk", "So"})
"""Pictures, marks on other letters and what joins them: left out. Anything else becomes "?"."""
_INVISIBLE = frozenset({"Cf", "Mn"})
"""Nobody misses these, for what they belonged to is missed already."""


def printable(text: str, letters: Container[int]) -> tuple[str, bool]:
    """Return a text in the letters that there are, and whether something was lost on the way.

    Args:
        text: What is to be printed.
        letters: The code points that the font can print.
    """
    pieces = [_printed(character, letters) for character in text]
    joined = "".join(printed for printed, _ in pieces)
    lost = any(missed for _, missed in pieces)
    return (" ".join(joined.split()) if lost else joined), lost


def _printed(character: str, letters: Container[int]) -> tuple[str, bool]:
    if ord(character) in letters:
        return character, False
    plain = unicodedata.normalize("NFKC", character)
    if all(ord(each) in letters for each in plain):
        return plain, False
    category = unicodedata.category(character)
    if category in _DROPPED:
        return "", category not in _INVISIBLE
    return "?", True
