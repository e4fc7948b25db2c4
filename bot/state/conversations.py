"""What was said lately: needed to understand "og hvad med i Viborg?"."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

HISTORY = 3
"""Earlier questions that are kept; what `Desk.ask` is measured with is decided there."""
FORGET_AFTER = timedelta(minutes=30)
"""After so long a pause a conversation begins anew; a guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One person in one chat; two people in a group have two conversations."""

    chat_id: int
    user_id: int


class Conversations(Protocol):
    """Remembers a little of each conversation, for a while.

    Raises:
        StateUnavailable: The database does not answer; every method may.
    """

    async def questions(self, speaker: Speaker) -> tuple[str, ...]:
        """Return the speaker's latest questions, oldest first, at most `HISTORY`."""
        ...

    async def add_question(self, speaker: Speaker, question: str) -> None:
        """Remember a question; personal numbers have been taken out of it by now."""
        ...

    async def expect_place(self, speaker: Speaker) -> None:
        """Remember that the speaker's next message is the place that we asked for."""
        ...

    async def take_expectation(self, speaker: Speaker) -> bool:
        """Return whether a place was expected, and expect it no longer."""
        ...
