"""`Accounts` in SQL."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from bot.state.accounts import Account
from bot.state.sql.database import Database
from bot.state.sql.tables import (
    BOARD_ANSWERS,
    CHAT_SETTINGS,
    CONVERSATIONS,
    GUIDE_SESSIONS,
    OUTBOX,
    POLLS,
    REMINDERS,
)

_OF_A_CHAT = {
    "settings": CHAT_SETTINGS,
    "conversations": CONVERSATIONS,
    "restarts": GUIDE_SESSIONS,
    "polls": POLLS,
    "reminders": REMINDERS,
    "messages": OUTBOX,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlAccounts:
    """Counts rows."""

    database: Database

    async def of_chat(self, chat_id: int) -> Account:
        """Return how much of each kind is kept about a chat."""
        return await self.database.run(lambda connection: _account(connection, chat_id))


def _account(connection: Connection, chat_id: int) -> Account:
    counts = {
        name: connection.execute(
            select(func.count()).select_from(table).where(table.c.chat_id == chat_id)
        ).scalar_one()
        for name, table in _OF_A_CHAT.items()
    }
    sessions = select(GUIDE_SESSIONS.c.id).where(GUIDE_SESSIONS.c.chat_id == chat_id)
    answers = (
        select(func.count())
        .select_from(BOARD_ANSWERS)
        .where(BOARD_ANSWERS.c.session_id.in_(sessions))
    )
    return Account(**counts, board_answers=connection.execute(answers).scalar_one())
