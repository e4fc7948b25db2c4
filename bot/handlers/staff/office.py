"""Who staff are, and what they work with."""

from dataclasses import dataclass

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import filters

from bot.delivery.review import LARGEST_FROM_TELEGRAM, ReviewFolder
from bot.gaps.backroom import Backroom


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """What staff work with.

    Attributes:
        staff_ids: Telegram's numbers of the people who are staff.
        backroom: Looks into the archive for them.
        review: Where what they send and write waits.
        chat_id: The chat that is told about each week; None if none is.
        largest_bytes: What can be fetched from Telegram.
    """

    staff_ids: frozenset[int]
    backroom: Backroom
    review: ReviewFolder
    chat_id: int | None = None
    largest_bytes: int = LARGEST_FROM_TELEGRAM

    def is_staff(self, update: Update) -> bool:
        """Tell whether an update comes from staff, wherever."""
        user = update.effective_user
        return user is not None and user.id in self.staff_ids

    def is_among_us(self, update: Update) -> bool:
        """Tell whether an update comes from staff in a private chat."""
        chat = update.effective_chat
        return chat is not None and chat.type == ChatType.PRIVATE and self.is_staff(update)


class FromStaff(filters.MessageFilter):
    """Lets messages of staff through, in private chats alone."""

    def __init__(self, staff_ids: frozenset[int]) -> None:
        super().__init__(name="FromStaff")
        self._staff_ids = staff_ids

    def filter(self, message: Message) -> bool:
        """Tell PTB whether a message is from staff."""
        user = message.from_user
        is_private = message.chat.type == ChatType.PRIVATE
        return is_private and user is not None and user.id in self._staff_ids
