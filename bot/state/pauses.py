"""Whether volunteers are answered: one switch for every program that shares the state."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """The bot is silent towards volunteers.

    Attributes:
        message: What volunteers are told, in staff's own words; None for the usual words.
        begun_at: Since when.
    """

    message: str | None
    begun_at: datetime


class Pauses(Protocol):
    """Keeps the pause that is under way, if one is.

    Raises:
        StateUnavailable: The database does not answer; every method may.
    """

    async def current(self) -> Pause | None:
        """Return the pause that is under way, or None."""
        ...

    async def begin(self, message: str | None) -> None:
        """Begin a pause, or give the one under way another message."""
        ...

    async def end(self) -> bool:
        """End the pause; False if none was under way."""
        ...
