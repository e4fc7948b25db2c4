"""The typing action, shown for as long as the work takes."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.delivery.message import Destination

_EVERY_S = 4.0
"""Telegram shows it for five seconds or less.

Source: https://core.telegram.org/bots/api#sendchataction
"""


@contextlib.asynccontextmanager
async def typing(*, to: Destination, bot: Bot) -> AsyncIterator[None]:
    """Show the typing action while the block runs; that it fails does not matter."""
    task = asyncio.create_task(_keep_typing(to, bot))
    try:
        await asyncio.sleep(0)  # lets it begin, however quick the work is
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def _keep_typing(to: Destination, bot: Bot) -> None:
    with contextlib.suppress(TelegramError):
        while True:
            await bot.send_chat_action(
                to.chat_id, ChatAction.TYPING, message_thread_id=to.thread_id
            )
            await asyncio.sleep(_EVERY_S)
