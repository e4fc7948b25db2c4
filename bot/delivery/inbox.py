"""The queue that writes updates down, and what was left in the inbox when the program ended."""

import asyncio
import json
import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from telegram import Bot, Update
from telegram.error import NetworkError

from bot.delivery.cleaning import cleaned, to_json
from bot.errors import StateUnavailable
from bot.state.inbox import TRIES, Arrival, Inbox

logger = logging.getLogger(__name__)

_LEFT_AFTER: Final = timedelta(minutes=1)
"""An update that nobody has taken up for so long is taken up by whoever sees it; a guess."""


class InboxQueue(asyncio.Queue[object]):
    """PTB's queue of updates; what comes in by `put` is in the inbox before `put` returns.

    All ways in go through `put`: polling asks for the next updates, and so confirms these, only
    afterwards, and so does a webhook answer its call.
    """

    def __init__(self, inbox: Inbox) -> None:
        super().__init__()
        self._inbox = inbox
        self._door = asyncio.Lock()

    async def put(self, item: object) -> None:
        """Write an update down, then let it be handled.

        Both happen even if the caller is cancelled meanwhile, as when polling is stopped: what is
        in the inbox and not in the queue would have to wait for the next start.

        Raises:
            NetworkError: It could not be written down; PTB will fetch it again.
        """
        putting = asyncio.ensure_future(self._write_and_put(item))
        try:
            await asyncio.shield(putting)
        except asyncio.CancelledError:
            await asyncio.wait({putting})
            raise

    async def settle(self) -> None:
        """Return when everything that was on its way in has been handled."""
        async with self._door:  # it is opened in the order in which people came to it
            pass
        await self.join()

    async def resume(self, bot: Bot) -> None:
        """Handle what the inbox still holds from before, oldest first; PTB must be running.

        What had been begun when the program ended may be what ended it, so it is handled alone:
        should it happen again, nobody else's message is blamed for it.

        Raises:
            StateUnavailable: The inbox cannot be read.
        """
        for update_id in await self._inbox.set_aside():
            logger.error("update %d ended the program %d times; set aside", update_id, TRIES)
        for arrival in await self._inbox.waiting():
            self.put_nowait(parsed(arrival, bot))
            if arrival.tries:
                await self.join()

    async def take_up(self, bot: Bot, *, is_ours: Callable[[int], bool]) -> None:
        """Handle what somebody has left behind, while we go on.

        That is what could not be begun when the database was away, and what another program that
        works with the same database had in its hands when it ended.

        Args:
            bot: The way to Telegram.
            is_ours: Whether we are at work on the update of that id.

        Raises:
            StateUnavailable: The inbox cannot be read.
        """
        for arrival in await self._inbox.waiting(for_at_least=_LEFT_AFTER):
            if arrival.tries < TRIES and not is_ours(arrival.update_id):
                self.put_nowait(parsed(arrival, bot))

    async def _write_and_put(self, item: object) -> None:
        async with self._door:
            if isinstance(item, Update):
                item = cleaned(item)
                await self._write_down(item)
            self.put_nowait(item)

    async def _write_down(self, update: Update) -> None:
        try:
            await self._inbox.take_in(_arrival(update))
        except StateUnavailable as error:
            raise NetworkError("an update could not be written down") from error


def parsed(arrival: Arrival, bot: Bot) -> Update:
    """Return the update that was written down."""
    return Update.de_json(json.loads(arrival.body), bot)


def _arrival(update: Update) -> Arrival:
    # A chat that we are only a guest in may have the number of one that we are a member of.
    chat = None if update.guest_message else update.effective_chat
    return Arrival(
        update_id=update.update_id, chat_id=chat.id if chat else None, body=to_json(update)
    )
