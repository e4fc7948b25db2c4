"""Chats that take nothing more from us: blocked, or the bot was taken out of the group."""

import logging
from dataclasses import dataclass

from bot.state.outbox import Outbox
from bot.state.reminders import Reminders

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocked:
    """Sends such a chat nothing more of what waits for it."""

    outbox: Outbox
    reminders: Reminders

    async def note(self, chat_id: int) -> None:
        """Empty the chat's outbox and cancel its reminders; whoever comes back begins anew."""
        await self.outbox.drop_all(chat_id)
        await self.reminders.cancel(chat_id)
        logger.info("a chat takes nothing more from us; what waited for it is gone")
