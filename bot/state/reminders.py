"""What a chat wants to be reminded of, and who sends it when there are several of us."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

KEEP_PAST = timedelta(days=30)
"""How long a reminder is known after it was due; a guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One message for later.

    Attributes:
        id: Ours.
        chat_id: Where it goes.
        kind: What it is about; the caller's word.
        due_at: When.
        payload: What it says, as JSON; the caller knows what it means.
    """

    id: int
    chat_id: int
    kind: str
    due_at: datetime
    payload: str


class Reminders(Protocol):
    """Keeps reminders, and gives each that is due to one worker at a time.

    Raises:
        StateUnavailable: The database does not answer; every method may.
    """

    async def add(self, chat_id: int, *, kind: str, due_at: datetime, payload: str) -> int:
        """Keep a reminder and return its id."""
        ...

    async def cancel(self, chat_id: int, *, kind: str | None = None) -> int:
        """Cancel what the chat still waits for, of one kind or all, and return how many."""
        ...

    async def pending(self, chat_id: int) -> tuple[Reminder, ...]:
        """Return what the chat still waits for, soonest first."""
        ...

    async def claim_due(
        self, *, worker: str, lease: timedelta, limit: int = 20
    ) -> tuple[Reminder, ...]:
        """Take what is due, soonest first; nobody else gets it until the lease has run out.

        Args:
            worker: Who asks; another word for each running program.
            lease: Must be longer than sending takes. A worker that is killed leaves its
                reminders to the others when it has run out.
            limit: The most to take at once.
        """
        ...

    async def mark_sent(self, reminder_id: int, *, worker: str) -> bool:
        """Note that a reminder was sent; False if the worker no longer had it."""
        ...
