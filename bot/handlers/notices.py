"""Everything that is neither a question, a place, a command nor a button."""

import contextlib

from telegram import Update
from telegram.error import TelegramError

from bot.delivery.message import Destination
from bot.delivery.sending import send
from bot.handlers.context import Context, Turn
from bot.views import notices


async def on_other(update: Update, _: Context) -> None:
    """Say what we can read."""
    await Turn.of(update).say(notices.only_text())


async def on_sound(update: Update, _: Context) -> None:
    """Ask for it in writing."""
    await Turn.of(update).say(notices.write_instead())


async def on_unknown_command(update: Update, _: Context) -> None:
    """Point to what we can do."""
    await Turn.of(update).say(notices.unknown_command())


async def on_crowded(update: Update) -> None:
    """Ask for a moment's patience; that it fails does not matter."""
    to = Destination.of(update)
    if to is None:
        return
    with contextlib.suppress(TelegramError):
        await send(notices.one_moment(), to=to, bot=update.get_bot())
