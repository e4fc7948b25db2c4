"""Where the people of a chat are from, if they let us remember it."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class RememberedPlace:
    """A place that a chat let us remember.

    Attributes:
        name: As it is shown: "Syddjurs Kommune".
        code: Of the municipality, four digits, or of the association where there is none.
    """

    name: str
    code: str


class ChatPlaces(Protocol):
    """Remembers the place of each chat until it is told to forget."""

    async def remembered(self, chat_id: int) -> RememberedPlace | None:
        """Return the chat's place, or None."""
        ...

    async def remember(self, chat_id: int, place: RememberedPlace) -> None:
        """Remember a place instead of any earlier one."""
        ...

    async def forget(self, chat_id: int) -> None:
        """Forget the chat's place, if there is one."""
        ...


class MemoryChatPlaces:
    """Places in memory, for tests."""

    def __init__(self) -> None:
        self._rows: dict[int, RememberedPlace] = {}

    async def remembered(self, chat_id: int) -> RememberedPlace | None:
        """Return the chat's place, or None."""
        return self._rows.get(chat_id)

    async def remember(self, chat_id: int, place: RememberedPlace) -> None:
        """Remember a place instead of any earlier one."""
        self._rows[chat_id] = place

    async def forget(self, chat_id: int) -> None:
        """Forget the chat's place, if there is one."""
        self._rows.pop(chat_id, None)
