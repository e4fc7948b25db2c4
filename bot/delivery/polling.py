"""Updates that we fetch from Telegram."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from telegram.error import Conflict, TelegramError
from telegram.ext import Updater

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Polling:
    """Fetches; a webhook that was there is taken away, and what waits at Telegram stays.

    Attributes:
        updater: Of the application, which initialises it.
        allowed_updates: The kinds of update to fetch.
    """

    updater: Updater
    allowed_updates: Sequence[str]

    async def open(self) -> None:
        """Fetch from now on.

        Raises:
            TelegramError: Telegram does not answer.
        """
        await self.updater.start_polling(
            allowed_updates=list(self.allowed_updates), error_callback=note_error
        )

    async def close(self) -> None:
        """Fetch no more."""
        if self.updater.running:
            await self.updater.stop()


def note_error(error: TelegramError) -> None:
    """Log why fetching updates failed, in words that say what to do; it is tried again."""
    if isinstance(error, Conflict):
        logger.error("another bot is running with the same token; stop one of them")
    else:
        logger.warning("fetching updates failed: %s", type(error).__name__)
