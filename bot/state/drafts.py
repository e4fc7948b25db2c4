"""What a member of staff is in the middle of, so that a restart of the program loses nothing."""

from datetime import timedelta
from typing import Protocol

KEEP_DRAFTS = timedelta(weeks=1)
"""After so long without a word a draft is gone; a guess."""


class Drafts(Protocol):
    """Keeps one draft of each kind for each chat.

    Raises:
        StateUnavailable: The database does not answer; every method may.
    """

    async def of(self, chat_id: int, kind: str) -> str | None:
        """Return a draft as JSON, or None; the caller knows what is in it."""
        ...

    async def put(self, chat_id: int, kind: str, state: str) -> None:
        """Keep a draft instead of the one before."""
        ...

    async def drop(self, chat_id: int, kind: str) -> bool:
        """Delete a draft; False if there was none."""
        ...
