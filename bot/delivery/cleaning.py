"""Updates as JSON that can be written down and read again, and without what others do not take.

Half of a surrogate pair cannot be written as UTF-8, and PostgreSQL keeps no zero character.
Telegram sends neither, but what stands before it may: a server of one's own, a webhook's caller.
"""

import json
from datetime import datetime
from typing import Any, Final

from telegram import Update

INSTEAD: Final = "�"
"""Stands where a character could not be kept, so that the others stay where they are."""


def to_json(update: Update) -> str:
    """Return an update as Telegram had it; unlike the library's own, it never fails."""
    return json.dumps(update.to_dict(), default=_forgotten)


def cleaned(update: Update) -> Update:
    """Return the update itself if there is nothing wrong with it, else one that others take."""
    raw = json.loads(to_json(update))
    clean = _cleaned(raw)
    return update if clean == raw else Update.de_json(clean, update.get_bot())


def _cleaned(value: Any) -> Any:  # noqa: ANN401 - whatever JSON can hold
    match value:
        case str():
            units = value.encode("utf-16-le", errors="surrogatepass")
            return units.decode("utf-16-le", errors="replace").replace("\0", INSTEAD)
        case dict():
            return {_cleaned(name): _cleaned(held) for name, held in value.items()}
        case list():
            return [_cleaned(each) for each in value]
        case _:
            return value


def _forgotten(value: object) -> int | None:
    """Return what stands in JSON for what the library has forgotten to convert.

    It forgets the date of a pinned message that nobody can reach any more (PTB 22.8). An error
    here would end the fetching of updates; without a field that we do not know, we can do.
    """
    return int(value.timestamp()) if isinstance(value, datetime) else None
