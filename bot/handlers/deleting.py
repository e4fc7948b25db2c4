"""Deleting what is kept about a chat."""

from dataclasses import dataclass

from telegram import Update

from bot.handlers.admins import may_decide
from bot.handlers.context import Context, Turn
from bot.state.keeping import Forgetting
from bot.views import chat_settings, deleting


@dataclass(frozen=True, slots=True, kw_only=True)
class DeletingHandlers:
    """Callbacks for /slet."""

    forgetting: Forgetting

    async def on_command(self, update: Update, _: Context) -> None:
        """Ask first: it cannot be undone; in a group only its administrators are asked."""
        turn = Turn.of(update)
        if await may_decide(update):
            await turn.say(deleting.ask(turn.language))
        else:
            await turn.say(chat_settings.admins_only(turn.language))

    async def delete(self, turn: Turn) -> None:
        """Delete everything about the chat."""
        await self.forgetting.forget_all(turn.speaker.chat_id)
        await turn.say(deleting.done(turn.language))
