"""What is done without being asked: what was left unsaid, and what is due."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from telegram import Bot

from bot.errors import StateUnavailable
from bot.handlers.courier import Courier
from bot.handlers.reminders import Reminding
from bot.handlers.staff.weekly import Weekly
from bot.state.pauses import Pauses

logger = logging.getLogger(__name__)

_EVERY_S: Final = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Errands:
    """Runs beside the answering of updates.

    Attributes:
        left_behind: Takes up the updates that somebody has left behind.
    """

    courier: Courier
    reminding: Reminding
    weekly: Weekly
    pauses: Pauses
    left_behind: Callable[[], Awaitable[None]]
    bot: Bot

    async def run(self) -> None:
        """Say what waits in the outbox, send the reminders that are due and tell staff, once.

        During a pause volunteers hear nothing.
        """
        if await self.pauses.current() is None:
            await self.courier.flush_all(self.bot)
            await self.reminding.send_due()
        await self.weekly.send_due()

    async def go_on(self, *, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        """Run again and again, until cancelled."""
        while True:
            await sleep(_EVERY_S)
            try:
                await self.run()
                await self.left_behind()
            except StateUnavailable:
                logger.warning("the database is away; errands have to wait")
