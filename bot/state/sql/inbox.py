"""`Inbox` in SQL."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Select, select, update

from bot.state.inbox import KEEP_BODIES, TRIES, Arrival
from bot.state.sql.database import Database
from bot.state.sql.moments import Now
from bot.state.sql.tables import INBOX
from bot.state.sql.upserts import insert_if_absent

_Arrivals = Select[tuple[int, int | None, str, int]]
_TO_BE_HANDLED = INBOX.c.handled_at.is_(None) & INBOX.c.set_aside_at.is_(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlInbox:
    """One row for each update; when it is handled, only its id is left of it."""

    database: Database
    now: Now

    async def take_in(self, arrival: Arrival) -> None:
        """Write an update down; one that is there already stays as it is."""
        row = {
            "update_id": arrival.update_id,
            "chat_id": arrival.chat_id,
            "body": arrival.body,
            "taken_in_at": self.now(),
            "tries": arrival.tries,
        }
        await self.database.run(lambda connection: insert_if_absent(connection, INBOX, row))

    async def begin(self, update_id: int) -> bool:
        """Count a try, and return whether the update is there and still to be handled."""
        statement = (
            update(INBOX)
            .where(INBOX.c.update_id == update_id, _TO_BE_HANDLED)
            .values(tries=INBOX.c.tries + 1)
        )
        return await self.database.run(
            lambda connection: connection.execute(statement).rowcount > 0
        )

    async def earlier(self, chat_id: int, update_id: int) -> Arrival | None:
        """Return the chat's oldest update that is still to be handled and came before that one."""
        statement = (
            _arrivals(self.now() - KEEP_BODIES)
            .where(INBOX.c.chat_id == chat_id, INBOX.c.update_id < update_id)
            .where(INBOX.c.tries < TRIES)
            .order_by(INBOX.c.update_id)
            .limit(1)
        )
        return next(iter(await self._select(statement)), None)

    async def put_back(self, update_id: int) -> None:
        """Take back a try: the update was not handled, and that was not its fault."""
        statement = (
            update(INBOX)
            .where(INBOX.c.update_id == update_id, _TO_BE_HANDLED, INBOX.c.tries > 0)
            .values(tries=INBOX.c.tries - 1)
        )
        await self.database.run(lambda connection: connection.execute(statement))

    async def finish(self, update_id: int) -> None:
        """Note that the update has been handled; its body is deleted."""
        await self.database.run(
            lambda connection: mark_handled(connection, update_id, now=self.now())
        )

    async def set_aside(self) -> tuple[int, ...]:
        """Set aside what has been tried `TRIES` times, and return the ids, oldest first."""
        statement = (
            update(INBOX)
            .where(INBOX.c.tries >= TRIES, _TO_BE_HANDLED)
            .values(set_aside_at=self.now())
            .returning(INBOX.c.update_id)
        )
        return await self.database.run(
            lambda connection: tuple(sorted(connection.execute(statement).scalars()))
        )

    async def waiting(self, *, for_at_least: timedelta = timedelta()) -> tuple[Arrival, ...]:
        """Return what has been waiting to be handled for so long, oldest first."""
        now, table = self.now(), INBOX.c
        statement = (
            _arrivals(now - KEEP_BODIES)
            .where(table.taken_in_at <= now - for_at_least)
            .order_by(table.taken_in_at, table.update_id)
        )
        return await self._select(statement)

    async def _select(self, statement: _Arrivals) -> tuple[Arrival, ...]:
        return await self.database.run(
            lambda connection: tuple(
                Arrival(**row) for row in connection.execute(statement).mappings()
            )
        )


def _arrivals(oldest: datetime) -> _Arrivals:
    table = INBOX.c
    return select(table.update_id, table.chat_id, table.body, table.tries).where(
        _TO_BE_HANDLED, table.taken_in_at >= oldest
    )


def mark_handled(connection: Connection, update_id: int, *, now: datetime) -> bool:
    """Mark an update as handled within a transaction and keep its id alone; False if it was."""
    marked = connection.execute(
        update(INBOX)
        .where(INBOX.c.update_id == update_id, INBOX.c.handled_at.is_(None))
        .values(handled_at=now, body=None, chat_id=None)
    )
    return marked.rowcount > 0


def handle_once(connection: Connection, update_id: int, *, now: datetime) -> bool:
    """Mark an update as handled within a transaction; False if it was before.

    One that nobody took in is written down as handled: the terminal's inbox is elsewhere.
    """
    unknown = {"update_id": update_id, "taken_in_at": now, "tries": 0}
    insert_if_absent(connection, INBOX, unknown)
    return mark_handled(connection, update_id, now=now)
