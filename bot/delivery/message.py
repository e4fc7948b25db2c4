"""What there is to send, and where to."""

from dataclasses import dataclass
from typing import Self

from telegram import ForceReply, InlineKeyboardMarkup, Update
from telegram.constants import ChatType

Keyboard = InlineKeyboardMarkup | ForceReply


@dataclass(frozen=True, slots=True)
class OutgoingMessage:
    """A message as the views make it; sending splits it if it is too long.

    Attributes:
        blocks: Paragraphs of Telegram HTML, in order; every tag is closed in the block that
            opens it, so that a message may be split between any two blocks.
        keyboard: Shown under the last part.
    """

    blocks: tuple[str, ...]
    keyboard: Keyboard | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedFile:
    """A file to send.

    Attributes:
        name: What the people's devices call it.
    """

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """Where an answer goes.

    Attributes:
        chat_id: The chat.
        thread_id: The topic in a group that has topics.
        reply_to: The message that is answered, in groups only: in a private chat it is plain.
    """

    chat_id: int
    thread_id: int | None = None
    reply_to: int | None = None

    @classmethod
    def of(cls, update: Update) -> Self | None:
        """Return where to answer an update, or None if it belongs to no chat of ours."""
        chat, message = update.effective_chat, update.effective_message
        if chat is None or update.guest_message:
            return None
        if message is None or chat.type == ChatType.PRIVATE:
            return cls(chat_id=chat.id)
        return cls(
            chat_id=chat.id,
            thread_id=message.message_thread_id if message.is_topic_message else None,
            reply_to=message.message_id if update.message else None,
        )
