"""Long messages in parts that Telegram takes."""

import html
from collections.abc import Iterable, Iterator

from bot.delivery.markup import length, plain

LIMIT = 4096
"""UTF-16 units after entity parsing. Source: https://core.telegram.org/bots/api#sendmessage"""

_GAP = "\n\n"


def split(blocks: Iterable[str], *, limit: int = LIMIT) -> tuple[str, ...]:
    """Return the blocks as few messages, parted between blocks.

    Args:
        blocks: Paragraphs of Telegram HTML that close the tags they open. One that is longer
            than a message loses its markup and is parted between words.
        limit: UTF-16 units of a message after entity parsing.
    """
    messages: list[str] = []
    for block in _fitting(blocks, limit):
        if messages and length(plain(messages[-1] + _GAP + block)) <= limit:
            messages[-1] += _GAP + block
        else:
            messages.append(block)
    return tuple(messages)


def _fitting(blocks: Iterable[str], limit: int) -> Iterator[str]:
    for block in blocks:
        text = plain(block)
        if not text.strip():
            continue
        if length(text) <= limit:
            yield block
        else:
            yield from (html.escape(part, quote=False) for part in _cut(text, limit))


def _cut(text: str, limit: int) -> Iterator[str]:
    rest = text.strip()
    while length(rest) > limit:
        end = _end_of_prefix(rest, limit)
        space = max(rest.rfind(" ", 0, end + 1), rest.rfind("\n", 0, end + 1))
        cut = space if space > 0 else end
        yield rest[:cut].rstrip()
        rest = rest[cut:].lstrip()
    yield rest


def _end_of_prefix(text: str, limit: int) -> int:
    units = 0
    for index, character in enumerate(text):
        units += length(character)
        if units > limit:
            return index
    return len(text)
