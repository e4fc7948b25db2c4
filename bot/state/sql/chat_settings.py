"""`SettingsOfChats` in SQL."""

from collections.abc import Callable
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, select

from bot.state.chat_settings import ChatSettings, Manner
from bot.state.sql.database import Database
from bot.state.sql.moments import Now
from bot.state.sql.tables import CHAT_SETTINGS, GUIDE_SESSIONS
from bot.state.sql.upserts import upsert
from knowledge_base.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlSettingsOfChats:
    """One row for each chat where something is not as it is everywhere."""

    database: Database
    now: Now

    async def of(self, chat_id: int) -> ChatSettings:
        """Return a chat's settings."""
        return await self.database.run(lambda connection: _get(connection, chat_id))

    async def manner(self, chat_id: int) -> Manner:
        """Return a chat's settings and the language of its restart, in one transaction."""
        return await self.database.run(
            lambda connection: Manner(
                settings=_get(connection, chat_id), restart=_of_restart(connection, chat_id)
            )
        )

    async def change(
        self, chat_id: int, change: Callable[[ChatSettings], ChatSettings]
    ) -> ChatSettings:
        """Change a chat's settings in one transaction, and return them."""

        def work(connection: Connection) -> ChatSettings:
            before = _get(connection, chat_id)
            after = change(before)
            if after != before:
                row = {"chat_id": chat_id, **asdict(after), "changed_at": self.now()}
                upsert(connection, CHAT_SETTINGS, row)
            return after

        return await self.database.run(work)


def _get(connection: Connection, chat_id: int) -> ChatSettings:
    statement = select(CHAT_SETTINGS).where(CHAT_SETTINGS.c.chat_id == chat_id)
    row = connection.execute(statement).one_or_none()
    if row is None:
        return ChatSettings()
    return ChatSettings(
        language=Language(row.language) if row.language else None,
        written_in_danish=row.written_in_danish,
        admins_only=row.admins_only,
        reminders=row.reminders,
        noting=row.noting,
        greeted=row.greeted,
        away=row.away,
    )


def _of_restart(connection: Connection, chat_id: int) -> Language | None:
    table = GUIDE_SESSIONS.c
    language = connection.scalar(
        select(table.language).where(table.chat_id == chat_id, table.closed_at.is_(None))
    )
    return Language(language) if language else None
