"""`ChatPlaces` in SQL."""

from dataclasses import dataclass

from sqlalchemy import Connection, delete, select

from bot.state.places import RememberedPlace
from bot.state.sql.database import Database
from bot.state.sql.moments import Now
from bot.state.sql.tables import CHAT_PLACES
from bot.state.sql.upserts import upsert


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlChatPlaces:
    """One row for each chat that has a place."""

    database: Database
    now: Now

    async def remembered(self, chat_id: int) -> RememberedPlace | None:
        """Return the chat's place, or None."""
        statement = select(CHAT_PLACES.c.name, CHAT_PLACES.c.code).where(
            CHAT_PLACES.c.chat_id == chat_id
        )

        def find(connection: Connection) -> RememberedPlace | None:
            row = connection.execute(statement).one_or_none()
            return RememberedPlace(name=row.name, code=row.code) if row else None

        return await self.database.run(find)

    async def remember(self, chat_id: int, place: RememberedPlace) -> None:
        """Remember a place instead of the one before."""
        row = {
            "chat_id": chat_id,
            "name": place.name,
            "code": place.code,
            "remembered_at": self.now(),
        }
        await self.database.run(lambda connection: upsert(connection, CHAT_PLACES, row))

    async def forget(self, chat_id: int) -> None:
        """Forget the chat's place."""
        statement = delete(CHAT_PLACES).where(CHAT_PLACES.c.chat_id == chat_id)

        def forget(connection: Connection) -> None:
            connection.execute(statement)

        await self.database.run(forget)
