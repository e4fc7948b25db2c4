"""Answering in a chat that we are no member of: one message, which Telegram puts there for us."""

import logging

from telegram import Bot, InlineQueryResultArticle, InputTextMessageContent
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.delivery.markup import plain
from bot.delivery.message import OutgoingMessage
from bot.delivery.sending import NO_PREVIEW, inline
from bot.delivery.splitting import split

logger = logging.getLogger(__name__)

_ID = "answer"
_TITLE_LENGTH = 60


async def answer_guest(message: OutgoingMessage, query_id: str, *, bot: Bot) -> None:
    """Answer a guest's message; what does not fit into one message is left out.

    Args:
        message: What to say.
        query_id: The message's `guest_query_id`.
        bot: The way to Telegram.

    Raises:
        TelegramError: Telegram did not take it.
    """
    text = split(message.blocks)[0]
    try:
        await bot.answer_guest_query(query_id, _result(text, ParseMode.HTML, message))
    except BadRequest as error:
        if "can't parse entities" not in error.message.lower():
            raise
        logger.warning("Telegram could not parse our markup; sent as plain text")
        await bot.answer_guest_query(query_id, _result(plain(text), None, message))


def _result(
    text: str, parse_mode: ParseMode | None, message: OutgoingMessage
) -> InlineQueryResultArticle:
    content = InputTextMessageContent(text, parse_mode=parse_mode, link_preview_options=NO_PREVIEW)
    return InlineQueryResultArticle(
        id=_ID,
        title=plain(text)[:_TITLE_LENGTH],
        input_message_content=content,
        reply_markup=inline(message.keyboard),
    )
