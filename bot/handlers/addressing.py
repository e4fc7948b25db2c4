"""When we are spoken to, and what was said to us.

In a private chat that is always; in a group when a message names the bot or replies to it.
Commands are told apart by Telegram itself: `/dgi@another_bot` is not for us.
"""

import re

from telegram import Message, MessageEntity, Update
from telegram.constants import ChatType
from telegram.ext import filters

from bot.delivery.cleaning import INSTEAD


class _Addressed(filters.MessageFilter):
    """Lets messages through that are meant for the bot."""

    def filter(self, message: Message) -> bool:
        if message.chat.type == ChatType.PRIVATE:
            return True
        return _replies_to_bot(message) or _names_bot(message)


class _CommandToBot(filters.MessageFilter):
    """Lets commands through that are meant for the bot; in a group only if they name it."""

    def filter(self, message: Message) -> bool:
        if not message.text or not message.text.startswith("/"):
            return False
        _, _, name = message.text.split(maxsplit=1)[0].partition("@")
        if name:
            return name.lower() == message.get_bot().username.lower()
        return message.chat.type == ChatType.PRIVATE


ADDRESSED = _Addressed(name="ADDRESSED")
COMMAND_TO_BOT = _CommandToBot(name="COMMAND_TO_BOT")
REPORTED = (
    filters.StatusUpdate.ALL
    | filters.SUCCESSFUL_PAYMENT
    | filters.PASSPORT_DATA
    | filters.BOOST_ADDED
)
"""What Telegram says itself; the library counts three of them among what people send."""


def wants_answer(update: object) -> bool:
    """Tell whether somebody waits for us: who wrote to us, or pressed a button.

    In a group a command without a name may be for us or for another bot.
    """
    if not isinstance(update, Update):
        return False
    if update.callback_query:
        return True
    message = update.message
    if message is None or REPORTED.check_update(update):
        return False
    return ADDRESSED.filter(message) or _may_be_command_to_bot(message)


def words(message: Message) -> str:
    """Return what was said to us, without our name and without broken characters."""
    text = message.text or ""
    name = re.compile(rf"@{re.escape(message.get_bot().username)}\b", re.IGNORECASE)
    whole = name.sub(" ", text).replace(INSTEAD, "")
    return "\n".join(" ".join(line.split()) for line in whole.splitlines()).strip(" ,:\n")


def _may_be_command_to_bot(message: Message) -> bool:
    text = message.text or ""
    named = "@" in text.partition(" ")[0]
    return text.startswith("/") and (not named or COMMAND_TO_BOT.filter(message))


def _replies_to_bot(message: Message) -> bool:
    answered = message.reply_to_message
    author = answered.from_user if answered else None
    return author is not None and author.id == message.get_bot().id


def _names_bot(message: Message) -> bool:
    bot = message.get_bot()
    entities = message.parse_entities() | message.parse_caption_entities()
    for entity, text in entities.items():
        if entity.type == MessageEntity.MENTION and text.lower() == f"@{bot.username}".lower():
            return True
        if entity.user and entity.user.id == bot.id:
            return True
    return False
