"""What people wrote, made fit for a line of a document."""

import unicodedata

_CUT_CATEGORIES = frozenset({"Cc", "Cs"})
"""Control characters and halves of surrogate pairs: no XML, and so no Word file, may hold them."""
_NO_CHARACTERS = frozenset("\ufffe\uffff")
_ELLIPSIS = " …"


def tidy(text: str) -> str:
    """Return a text on one line, its letters composed, without what no file may hold."""
    spaced = " ".join(unicodedata.normalize("NFC", text).split())
    return "".join(character for character in spaced if _may_stand(character))


def shorten(text: str, length: int | None) -> str:
    """Return a text of at most `length` characters, cut between words if it can, or all of it."""
    if length is None or len(text) <= length:
        return text
    kept = text[: length - len(_ELLIPSIS)]
    return kept.rsplit(" ", 1)[0].rstrip(" .,;:-") + _ELLIPSIS


def web_address(url: str | None) -> str | None:
    """Return an address that may be linked to, or None."""
    return url if url and url.startswith(("http://", "https://")) else None


def shown_address(url: str) -> str:
    """Return an address as people write it: "www.dgi.dk"."""
    return url.removeprefix("https://").removeprefix("http://").rstrip("/")


def _may_stand(character: str) -> bool:
    if character in _NO_CHARACTERS:
        return False
    return unicodedata.category(character) not in _CUT_CATEGORIES
