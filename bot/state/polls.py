"""Polls about a date, from when they are asked until they are closed."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """A poll that we have asked in a chat.

    Attributes:
        poll_id: Telegram's.
        chat_id: Where it is asked.
        session_id: The guide's session that it belongs to, if any.
        options: Its options as JSON; the caller knows what they mean.
        votes: How many each option has, as far as Telegram has told; empty if it never has.
        closed: Whether votes no longer count.
    """

    poll_id: str
    chat_id: int
    session_id: int | None
    options: str
    votes: tuple[int, ...] = ()
    closed: bool = False


class Polls(Protocol):
    """Keeps polls, so that a vote can be told where it belongs.

    Raises:
        StateUnavailable: The database does not answer; every method may.
    """

    async def add(self, poll: Poll) -> None:
        """Keep a poll; one that is there already stays as it is."""
        ...

    async def find(self, poll_id: str) -> Poll | None:
        """Return a poll, or None."""
        ...

    async def open_in(self, chat_id: int) -> tuple[Poll, ...]:
        """Return the chat's polls that are not closed, oldest first."""
        ...

    async def note_votes(self, poll_id: str, votes: tuple[int, ...]) -> None:
        """Note how many votes each option has now; a poll that is not ours is left out."""
        ...

    async def close(self, poll_id: str) -> bool:
        """Close a poll; False if it was closed or is not there."""
        ...
