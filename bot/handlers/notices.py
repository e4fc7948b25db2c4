"""Everything that is neither a question, a place, a command nor a button."""

import contextlib

from telegram import Update
from telegram.error import TelegramError

from bot.delivery.message import Destination
from bot.handlers.context import Context, Turn
from bot.views import notices


async def on_other(update: Update, _: Context) -> None:
    """Say what we can read."""
    turn = Turn.of(update)
    await turn.say(notices.only_text(turn.language))


async def on_unknown_command(update: Update, _: Context) -> None:
    """Point to what we can do."""
    turn = Turn.of(update)
    await turn.say(notices.unknown_command(turn.language))


async def on_crowded(update: Update) -> None:
    """Ask for a moment's patience; that it fails does not matter."""
    if Destination.of(update) is None:
        return
    turn = Turn.of(update)
    with contextlib.suppress(TelegramError):
        await turn.say(notices.one_moment(turn.language))
