"""Being named in a chat that we are no member of: one answer, and nothing is kept.

Telegram warns that such a chat may have the number of another chat of ours, so nothing may be
looked up or noted under it; and its people could not have it deleted.

Source: https://core.telegram.org/bots/api#message, `guest_query_id`
"""

import logging
from dataclasses import dataclass

from telegram import Message, Update

from bot.delivery.guests import answer_guest
from bot.delivery.message import OutgoingMessage
from bot.handlers.addressing import words
from bot.handlers.context import Context
from bot.handlers.speaking import language_of_update
from bot.views import guests, notices
from knowledge_base.desk import Desk
from knowledge_base.errors import NoArchive, Unavailable
from knowledge_base.language import Language

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestHandlers:
    """The callback for messages of chats that we are no member of."""

    desk: Desk

    async def on_message(self, update: Update, _: Context) -> None:
        """Answer once."""
        message = update.guest_message
        if message is None or not message.guest_query_id:
            return
        answer = await self._answer(message, language_of_update(update))
        await answer_guest(answer, message.guest_query_id, bot=update.get_bot())

    async def _answer(self, message: Message, language: Language) -> OutgoingMessage:
        username, question = message.get_bot().username, words(message)
        if not question:
            return guests.hello(username, language)
        try:
            reply = await self.desk.ask(question)
        except (Unavailable, NoArchive) as error:
            logger.warning("the archive cannot answer: %s", type(error).__name__)
            return notices.try_later(language)
        logger.info("answered a guest: %s", type(reply.outcome).__name__)
        return guests.answer(reply, username, language)
