"""Outbox, guide sessions and what belongs to them, reminders."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_MOMENT = sa.DateTime(timezone=True)
_CHAT_ID = sa.BigInteger()
_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_IS_OPEN = sa.text("closed_at IS NULL")


def upgrade() -> None:
    """Create the tables."""
    _create_outbox()
    _create_sessions()
    _create_board_answers()
    _create_polls()
    _create_reminders()


def _create_outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", _ID, nullable=False),
        sa.Column("chat_id", _CHAT_ID, nullable=False),
        sa.Column("payload", sa.Text(), nullable=True),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("sent_at", _MOMENT, nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_chat_id", "outbox", ["chat_id"])


def _create_sessions() -> None:
    op.create_table(
        "guide_texts",
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kept_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("fingerprint", name="pk_guide_texts"),
    )
    op.create_table(
        "guide_sessions",
        sa.Column("id", _ID, nullable=False),
        sa.Column("chat_id", _CHAT_ID, nullable=False),
        sa.Column("token", sa.String(32), nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("step", sa.String(64), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("opened_at", _MOMENT, nullable=False),
        sa.Column("touched_at", _MOMENT, nullable=False),
        sa.Column("closed_at", _MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["fingerprint"], ["guide_texts.fingerprint"], name="fk_guide_sessions_fingerprint"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_guide_sessions"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_guide_sessions_chat_id", "guide_sessions", ["chat_id"])
    op.create_index("ix_guide_sessions_opened_at", "guide_sessions", ["opened_at"])
    op.create_index(
        "uq_guide_sessions_open",
        "guide_sessions",
        ["chat_id"],
        unique=True,
        sqlite_where=_IS_OPEN,
        postgresql_where=_IS_OPEN,
    )


def _create_board_answers() -> None:
    op.create_table(
        "board_answers",
        sa.Column("session_id", _ID, autoincrement=False, nullable=False),
        sa.Column("person", sa.String(64), nullable=False),
        sa.Column("area", sa.String(64), nullable=False),
        sa.Column("state", sa.String(64), nullable=False),
        sa.Column("answered_at", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["guide_sessions.id"],
            name="fk_board_answers_session_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("session_id", "person", "area", name="pk_board_answers"),
    )


def _create_polls() -> None:
    op.create_table(
        "polls",
        sa.Column("poll_id", sa.String(64), nullable=False),
        sa.Column("chat_id", _CHAT_ID, nullable=False),
        sa.Column("session_id", _ID, nullable=True),
        sa.Column("options", sa.Text(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("asked_at", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["guide_sessions.id"], name="fk_polls_session_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("poll_id", name="pk_polls"),
    )
    op.create_index("ix_polls_chat_id", "polls", ["chat_id"])
    op.create_index("ix_polls_session_id", "polls", ["session_id"])


def _create_reminders() -> None:
    op.create_table(
        "reminders",
        sa.Column("id", _ID, nullable=False),
        sa.Column("chat_id", _CHAT_ID, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("due_at", _MOMENT, nullable=False),
        sa.Column("payload", sa.Text(), nullable=True),
        sa.Column("claimed_by", sa.String(64), nullable=True),
        sa.Column("claimed_until", _MOMENT, nullable=True),
        sa.Column("sent_at", _MOMENT, nullable=True),
        sa.Column("cancelled_at", _MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_reminders"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reminders_chat_id", "reminders", ["chat_id"])
    op.create_index("ix_reminders_due_at", "reminders", ["due_at"])
