"""Longer texts, as they stand in the files of texts."""

import re

_BLANK_LINES = re.compile(r"\n\s*\n")
_INSIDE = re.compile(r"\n(?!• )")


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a text, each on one line but for its bullets."""
    return tuple(_INSIDE.sub(" ", part) for part in _BLANK_LINES.split(text.strip()))
