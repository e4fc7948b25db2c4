"""`WeeklyReports` in SQL."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, func, or_, select, update

from bot.state.sql.database import Database
from bot.state.sql.moments import Now
from bot.state.sql.tables import WEEKLY_REPORTS
from bot.state.sql.upserts import insert_if_absent, upsert

_T = WEEKLY_REPORTS.c


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlWeeklyReports:
    """One row for each week, under its Monday in ISO 8601."""

    database: Database
    now: Now

    async def latest(self) -> date | None:
        """Return the latest week that was told or passed over, or None."""
        statement = select(func.max(_T.week)).where(_T.settled_at.is_not(None))
        week = await self.database.run(lambda connection: connection.execute(statement).scalar())
        return date.fromisoformat(week) if week else None

    async def claim(self, week: date, *, worker: str, lease: timedelta) -> bool:
        """Take a week; False if it is told, or another worker has it."""
        now = self.now()
        free = or_(_T.claimed_until.is_(None), _T.claimed_until <= now)
        # Of two workers that update the row at once the second sees what the first has written.
        claimed = (
            update(WEEKLY_REPORTS)
            .where(_T.week == week.isoformat(), _T.settled_at.is_(None), free)
            .values(claimed_by=worker, claimed_until=now + lease)
        )

        def claim(connection: Connection) -> bool:
            insert_if_absent(connection, WEEKLY_REPORTS, {"week": week.isoformat()})
            return connection.execute(claimed).rowcount > 0

        return await self.database.run(claim)

    async def settle(self, week: date) -> None:
        """Note that a week is told, or is not to be."""
        row = {"week": week.isoformat(), "settled_at": self.now()}
        await self.database.run(lambda connection: upsert(connection, WEEKLY_REPORTS, row))

    async def release(self, week: date) -> None:
        """Note that a week is not told after all; it can be claimed again at once."""
        row = {"week": week.isoformat(), "settled_at": None, "claimed_until": None}
        await self.database.run(lambda connection: upsert(connection, WEEKLY_REPORTS, row))
