"""Updates from Telegram, written down before Telegram is told that we have them.

Telegram forgets an update as soon as the next one is asked for. From then on the inbox is the only
place where it is, until it has been handled: a program that is killed in between finds it there.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

TRIES = 3
"""An update that was begun so often and never finished is set aside; a guess."""
KEEP_BODIES = timedelta(days=1)
"""What was written is deleted after so long, handled or not: so long Telegram keeps it, too.

*Source*: https://core.telegram.org/bots/api#getting-updates
"""
KEEP_IDS = timedelta(weeks=1)
"""*Source*: after a week without updates their ids may begin anew,
https://core.telegram.org/bots/api#update."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One update as it came.

    Attributes:
        update_id: Telegram's number of it.
        chat_id: The chat that it belongs to; None where there is none.
        body: Its JSON.
        tries: How often handling it has been begun.
    """

    update_id: int
    chat_id: int | None
    body: str
    tries: int = 0


class Inbox(Protocol):
    """Keeps updates until they have been handled, and their ids for a while longer.

    Several programs may share it; `ChatTurns` says whose turn it is in a chat.

    Raises:
        StateUnavailable: The database does not answer; every method may.
    """

    async def take_in(self, arrival: Arrival) -> None:
        """Write an update down; one that is there already stays as it is."""
        ...

    async def begin(self, update_id: int) -> bool:
        """Count a try, and return whether the update is there and still to be handled."""
        ...

    async def earlier(self, chat_id: int, update_id: int) -> Arrival | None:
        """Return the chat's oldest update that is still to be handled and came before that one."""
        ...

    async def put_back(self, update_id: int) -> None:
        """Take back a try: the update was not handled, and that was not its fault."""
        ...

    async def finish(self, update_id: int) -> None:
        """Note that the update has been handled; its body is deleted."""
        ...

    async def set_aside(self) -> tuple[int, ...]:
        """Set aside what has been tried `TRIES` times, and return the ids, oldest first."""
        ...

    async def waiting(self, *, for_at_least: timedelta = timedelta()) -> tuple[Arrival, ...]:
        """Return what has been waiting to be handled for so long, oldest first."""
        ...
