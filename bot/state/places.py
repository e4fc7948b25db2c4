"""Where a chat's volunteers are, so that they need not say it each time."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class RememberedPlace:
    """A place that the chat let us remember.

    Attributes:
        name: As it is shown: "Voel" or "Silkeborg Kommune".
        code: The municipality's four digits, or the association's code ("oestjylland") where
            only that is known. `Desk.municipality` and `Desk.association` take it.
    """

    name: str
    code: str


class ChatPlaces(Protocol):
    """Remembers one place for each chat, until it is forgotten or replaced.

    Raises:
        StateUnavailable: The database does not answer; every method may.
    """

    async def remembered(self, chat_id: int) -> RememberedPlace | None:
        """Return the chat's place, or None."""
        ...

    async def remember(self, chat_id: int, place: RememberedPlace) -> None:
        """Remember a place instead of the one before."""
        ...

    async def forget(self, chat_id: int) -> None:
        """Forget the chat's place."""
        ...
