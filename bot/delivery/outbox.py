"""From the outbox to Telegram: in order, noted one by one."""

import logging
from collections.abc import Awaitable, Callable, Iterable

from telegram.error import BadRequest, Forbidden, TelegramError

from bot.state.outbox import Outbox, Outgoing

logger = logging.getLogger(__name__)

Say = Callable[[Outgoing], Awaitable[int | None]]
"""Sends one message, and returns Telegram's id of what came of it."""


async def send_out(unsent: Iterable[Outgoing], *, outbox: Outbox, say: Say) -> None:
    """Send messages in order, and note each before the next.

    What Telegram refuses for good is dropped. What it does not take right now stays, and so does
    what comes after it in the same chat. Only one caller at a time may send in a chat: `ChatOrder`
    sees to that, and at the start the outbox goes before the inbox.

    Raises:
        StateUnavailable: It could not be noted that a message was sent.
    """
    waiting: set[int] = set()
    for outgoing in unsent:
        if outgoing.chat_id not in waiting and not await _send(outgoing, outbox, say):
            waiting.add(outgoing.chat_id)


async def _send(outgoing: Outgoing, outbox: Outbox, say: Say) -> bool:
    """Return whether the message is out of the way."""
    try:
        message_id = await say(outgoing)
    except (BadRequest, Forbidden) as error:
        logger.warning("message %d was refused: %s", outgoing.id, type(error).__name__)
        await outbox.drop(outgoing.id)
        return True
    except TelegramError as error:
        logger.warning("message %d has to wait: %s", outgoing.id, type(error).__name__)
        return False
    # Killed here, we say it again; nothing may come between.
    await outbox.mark_sent(outgoing.id, message_id=message_id)
    return True
