"""`Pauses` in SQL."""

from dataclasses import dataclass

from sqlalchemy import Connection, delete, select

from bot.state.pauses import Pause
from bot.state.sql.database import Database
from bot.state.sql.moments import Now
from bot.state.sql.tables import PAUSE
from bot.state.sql.upserts import upsert

_THE_ONE = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlPauses:
    """One row while a pause is under way, else none."""

    database: Database
    now: Now

    async def current(self) -> Pause | None:
        """Return the pause that is under way, or None."""
        return await self.database.run(_current)

    async def begin(self, message: str | None) -> None:
        """Begin a pause, or give the one under way another message."""

        def begin(connection: Connection) -> None:
            under_way = _current(connection)
            begun_at = under_way.begun_at if under_way else self.now()
            row = {"id": _THE_ONE, "message": message, "begun_at": begun_at}
            upsert(connection, PAUSE, row)

        await self.database.run(begin)

    async def end(self) -> bool:
        """End the pause; False if none was under way."""
        statement = delete(PAUSE).where(PAUSE.c.id == _THE_ONE)
        return await self.database.run(
            lambda connection: connection.execute(statement).rowcount > 0
        )


def _current(connection: Connection) -> Pause | None:
    statement = select(PAUSE.c.message, PAUSE.c.begun_at).where(PAUSE.c.id == _THE_ONE)
    row = connection.execute(statement).one_or_none()
    return Pause(message=row.message, begun_at=row.begun_at) if row else None
