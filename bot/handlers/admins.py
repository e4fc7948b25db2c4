"""Who may decide for a group: its administrators, also those who write in the group's name."""

import logging

from telegram import Message, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import TelegramError

logger = logging.getLogger(__name__)

_ADMINS = frozenset({ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR})


async def may_decide(update: Update) -> bool:
    """Tell whether whoever an update is from may decide for its chat; in a private chat they may.

    Where Telegram does not say, they may not.
    """
    chat, user = update.effective_chat, update.effective_user
    if chat is None or chat.type == ChatType.PRIVATE:
        return True
    written = update.message or update.edited_message
    if written and written.sender_chat:
        return _is_anonymous_admin(written)
    if user is None:
        return False
    try:
        member = await update.get_bot().get_chat_member(chat.id, user.id)
    except TelegramError as error:
        logger.warning("Telegram did not say who is administrator: %s", type(error).__name__)
        return False
    return member.status in _ADMINS


def _is_anonymous_admin(message: Message) -> bool:
    """Tell whether a message is in the group's own name, as only administrators write.

    Source: https://core.telegram.org/bots/api#message, `sender_chat`
    """
    return message.sender_chat is not None and message.sender_chat.id == message.chat.id
