"""`AuditLog` in SQL."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import insert, select

from bot.state.audit import KEEP_AUDIT, Action, Entry
from bot.state.sql.database import Database
from bot.state.sql.moments import Now
from bot.state.sql.tables import AUDIT

_T = AUDIT.c


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlAuditLog:
    """One row for each entry.

    Attributes:
        keep: What is older is not shown, whether or not it has been deleted yet.
    """

    database: Database
    now: Now
    keep: timedelta = KEEP_AUDIT

    async def note(self, user_id: int | None, action: Action, detail: str = "") -> None:
        """Note what somebody did, now."""
        statement = insert(AUDIT).values(
            at=self.now(), user_id=user_id, action=action.value, detail=detail
        )
        await self.database.run(lambda connection: connection.execute(statement).close())

    async def since(self, moment: datetime) -> tuple[Entry, ...]:
        """Return what was done from then on, oldest first."""
        oldest = max(moment, self.now() - self.keep)
        statement = (
            select(_T.at, _T.user_id, _T.action, _T.detail)
            .where(_T.at >= oldest)
            .order_by(_T.at, _T.id)
        )
        return await self.database.run(
            lambda connection: tuple(
                Entry(at=row.at, user_id=row.user_id, action=Action(row.action), detail=row.detail)
                for row in connection.execute(statement)
            )
        )
