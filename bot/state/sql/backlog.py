"""`Backlog` in SQL."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from bot.state.backlog import Waiting
from bot.state.inbox import KEEP_BODIES
from bot.state.outbox import KEEP_UNSENT
from bot.state.sql.database import Database
from bot.state.sql.moments import Now
from bot.state.sql.tables import INBOX, OUTBOX


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlBacklog:
    """Counts rows."""

    database: Database
    now: Now

    async def count(self) -> Waiting:
        """Return how much waits now."""
        return await self.database.run(self._count)

    def _count(self, connection: Connection) -> Waiting:
        now, inbox, outbox = self.now(), INBOX.c, OUTBOX.c
        to_handle = (
            select(func.count())
            .select_from(INBOX)
            .where(
                inbox.handled_at.is_(None),
                inbox.set_aside_at.is_(None),
                inbox.taken_in_at >= now - KEEP_BODIES,
            )
        )
        to_send = (
            select(func.count())
            .select_from(OUTBOX)
            .where(outbox.sent_at.is_(None), outbox.created_at >= now - KEEP_UNSENT)
        )
        return Waiting(
            inbox=connection.execute(to_handle).scalar_one(),
            outbox=connection.execute(to_send).scalar_one(),
        )
