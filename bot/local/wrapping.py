"""Styled text in lines that fit a terminal.

While lines are being measured, bold is a pair of characters that take no room: `ON` and `OFF`.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from bot.local.markup import Run

ON, OFF = "\x02", "\x03"

_BOLD = {"b", "strong"}
_QUOTE = "blockquote"
_QUOTE_MARK = "│ "
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BULLET = re.compile(r"(?:• |\d+\. )")


def wrap(runs: Iterable[Run], *, width: int) -> Iterator[str]:
    """Yield lines of at most `width` characters; a longer word, such as a link, stays whole."""
    for quoted, group in groupby(runs, key=lambda run: _QUOTE in run.tags):
        mark = _QUOTE_MARK if quoted else ""
        text = "".join(map(_styled, group)).removeprefix("\n").removesuffix("\n")
        for line in text.split("\n"):
            for part in _wrap_line(line, width - len(mark)):
                yield (mark + part).rstrip()


def visible_length(text: str) -> int:
    """Return the characters that take room."""
    return len(text) - text.count(ON) - text.count(OFF)


def _styled(run: Run) -> str:
    text = _CONTROL.sub("", run.text)  # the archive's text must not steer the terminal
    if run.link and run.link.split("://", 1)[-1].rstrip("/") != text:
        text = f"{text} ({run.link})"
    if not run.tags & _BOLD:
        return text
    return "\n".join(f"{ON}{line}{OFF}" for line in text.split("\n"))


def _wrap_line(line: str, width: int) -> Iterator[str]:
    bullet = _BULLET.match(line)
    indent = " " * (bullet.end() if bullet else 0)
    current = ""
    for word in line.split(" "):
        longer = f"{current} {word}" if current else word
        if current.strip() and visible_length(longer) > width:
            yield current
            current = indent + word
        else:
            current = longer
    yield current
