"""How much is still to be done: for those who watch the bot."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """How much waits.

    Attributes:
        inbox: Updates that are still to be handled.
        outbox: Messages that are still to be sent.
    """

    inbox: int
    outbox: int


class Backlog(Protocol):
    """Counts what waits.

    Raises:
        StateUnavailable: The database does not answer.
    """

    async def count(self) -> Waiting:
        """Return how much waits now."""
        ...
