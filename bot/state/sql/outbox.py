"""`Outbox` in SQL."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from bot.state.outbox import KEEP_UNSENT, Outgoing
from bot.state.sql.database import Database
from bot.state.sql.inbox import handle_once
from bot.state.sql.moments import Now
from bot.state.sql.tables import OUTBOX


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlOutbox:
    """One row for each message; when it is sent, only the two ids are left of it."""

    database: Database
    now: Now

    async def add(
        self, chat_id: int, *payloads: str, doubted: bool = False
    ) -> tuple[Outgoing, ...]:
        """Write messages down, to be sent in this order."""
        now = self.now()
        return await self.database.run(
            lambda connection: put_out(connection, chat_id, payloads, now=now, doubted=doubted)
        )

    async def add_once(self, update_id: int, chat_id: int, *payloads: str) -> bool:
        """Write down what is the whole answer to an update, and note the update as handled."""

        def work(connection: Connection) -> bool:
            now = self.now()
            if not handle_once(connection, update_id, now=now):
                return False
            put_out(connection, chat_id, payloads, now=now)
            return True

        return await self.database.run(work)

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

    async def doubt(self, outgoing_id: int) -> None:
        """Note that a message was sent, and that Telegram's answer never came."""
        statement = update(OUTBOX).where(OUTBOX.c.id == outgoing_id).values(doubted_at=self.now())
        await self.database.run(lambda connection: connection.execute(statement))

    async def drop(self, outgoing_id: int) -> None:
        """Delete a message that Telegram will never take."""
        statement = delete(OUTBOX).where(OUTBOX.c.id == outgoing_id)
        await self.database.run(lambda connection: connection.execute(statement))

    async def drop_all(self, chat_id: int) -> None:
        """Delete what waits for a chat that takes no more messages from us."""
        statement = delete(OUTBOX).where(OUTBOX.c.chat_id == chat_id, OUTBOX.c.sent_at.is_(None))
        await self.database.run(lambda connection: connection.execute(statement))


def put_out(
    connection: Connection,
    chat_id: int,
    payloads: Iterable[str],
    *,
    now: datetime,
    doubted: bool = False,
) -> tuple[Outgoing, ...]:
    """Write messages down within a transaction."""
    row = {"chat_id": chat_id, "created_at": now, "doubted_at": now if doubted else None}
    return tuple(_put_out(connection, {**row, "payload": each}) for each in payloads)


def read_unsent(
    connection: Connection, chat_id: int | None, *, now: datetime
) -> tuple[Outgoing, ...]:
    """Return within a transaction what is still to be sent."""
    table = OUTBOX.c
    statement = (
        select(
            table.id,
            table.chat_id,
            table.payload,
            table.doubted_at.is_not(None).label("doubted"),
        )
        .where(table.sent_at.is_(None), table.created_at >= now - KEEP_UNSENT)
        .order_by(table.id)
    )
    if chat_id is not None:
        statement = statement.where(table.chat_id == chat_id)
    return tuple(Outgoing(**row) for row in connection.execute(statement).mappings())


def _put_out(connection: Connection, row: Mapping[str, Any]) -> Outgoing:
    # One by one: rows of a single statement need not get their ids in the rows' order.
    statement = insert(OUTBOX).values(row).returning(OUTBOX.c.id)
    return Outgoing(
        id=connection.execute(statement).scalar_one(),
        chat_id=row["chat_id"],
        payload=row["payload"],
        doubted=row["doubted_at"] is not None,
    )
