"""Deleting: a whole chat, or what has been kept for as long as it may."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, or_, update

from bot.state.audit import KEEP_AUDIT
from bot.state.conversations import FORGET_AFTER
from bot.state.drafts import KEEP_DRAFTS
from bot.state.inbox import KEEP_BODIES, KEEP_IDS
from bot.state.outbox import KEEP_SENT, KEEP_UNSENT
from bot.state.questions import KEEP_QUESTIONS, SALT_LASTS
from bot.state.reminders import KEEP_PAST
from bot.state.sessions import KEEP_SESSIONS
from bot.state.sql.database import Database
from bot.state.sql.moments import Now
from bot.state.sql.salts import all_keys
from bot.state.sql.tables import (
    AUDIT,
    CHAT_SALTS,
    CONVERSATIONS,
    DRAFTS,
    GUIDE_SESSIONS,
    INBOX,
    METADATA,
    OUTBOX,
    POLLS,
    QUESTIONS,
    REMINDERS,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlForgetting:
    """Deletes over all tables.

    Attributes:
        keep_questions: How long questions are kept.
        keep_audit: How long it is known what staff did.
    """

    database: Database
    now: Now
    keep_questions: timedelta = KEEP_QUESTIONS
    keep_audit: timedelta = KEEP_AUDIT

    async def forget_all(self, chat_id: int) -> None:
        """Delete everything about a chat, except what is still to be answered."""
        await self.database.run(lambda connection: _forget(connection, chat_id))

    async def purge(self) -> None:
        """Delete what has been kept for as long as it may."""
        await self.database.run(self._purge)

    def _purge(self, connection: Connection) -> None:
        now = self.now()
        connection.execute(
            delete(CONVERSATIONS).where(CONVERSATIONS.c.touched_at < now - FORGET_AFTER)
        )
        connection.execute(
            update(INBOX)
            .where(INBOX.c.body.is_not(None), INBOX.c.taken_in_at < now - KEEP_BODIES)
            .values(body=None, chat_id=None, set_aside_at=now)
        )
        connection.execute(delete(INBOX).where(INBOX.c.taken_in_at < now - KEEP_IDS))
        _purge_messages(connection, now)
        _purge_sessions(connection, now)
        _purge_questions(connection, now - self.keep_questions)
        connection.execute(delete(AUDIT).where(AUDIT.c.at < now - self.keep_audit))
        connection.execute(delete(DRAFTS).where(DRAFTS.c.touched_at < now - KEEP_DRAFTS))


def _purge_messages(connection: Connection, now: datetime) -> None:
    sent, made = OUTBOX.c.sent_at, OUTBOX.c.created_at
    connection.execute(
        delete(OUTBOX).where(
            or_(sent < now - KEEP_SENT, sent.is_(None) & (made < now - KEEP_UNSENT))
        )
    )
    connection.execute(delete(REMINDERS).where(REMINDERS.c.due_at < now - KEEP_PAST))


def _purge_sessions(connection: Connection, now: datetime) -> None:
    old = now - KEEP_SESSIONS
    connection.execute(delete(GUIDE_SESSIONS).where(GUIDE_SESSIONS.c.touched_at < old))
    connection.execute(delete(POLLS).where(POLLS.c.asked_at < old))


def _purge_questions(connection: Connection, oldest: datetime) -> None:
    """Delete what was asked before then, and the salts that no question is left of."""
    connection.execute(delete(QUESTIONS).where(QUESTIONS.c.asked_at < oldest))
    connection.execute(delete(CHAT_SALTS).where(CHAT_SALTS.c.made_at < oldest - SALT_LASTS))


def _forget(connection: Connection, chat_id: int) -> None:
    keys = all_keys(connection, chat_id)
    connection.execute(delete(QUESTIONS).where(QUESTIONS.c.chat_key.in_(keys)))
    for table in reversed(METADATA.sorted_tables):
        if table is INBOX:
            _forget_arrivals(connection, chat_id)
        elif "chat_id" in table.c:
            connection.execute(delete(table).where(table.c.chat_id == chat_id))


def _forget_arrivals(connection: Connection, chat_id: int) -> None:
    # The ids stay: an update that is delivered again must not be handled again.
    done = INBOX.c.handled_at.is_not(None) | INBOX.c.set_aside_at.is_not(None)
    connection.execute(
        update(INBOX).where(INBOX.c.chat_id == chat_id, done).values(body=None, chat_id=None)
    )
