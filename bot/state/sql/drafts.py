"""`Drafts` in SQL."""

from dataclasses import dataclass

from sqlalchemy import delete, select

from bot.state.drafts import KEEP_DRAFTS
from bot.state.sql.database import Database
from bot.state.sql.moments import Now
from bot.state.sql.tables import DRAFTS
from bot.state.sql.upserts import upsert

_T = DRAFTS.c


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlDrafts:
    """One row for each draft."""

    database: Database
    now: Now

    async def of(self, chat_id: int, kind: str) -> str | None:
        """Return a draft as JSON, or None."""
        statement = select(_T.state).where(
            _T.chat_id == chat_id, _T.kind == kind, _T.touched_at >= self.now() - KEEP_DRAFTS
        )
        return await self.database.run(
            lambda connection: connection.execute(statement).scalar_one_or_none()
        )

    async def put(self, chat_id: int, kind: str, state: str) -> None:
        """Keep a draft instead of the one before."""
        row = {"chat_id": chat_id, "kind": kind, "state": state, "touched_at": self.now()}
        await self.database.run(lambda connection: upsert(connection, DRAFTS, row))

    async def drop(self, chat_id: int, kind: str) -> bool:
        """Delete a draft; False if there was none."""
        statement = delete(DRAFTS).where(_T.chat_id == chat_id, _T.kind == kind)
        return await self.database.run(
            lambda connection: connection.execute(statement).rowcount > 0
        )
