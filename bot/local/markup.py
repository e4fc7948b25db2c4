"""Telegram HTML taken apart as Telegram's servers do, and refused where they refuse it.

Source: https://core.telegram.org/bots/api#html-style
"""

import html
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

_TAGS: Final = frozenset(
    {"a", "b", "blockquote", "code", "del", "em", "i", "ins", "pre", "s", "span", "strike"}
    | {"strong", "tg-emoji", "tg-spoiler", "u"}
)
_NAMED: Final = frozenset({"lt", "gt", "amp", "quot"})
"""The only named entities that Telegram knows."""


class CannotParse(ValueError):  # noqa: N818 - Telegram's own words
    """The markup is not Telegram HTML."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style.

    Attributes:
        tags: The tags around it, such as "b" and "blockquote".
        link: The address it leads to, if any.
    """

    text: str
    tags: frozenset[str] = frozenset()
    link: str | None = None


def parse(markup: str) -> tuple[Run, ...]:
    """Return the text in runs of one style, in order.

    Raises:
        CannotParse: A tag is unknown, or not closed in the order in which it was opened.
    """
    parser = _Parser()
    parser.feed(markup)
    parser.close()
    return parser.finish()


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    link: str | None = None


@dataclass(slots=True)
class _State:
    stack: list[_Open] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self._state = _State()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            raise CannotParse(f'Unsupported start tag "{tag}"')
        self._state.stack.append(_Open(tag, dict(attrs).get("href")))

    def handle_endtag(self, tag: str) -> None:
        if not self._state.stack:
            raise CannotParse(f'Unexpected end tag "{tag}"')
        expected = self._state.stack.pop().tag
        if expected != tag:
            raise CannotParse(f'Unmatched end tag, expected "</{expected}>", found "</{tag}>"')

    def handle_data(self, data: str) -> None:
        if "<" in data:
            raise CannotParse('Unsupported start tag ""')
        self._add(data)

    def handle_entityref(self, name: str) -> None:
        self._add(html.unescape(f"&{name};") if name in _NAMED else f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._add(html.unescape(f"&#{name};"))

    def finish(self) -> tuple[Run, ...]:
        if self._state.stack:
            tag = self._state.stack[-1].tag
            raise CannotParse(f'Can\'t find end tag corresponding to start tag "{tag}"')
        return tuple(self._state.runs)

    def _add(self, text: str) -> None:
        stack, runs = self._state.stack, self._state.runs
        link = next((opened.link for opened in reversed(stack) if opened.link), None)
        run = Run(text, frozenset(opened.tag for opened in stack), link)
        if runs and (runs[-1].tags, runs[-1].link) == (run.tags, run.link):
            runs[-1] = Run(runs[-1].text + text, run.tags, run.link)
        else:
            runs.append(run)
