"""Long lists, eight at a time, with buttons to turn the page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from telegram import InlineKeyboardButton

from bot.texts import plain
from knowledge_base.language import Language

Item = TypeVar("Item")

PAGE = 8
"""Entries on a page: what a telephone shows at once; a guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[Item]):
    """A page of a list.

    Attributes:
        items: What stands on it.
        number: From 1.
        first: The first entry's number in the whole list, from 1.
        total: Entries in the whole list.
    """

    items: tuple[Item, ...]
    number: int
    first: int
    total: int

    def span(self, language: Language) -> str:
        """Return which entries these are: "9 til 16 af 32"; nothing when these are all."""
        if self.total <= PAGE:
            return ""
        first, last = self.first, self.first + len(self.items) - 1
        if first == last:
            return plain("documents.span_of_one", language, last=last, total=self.total)
        return plain("documents.span", language, first=first, last=last, total=self.total)


def page_of(items: Sequence[Item], number: int) -> Page[Item]:
    """Return a page; the last one if the list has become shorter than that."""
    pages = max(1, -(-len(items) // PAGE))
    number = min(max(number, 1), pages)
    start = (number - 1) * PAGE
    return Page(
        items=tuple(items[start : start + PAGE]),
        number=number,
        first=start + 1,
        total=len(items),
    )


def turning(
    page: Page[Item], language: Language, turn: Callable[[str, int], InlineKeyboardButton]
) -> list[list[InlineKeyboardButton]]:
    """Return the row that turns the page; no row when there is one page alone.

    `turn` makes a button of a label and a page's number.
    """
    row = []
    if page.number > 1:
        row.append(turn(plain("buttons.back", language), page.number - 1))
    if page.first + len(page.items) <= page.total:
        row.append(turn(plain("buttons.forward", language), page.number + 1))
    return [row] if row else []
