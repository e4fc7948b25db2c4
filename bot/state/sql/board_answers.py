"""`BoardAnswers` in SQL."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from bot.state.board_answers import BoardAnswer
from bot.state.sql.database import Database
from bot.state.sql.moments import Now
from bot.state.sql.tables import BOARD_ANSWERS, GUIDE_SESSIONS
from bot.state.sql.upserts import upsert


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlBoardAnswers:
    """One row for each session, person and area; gone with the session."""

    database: Database
    now: Now

    async def put(self, session_id: int, answer: BoardAnswer) -> bool:
        """Keep an answer instead of the person's earlier one; False if the session is gone."""

        def put(connection: Connection) -> bool:
            if not _is_there(connection, session_id):
                return False
            row = {
                "session_id": session_id,
                "person": answer.person,
                "area": answer.area,
                "state": answer.state,
                "answered_at": self.now(),
            }
            upsert(connection, BOARD_ANSWERS, row)
            return True

        return await self.database.run(put)

    async def of_session(self, session_id: int) -> tuple[BoardAnswer, ...]:
        """Return the answers, ordered by area and person."""
        table = BOARD_ANSWERS.c
        statement = (
            select(table.person, table.area, table.state)
            .where(table.session_id == session_id)
            .order_by(table.area, table.person)
        )
        return await self.database.run(
            lambda connection: tuple(
                BoardAnswer(**row) for row in connection.execute(statement).mappings()
            )
        )


def _is_there(connection: Connection, session_id: int) -> bool:
    """Return whether the session is there, and keep it from being deleted meanwhile."""
    statement = select(GUIDE_SESSIONS.c.id).where(GUIDE_SESSIONS.c.id == session_id)
    row = connection.execute(statement.with_for_update(read=True)).one_or_none()
    return row is not None
