"""Fetching updates from Telegram until we are told to stop, or Telegram falls silent."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError
from telegram.ext import Application, Updater

from bot.delivery import profile
from bot.delivery.inbox import InboxQueue
from bot.delivery.profile import Profile
from bot.delivery.transport import Pulse, Sleep, wait_for_silence
from bot.errors import NoConnection, Rejected, StateUnavailable, WentSilent

logger = logging.getLogger(__name__)

SILENCE_LIMIT_S = 90.0
"""PTB asks again every ten seconds, so nine answers in a row have failed to come."""


async def poll(  # noqa: PLR0913 - each by its name
    application: Application[Any, Any, Any, Any, Any, Any],
    *,
    allowed_updates: Sequence[str],
    profiles: Sequence[Profile],
    pulse: Pulse,
    stopped: asyncio.Event,
    at_start: Callable[[], Awaitable[None]],
    sleep: Sleep = asyncio.sleep,
) -> None:
    """Handle updates until `stopped` is set; then finish what has begun.

    What was left in the inbox when the program last ended comes before what is fetched now.

    Args:
        application: Not initialised yet; with an updater and an inbox.
        allowed_updates: The kinds of update to fetch.
        profiles: How Telegram shows the bot, in each language.
        pulse: Beats whenever `getUpdates` has been answered.
        stopped: Set to stop.
        at_start: Done when Telegram has answered and before any update is handled.
        sleep: Waits for so many seconds.

    Raises:
        Rejected: Telegram does not know the token.
        NoConnection: Telegram did not answer at the start.
        StateUnavailable: The database did not answer at the start.
        WentSilent: Telegram has not answered for `SILENCE_LIMIT_S`.
    """
    updater, queue = application.updater, application.update_queue
    if updater is None or not isinstance(queue, InboxQueue):
        raise ValueError("an application that polls needs an updater and an inbox")
    await _open(application, updater, queue, allowed_updates, at_start)
    try:
        await profile.show(profiles, application.bot)
        silence_s = await _silence_or_stop(pulse, stopped, sleep)
    finally:
        await updater.stop()
        await queue.settle()
        await application.stop()
        await application.shutdown()
    if silence_s is not None:
        raise WentSilent(silence_s)


async def _open(
    application: Application[Any, Any, Any, Any, Any, Any],
    updater: Updater,
    queue: InboxQueue,
    allowed_updates: Sequence[str],
    at_start: Callable[[], Awaitable[None]],
) -> None:
    try:
        await application.initialize()
        await application.start()
        await at_start()
        await queue.resume(application.bot)
        await updater.start_polling(
            allowed_updates=list(allowed_updates), error_callback=note_error
        )
    except InvalidToken:
        await _close(application)
        raise Rejected from None  # the library's message has the token in it
    except NetworkError:
        await _close(application)
        raise NoConnection(application.bot.base_url.partition("/bot")[0]) from None
    except StateUnavailable:
        await _close(application)
        raise


async def _close(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Close what has been opened, also where `initialize` came only half way."""
    if application.running:
        await application.stop()
    await application.shutdown()
    await application.bot.shutdown()


async def _silence_or_stop(pulse: Pulse, stopped: asyncio.Event, sleep: Sleep) -> float | None:
    """Return the silence in s once it is too long, or None when we are told to stop."""
    silence = asyncio.ensure_future(wait_for_silence(pulse, limit_s=SILENCE_LIMIT_S, sleep=sleep))
    stop = asyncio.ensure_future(stopped.wait())
    await asyncio.wait({silence, stop}, return_when=asyncio.FIRST_COMPLETED)
    went_silent = silence.done() and not stop.done()
    for task in (silence, stop):
        task.cancel()
    await asyncio.wait({silence, stop})
    return silence.result() if went_silent else None


def note_error(error: TelegramError) -> None:
    """Log why fetching updates failed, in words that say what to do; it is tried again."""
    if isinstance(error, Conflict):
        logger.error("another bot is running with the same token; stop one of them")
    else:
        logger.warning("fetching updates failed: %s", type(error).__name__)
