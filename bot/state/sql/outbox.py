"""`Outbox` in SQL."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from bot.state.outbox import KEEP_UNSENT, Outgoing
from bot.state.sql.database import Database
from bot.state.sql.moments import Now
from bot.state.sql.tables import OUTBOX


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlOutbox:
    """One row for each message; when it is sent, only the two ids are left of it."""

    database: Database
    now: Now

    async def add(self, chat_id: int, *payloads: str) -> tuple[Outgoing, ...]:
        """Write messages down, to be sent in this order."""
        return await self.database.run(
            lambda connection: put_out(connection, chat_id, payloads, now=self.now())
        )

    async def unsent(self, chat_id: int | None = None) -> tuple[Outgoing, ...]:
        """Return what is still to be sent, in order: in one chat, or in all."""
        return await self.database.run(
            lambda connection: read_unsent(connection, chat_id, now=self.now())
        )

    async def mark_sent(self, outgoing_id: int, *, message_id: int | None) -> None:
        """Note that a message was sent, and delete what was in it."""
        statement = (
            update(OUTBOX)
            .where(OUTBOX.c.id == outgoing_id)
            .values(sent_at=self.now(), message_id=message_id, payload=None)
        )
        await self.database.run(lambda connection: connection.execute(statement))

    async def drop(self, outgoing_id: int) -> None:
        """Delete a message that Telegram will never take."""
        statement = delete(OUTBOX).where(OUTBOX.c.id == outgoing_id)
        await self.database.run(lambda connection: connection.execute(statement))


def put_out(
    connection: Connection, chat_id: int, payloads: Iterable[str], *, now: datetime
) -> tuple[Outgoing, ...]:
    """Write messages down within a transaction."""
    return tuple(_put_out(connection, chat_id, payload, now=now) for payload in payloads)


def read_unsent(
    connection: Connection, chat_id: int | None, *, now: datetime
) -> tuple[Outgoing, ...]:
    """Return within a transaction what is still to be sent."""
    table = OUTBOX.c
    statement = (
        select(table.id, table.chat_id, table.payload)
        .where(table.sent_at.is_(None), table.created_at >= now - KEEP_UNSENT)
        .order_by(table.id)
    )
    if chat_id is not None:
        statement = statement.where(table.chat_id == chat_id)
    return tuple(Outgoing(**row) for row in connection.execute(statement).mappings())


def _put_out(connection: Connection, chat_id: int, payload: str, *, now: datetime) -> Outgoing:
    # One by one: rows of a single statement need not get their ids in the rows' order.
    row = insert(OUTBOX).values(chat_id=chat_id, payload=payload, created_at=now)
    outgoing_id = connection.execute(row.returning(OUTBOX.c.id)).scalar_one()
    return Outgoing(id=outgoing_id, chat_id=chat_id, payload=payload)
