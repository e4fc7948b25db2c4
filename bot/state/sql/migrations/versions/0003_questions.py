"""Questions and how they were answered, and the salts that stand between them and the chats."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_MOMENT = sa.DateTime(timezone=True)
_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "chat_salts",
        sa.Column("id", _ID, nullable=False),
        sa.Column("salt", sa.String(64), nullable=False),
        sa.Column("made_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_chat_salts"),
    )
    op.create_table(
        "questions",
        sa.Column("id", _ID, nullable=False),
        sa.Column("chat_key", sa.String(64), nullable=False),
        sa.Column("asked_at", _MOMENT, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("sources", sa.Text(), nullable=False),
        sa.Column("rating", sa.String(16), nullable=True),
        sa.Column("reason", sa.String(16), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_questions"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_questions_chat_key", "questions", ["chat_key"])
    op.create_index("ix_questions_asked_at", "questions", ["asked_at"])
