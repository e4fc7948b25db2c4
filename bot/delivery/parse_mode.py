"""Markup that Telegram cannot parse is sent again as plain text."""

import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.delivery.markup import plain

logger = logging.getLogger(__name__)

Made = TypeVar("Made")


async def with_markup(
    markup: str, call: Callable[[str, ParseMode | None], Awaitable[Made]]
) -> Made:
    """Make a call with a text in HTML, or with the plain text if Telegram cannot parse that."""
    try:
        return await call(markup, ParseMode.HTML)
    except BadRequest as error:
        if "can't parse entities" not in error.message.lower():
            raise
        logger.warning("Telegram could not parse our markup; sent as plain text")
        return await call(plain(markup), None)
