"""From the outbox to Telegram: in order, noted one by one."""

import logging
from collections.abc import Awaitable, Callable, Iterable

from telegram.error import BadRequest, Forbidden, TelegramError

from bot.delivery.failures import is_doubtful
from bot.state.outbox import Outbox, Outgoing

logger = logging.getLogger(__name__)

Say = Callable[[Outgoing], Awaitable[int | None]]
"""Sends one message, and returns Telegram's id of what came of it."""


async def send_out(
    unsent: Iterable[Outgoing], *, outbox: Outbox, say: Say, heard_from: bool = False
) -> bool:
    """Send messages in order, and note each before the next.

    What Telegram refuses for good is dropped. What it does not take right now stays, and so does
    what comes after it in the same chat. Only one caller at a time may send in a chat: `ChatOrder`
    sees to that, and at the start the outbox goes before the inbox.

    Args:
        unsent: What is to be sent.
        outbox: Where it is noted.
        say: Sends one.
        heard_from: Whether somebody has just written or pressed in the chat. Then what is in
            doubt counts as read, and is not said again.

    Returns:
        Whether nothing of it has to wait.

    Raises:
        Forbidden: The chat takes nothing more from us; what waits for it is still there.
        StateUnavailable: It could not be noted that a message was sent.
    """
    waiting: set[int] = set()
    for outgoing in unsent:
        if outgoing.chat_id in waiting:
            continue
        if outgoing.doubted and heard_from:
            await outbox.mark_sent(outgoing.id, message_id=None)
        elif not await _send(outgoing, outbox, say):
            waiting.add(outgoing.chat_id)
    return not waiting


async def _send(outgoing: Outgoing, outbox: Outbox, say: Say) -> bool:
    """Return whether the message is out of the way."""
    try:
        message_id = await say(outgoing)
    except Forbidden:
        raise
    except BadRequest as error:
        logger.warning("message %d was refused: %s", outgoing.id, type(error).__name__)
        await outbox.drop(outgoing.id)
        return True
    except TelegramError as error:
        return await _failed(outgoing, error, outbox)
    # Killed here, we say it again; nothing may come between.
    await outbox.mark_sent(outgoing.id, message_id=message_id)
    return True


async def _failed(outgoing: Outgoing, error: TelegramError, outbox: Outbox) -> bool:
    if not is_doubtful(error):
        logger.warning("message %d has to wait: %s", outgoing.id, type(error).__name__)
        return False
    if outgoing.doubted:
        logger.warning("message %d may not have come through", outgoing.id)
        await outbox.mark_sent(outgoing.id, message_id=None)
        return True
    logger.warning("message %d may have come through", outgoing.id)
    await outbox.doubt(outgoing.id)
    return False
