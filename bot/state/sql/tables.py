"""The tables. A change here needs a migration; `alembic check` in the tests says when.

Whatever belongs to a chat has a column `chat_id`: that is how it is found when a chat is to be
forgotten. Questions alone have a `chat_key`, which `salts.py` makes of it.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

from bot.state.sql.moments import Moment

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_ID = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts up only what is INTEGER

CONVERSATIONS = Table(
    "conversations",
    METADATA,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("questions", Text, nullable=False),
    Column("place_expected", Boolean, nullable=False),
    Column("touched_at", Moment, nullable=False, index=True),
)

CHAT_PLACES = Table(
    "chat_places",
    METADATA,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("code", String(64), nullable=False),
    Column("remembered_at", Moment, nullable=False),
)

CHAT_SETTINGS = Table(
    "chat_settings",
    METADATA,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", String(8)),
    Column("written_in_danish", Boolean, nullable=False),
    Column("admins_only", Boolean, nullable=False),
    Column("reminders", Boolean, nullable=False),
    Column("noting", Boolean, nullable=False),
    Column("greeted", Boolean, nullable=False),
    Column("away", Boolean, nullable=False),
    Column("changed_at", Moment, nullable=False),
)

INBOX = Table(
    "inbox",
    METADATA,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger, index=True),
    Column("body", Text),
    Column("taken_in_at", Moment, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("handled_at", Moment),
    Column("set_aside_at", Moment),
    Index("ix_inbox_waiting", "taken_in_at", "update_id"),
)

OUTBOX = Table(
    "outbox",
    METADATA,
    Column("id", _ID, primary_key=True),
    Column("chat_id", BigInteger, nullable=False, index=True),
    Column("payload", Text),
    Column("created_at", Moment, nullable=False),
    Column("sent_at", Moment),
    Column("message_id", BigInteger),
    Column("doubted_at", Moment),
    sqlite_autoincrement=True,  # or the id of a deleted message would be given again
)

GUIDE_TEXTS = Table(
    "guide_texts",
    METADATA,
    Column("fingerprint", String(64), primary_key=True),
    Column("text", Text, nullable=False),
    Column("kept_at", Moment, nullable=False),
)

GUIDE_SESSIONS = Table(
    "guide_sessions",
    METADATA,
    Column("id", _ID, primary_key=True),
    Column("chat_id", BigInteger, nullable=False, index=True),
    Column("token", String(32), nullable=False),
    Column("fingerprint", ForeignKey(GUIDE_TEXTS.c.fingerprint), nullable=False),
    Column("language", String(8), nullable=False),
    Column("state", Text, nullable=False),
    Column("step", String(64), nullable=False),
    Column("status", String(32), nullable=False),
    Column("opened_at", Moment, nullable=False, index=True),
    Column("touched_at", Moment, nullable=False),
    Column("closed_at", Moment),
    sqlite_autoincrement=True,
)
_IS_OPEN = GUIDE_SESSIONS.c.closed_at.is_(None)
Index(
    "uq_guide_sessions_open",
    GUIDE_SESSIONS.c.chat_id,
    unique=True,
    sqlite_where=_IS_OPEN,
    postgresql_where=_IS_OPEN,
)

BOARD_ANSWERS = Table(
    "board_answers",
    METADATA,
    Column(
        "session_id",
        ForeignKey(GUIDE_SESSIONS.c.id, ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("person", String(64), primary_key=True),
    Column("area", String(64), primary_key=True),
    Column("state", String(64), nullable=False),
    Column("answered_at", Moment, nullable=False),
)

POLLS = Table(
    "polls",
    METADATA,
    Column("poll_id", String(64), primary_key=True),
    Column("chat_id", BigInteger, nullable=False, index=True),
    Column("session_id", ForeignKey(GUIDE_SESSIONS.c.id, ondelete="CASCADE"), index=True),
    Column("options", Text, nullable=False),
    Column("votes", Text),
    Column("closed", Boolean, nullable=False),
    Column("asked_at", Moment, nullable=False),
)

REMINDERS = Table(
    "reminders",
    METADATA,
    Column("id", _ID, primary_key=True),
    Column("chat_id", BigInteger, nullable=False, index=True),
    Column("kind", String(32), nullable=False),
    Column("due_at", Moment, nullable=False, index=True),
    Column("payload", Text),
    Column("claimed_by", String(64)),
    Column("claimed_until", Moment),
    Column("sent_at", Moment),
    Column("cancelled_at", Moment),
    sqlite_autoincrement=True,
)

SENT_FILES = Table(
    "sent_files",
    METADATA,
    Column("digest", String(64), primary_key=True),
    Column("file_id", Text, nullable=False),
    Column("sent_at", Moment, nullable=False),
)

CHAT_SALTS = Table(
    "chat_salts",
    METADATA,
    Column("id", _ID, primary_key=True),
    Column("salt", String(64), nullable=False),
    Column("made_at", Moment, nullable=False),
)

QUESTIONS = Table(
    "questions",
    METADATA,
    Column("id", _ID, primary_key=True),
    Column("chat_key", String(64), nullable=False, index=True),
    Column("asked_at", Moment, nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("language", String(8), nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("confidence", Double, nullable=False),
    Column("sources", Text, nullable=False),
    Column("rating", String(16)),
    Column("reason", String(16)),
    Column("took_ms", Double),
    sqlite_autoincrement=True,  # an old button must not rate a new question
)

AUDIT = Table(
    "audit",
    METADATA,
    Column("id", _ID, primary_key=True),
    Column("at", Moment, nullable=False, index=True),
    Column("user_id", BigInteger),
    Column("action", String(32), nullable=False),
    Column("detail", Text, nullable=False),
)

PAUSE = Table(
    "pause",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("message", Text),
    Column("begun_at", Moment, nullable=False),
)

DRAFTS = Table(
    "drafts",
    METADATA,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String(16), primary_key=True),
    Column("state", Text, nullable=False),
    Column("touched_at", Moment, nullable=False),
)

WEEKLY_REPORTS = Table(
    "weekly_reports",
    METADATA,
    Column("week", String(10), primary_key=True),
    Column("claimed_by", String(64)),
    Column("claimed_until", Moment),
    Column("settled_at", Moment),
)
