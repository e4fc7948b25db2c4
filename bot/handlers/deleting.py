"""Deleting what is kept about a chat."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram import Update

from bot.handlers.context import Context, Turn
from bot.views import deleting


@dataclass(frozen=True, slots=True, kw_only=True)
class DeletingHandlers:
    """Callbacks for /slet.

    Attributes:
        forget_all: Deletes everything about the chat of that id.
    """

    forget_all: Callable[[int], Awaitable[None]]

    async def on_command(self, update: Update, _: Context) -> None:
        """Ask first: it cannot be undone."""
        await Turn.of(update).say(deleting.ask())

    async def delete(self, turn: Turn) -> None:
        """Delete everything about the chat."""
        await self.forget_all(turn.speaker.chat_id)
        await turn.say(deleting.done())
