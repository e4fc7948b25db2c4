"""Deleting what is kept about a chat."""

from dataclasses import dataclass

from telegram import Update

from bot.handlers.context import Context, Turn
from bot.state.keeping import Forgetting
from bot.views import deleting


@dataclass(frozen=True, slots=True, kw_only=True)
class DeletingHandlers:
    """Callbacks for /slet."""

    forgetting: Forgetting

    async def on_command(self, update: Update, _: Context) -> None:
        """Ask first: it cannot be undone."""
        await Turn.of(update).say(deleting.ask())

    async def delete(self, turn: Turn) -> None:
        """Delete everything about the chat."""
        await self.forgetting.forget_all(turn.speaker.chat_id)
        await turn.say(deleting.done())
