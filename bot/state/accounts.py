"""What is kept about a chat, for those who ask to see it."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """How much of each kind is kept about a chat.

    Attributes:
        settings: Whether anything is settled about the chat: 1 or 0.
        conversations: Conversations of people in the chat that are still remembered.
        restarts: Guided restarts, open and closed.
        board_answers: What members of the board have said of the areas.
        polls: Polls about a date.
        reminders: Reminders, also those that were sent lately.
        messages: Messages that are still to be sent, and the numbers of those sent lately.
    """

    settings: int = 0
    conversations: int = 0
    restarts: int = 0
    board_answers: int = 0
    polls: int = 0
    reminders: int = 0
    messages: int = 0


class Accounts(Protocol):
    """Counts.

    Raises:
        StateUnavailable: The database does not answer.
    """

    async def of_chat(self, chat_id: int) -> Account:
        """Return how much of each kind is kept about a chat."""
        ...
