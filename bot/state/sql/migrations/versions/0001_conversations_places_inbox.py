"""Conversations, remembered places and the inbox."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create the first tables."""
    op.create_table(
        "conversations",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("questions", sa.Text(), nullable=False),
        sa.Column("place_expected", sa.Boolean(), nullable=False),
        sa.Column("touched_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "user_id", name="pk_conversations"),
    )
    op.create_index("ix_conversations_touched_at", "conversations", ["touched_at"])
    op.create_table(
        "chat_places",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code", sa.String(64), nullable=False),
        sa.Column("remembered_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("chat_id", name="pk_chat_places"),
    )
    op.create_table(
        "inbox",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=True),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("taken_in_at", _MOMENT, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("handled_at", _MOMENT, nullable=True),
        sa.Column("set_aside_at", _MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("update_id", name="pk_inbox"),
    )
    op.create_index("ix_inbox_chat_id", "inbox", ["chat_id"])
    op.create_index("ix_inbox_waiting", "inbox", ["taken_in_at", "update_id"])
