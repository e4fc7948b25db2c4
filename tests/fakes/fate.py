"""A program that is killed at a chosen moment of handling an update."""

import os
import signal
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.state.inbox import Arrival, Inbox
from bot.state.keeping import State
from bot.state.sessions import Advanced, Change
from bot.state.sql.outbox import SqlOutbox
from bot.state.sql.sessions import SqlGuideSessions

INBOX_MOMENTS = ("before take_in", "after take_in", "after begin", "before finish", "after finish")
SESSION_MOMENTS = ("before advance", "within advance", "after advance")
OUTBOX_MOMENTS = ("before mark_sent", "after mark_sent")
MOMENTS = (*INBOX_MOMENTS, *SESSION_MOMENTS, *OUTBOX_MOMENTS)
NEVER = "never"


@dataclass(slots=True)
class Fate:
    """When the program is killed.

    Attributes:
        moment: One of the moments above, or `NEVER`.
        update_id: The update that it is killed at; None for the first that comes to the moment.
    """

    moment: str
    update_id: int | None = None
    _is_near: bool = False

    def comes(self, update_id: int) -> None:
        """Note that an update has come in."""
        self._is_near = self._is_near or self.update_id in (None, update_id)

    def at(self, moment: str) -> None:
        """Be killed, if this is the moment."""
        if moment == self.moment and (self._is_near or self.update_id is None):
            os.kill(os.getpid(), signal.SIGKILL)


def mortal(state: State, fate: Fate) -> State:
    """Return a state of a program that is killed before or after one of its methods has worked."""
    sessions, outbox = state.sessions, state.outbox
    if not isinstance(sessions, SqlGuideSessions) or not isinstance(outbox, SqlOutbox):
        raise TypeError("only a program that works with SQL is killed")
    return replace(
        state,
        inbox=MortalInbox(state.inbox, fate),
        sessions=MortalSessions(database=sessions.database, now=sessions.now, fate=fate),
        outbox=MortalOutbox(database=outbox.database, now=outbox.now, fate=fate),
    )


@dataclass(frozen=True, slots=True)
class MortalInbox:
    inner: Inbox
    fate: Fate

    async def take_in(self, arrival: Arrival) -> None:
        self.fate.comes(arrival.update_id)
        self.fate.at("before take_in")
        await self.inner.take_in(arrival)
        self.fate.at("after take_in")

    async def begin(self, update_id: int) -> bool:
        is_to_be_handled = await self.inner.begin(update_id)
        if is_to_be_handled:
            self.fate.at("after begin")
        return is_to_be_handled

    async def finish(self, update_id: int) -> None:
        self.fate.at("before finish")
        await self.inner.finish(update_id)
        self.fate.at("after finish")

    async def earlier(self, chat_id: int, update_id: int) -> Arrival | None:
        return await self.inner.earlier(chat_id, update_id)

    async def put_back(self, update_id: int) -> None:
        await self.inner.put_back(update_id)

    async def set_aside(self) -> tuple[int, ...]:
        return await self.inner.set_aside()

    async def waiting(self, *, for_at_least: timedelta = timedelta()) -> tuple[Arrival, ...]:
        return await self.inner.waiting(for_at_least=for_at_least)


@dataclass(frozen=True, slots=True, kw_only=True)
class MortalSessions(SqlGuideSessions):
    fate: Fate

    async def advance(
        self, update_id: int, chat_id: int, change: Callable[[str | None], Change]
    ) -> Advanced:
        def mortal_change(state: str | None) -> Change:
            changed = change(state)
            self.fate.at("within advance")
            return changed

        self.fate.at("before advance")
        advanced = await SqlGuideSessions.advance(self, update_id, chat_id, mortal_change)
        self.fate.at("after advance")
        return advanced


@dataclass(frozen=True, slots=True, kw_only=True)
class MortalOutbox(SqlOutbox):
    fate: Fate

    async def mark_sent(self, outgoing_id: int, *, message_id: int | None) -> None:
        self.fate.at("before mark_sent")
        await SqlOutbox.mark_sent(self, outgoing_id, message_id=message_id)
        self.fate.at("after mark_sent")
