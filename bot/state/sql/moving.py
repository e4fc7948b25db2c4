"""`Moving` in SQL: from one chat's number to another's, over all tables."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Table, delete, exists, select, update

from bot.state.sql.database import Database
from bot.state.sql.moments import Now
from bot.state.sql.salts import keys_of_both
from bot.state.sql.tables import GUIDE_SESSIONS, METADATA, QUESTIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlMoving:
    """Moves rows; where both chats have what there can be only one of, the older chat's stays."""

    database: Database
    now: Now

    async def move(self, *, old: int, new: int) -> None:
        """Let everything that is kept about one chat be kept about another."""
        await self.database.run(lambda connection: _move(connection, old, new, self.now()))


def _move(connection: Connection, old: int, new: int, now: datetime) -> None:
    for old_key, new_key in keys_of_both(connection, old, new):
        connection.execute(
            update(QUESTIONS).where(QUESTIONS.c.chat_key == old_key).values(chat_key=new_key)
        )
    _leave_one_session_open(connection, old, new, now)
    for table in METADATA.sorted_tables:
        if "chat_id" in table.c:
            _make_room(connection, table, old, new)
            connection.execute(update(table).where(table.c.chat_id == old).values(chat_id=new))


def _make_room(connection: Connection, table: Table, old: int, new: int) -> None:
    """Delete the new chat's rows whose place the old chat's rows are going to take."""
    if "chat_id" not in table.primary_key.columns:
        return
    theirs = table.alias()
    rest = [column.name for column in table.primary_key if column.name != "chat_id"]
    same = [theirs.c[name] == table.c[name] for name in rest]
    connection.execute(
        delete(table).where(table.c.chat_id == new, exists().where(theirs.c.chat_id == old, *same))
    )


def _leave_one_session_open(connection: Connection, old: int, new: int, now: datetime) -> None:
    table = GUIDE_SESSIONS.c
    is_open = table.closed_at.is_(None)
    if connection.scalar(select(table.id).where(table.chat_id == old, is_open)) is not None:
        connection.execute(
            update(GUIDE_SESSIONS).where(table.chat_id == new, is_open).values(closed_at=now)
        )
