"""What comes before everything else: what the chat has settled is looked up, once."""

import logging
from dataclasses import dataclass, replace

from telegram import Update
from telegram.constants import ChatType

from bot.errors import StateUnavailable
from bot.handlers.addressing import ADDRESSED
from bot.handlers.context import Context
from bot.handlers.speaking import has_english_telephone, hold, written_in
from bot.state.chat_settings import ChatSettings, SettingsOfChats
from knowledge_base.language import Language

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """The callback that every update comes to first."""

    chat_settings: SettingsOfChats

    async def on_update(self, update: Update, _: Context) -> None:
        """Look up what the chat has settled; without the database all is as everywhere."""
        chat = update.effective_chat
        if chat is None or not _is_for_us(update):
            return
        try:
            manner = await self.chat_settings.manner(chat.id)
            if _learned(update, manner.settings) != manner.settings:
                settings = await self.chat_settings.change(
                    chat.id, lambda settings: _learned(update, settings)
                )
                manner = replace(manner, settings=settings)
        except StateUnavailable as error:
            logger.warning("settings cannot be read: %s", error)
            return
        hold(manner)


def _is_for_us(update: Update) -> bool:
    """Tell whether an update may be answered; what a group's members say to each other is not."""
    message = update.message
    if message is None:
        return update.guest_message is None
    if message.chat.type == ChatType.PRIVATE or (message.text or "").startswith("/"):
        return True
    return bool(ADDRESSED.filter(message))


def _learned(update: Update, settings: ChatSettings) -> ChatSettings:
    """Return a chat's settings with what an update tells us about the chat."""
    if update.my_chat_member is None and settings.away:  # whoever writes has not shut us out
        settings = replace(settings, away=False)
    if not settings.language and has_english_telephone(update) and _is_danish(update):
        settings = replace(settings, written_in_danish=True)
    return settings


def _is_danish(update: Update) -> bool:
    return update.message is not None and written_in(update) is Language.DANISH
