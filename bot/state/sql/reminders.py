"""`Reminders` in SQL."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, insert, or_, select, update

from bot.state.reminders import Reminder
from bot.state.sql.database import Database
from bot.state.sql.moments import Now
from bot.state.sql.tables import REMINDERS

_T = REMINDERS.c
_COLUMNS = (_T.id, _T.chat_id, _T.kind, _T.due_at, _T.payload)
_WAITING = _T.sent_at.is_(None) & _T.cancelled_at.is_(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlReminders:
    """One row for each reminder; what it says is deleted when it is sent or cancelled."""

    database: Database
    now: Now

    async def add(self, chat_id: int, *, kind: str, due_at: datetime, payload: str) -> int:
        """Keep a reminder and return its id."""
        statement = (
            insert(REMINDERS)
            .values(chat_id=chat_id, kind=kind, due_at=due_at, payload=payload)
            .returning(_T.id)
        )
        return await self.database.run(
            lambda connection: int(connection.execute(statement).scalar_one())
        )

    async def cancel(self, chat_id: int, *, kind: str | None = None) -> int:
        """Cancel what the chat still waits for, of one kind or all, and return how many."""
        statement = (
            update(REMINDERS)
            .where(_T.chat_id == chat_id, _WAITING)
            .values(cancelled_at=self.now(), payload=None)
        )
        if kind is not None:
            statement = statement.where(_T.kind == kind)
        return await self.database.run(lambda connection: connection.execute(statement).rowcount)

    async def pending(self, chat_id: int) -> tuple[Reminder, ...]:
        """Return what the chat still waits for, soonest first."""
        statement = (
            select(*_COLUMNS).where(_T.chat_id == chat_id, _WAITING).order_by(_T.due_at, _T.id)
        )
        return await self.database.run(
            lambda connection: tuple(
                Reminder(**row) for row in connection.execute(statement).mappings()
            )
        )

    async def claim_due(
        self, *, worker: str, lease: timedelta, limit: int = 20
    ) -> tuple[Reminder, ...]:
        """Take what is due, soonest first; nobody else gets it until the lease has run out."""

        def claim(connection: Connection) -> tuple[Reminder, ...]:
            now = self.now()
            # Two workers read at the same time; SKIP LOCKED gives each what the other does not
            # have. SQLite has one transaction at a time and does not know the words.
            free = (
                select(_T.id)
                .where(
                    _WAITING,
                    _T.due_at <= now,
                    or_(_T.claimed_until.is_(None), _T.claimed_until <= now),
                )
                .order_by(_T.due_at, _T.id)
                .limit(limit)
                .with_for_update(skip_locked=True)
            )
            ids = connection.execute(free).scalars().all()
            claimed = (
                update(REMINDERS)
                .where(_T.id.in_(ids))
                .values(claimed_by=worker, claimed_until=now + lease)
                .returning(*_COLUMNS)
            )
            rows = connection.execute(claimed).mappings() if ids else ()
            return tuple(sorted((Reminder(**row) for row in rows), key=_when))

        return await self.database.run(claim)

    async def mark_sent(self, reminder_id: int, *, worker: str) -> bool:
        """Note that a reminder was sent; False if the worker no longer had it."""
        statement = (
            update(REMINDERS)
            .where(_T.id == reminder_id, _T.claimed_by == worker, _WAITING)
            .values(sent_at=self.now(), payload=None)
        )
        return await self.database.run(
            lambda connection: connection.execute(statement).rowcount > 0
        )


def _when(reminder: Reminder) -> tuple[datetime, int]:
    return reminder.due_at, reminder.id
