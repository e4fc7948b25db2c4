"""`SentFiles` in SQL."""

from dataclasses import dataclass

from sqlalchemy import select

from bot.state.sql.database import Database
from bot.state.sql.moments import Now
from bot.state.sql.tables import SENT_FILES
from bot.state.sql.upserts import upsert


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlSentFiles:
    """One row for each file that Telegram has."""

    database: Database
    now: Now

    async def file_id(self, digest: str) -> str | None:
        """Return what Telegram calls the file with that SHA-256, or None."""
        statement = select(SENT_FILES.c.file_id).where(SENT_FILES.c.digest == digest)
        return await self.database.run(
            lambda connection: connection.execute(statement).scalar_one_or_none()
        )

    async def remember(self, digest: str, file_id: str) -> None:
        """Remember what Telegram calls a file, instead of what it called it before."""
        row = {"digest": digest, "file_id": file_id, "sent_at": self.now()}
        await self.database.run(lambda connection: upsert(connection, SENT_FILES, row))
