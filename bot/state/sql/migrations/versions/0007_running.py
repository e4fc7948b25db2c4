"""Messages of which nobody knows whether Telegram took them, and votes as Telegram tells them."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the columns."""
    op.add_column("outbox", sa.Column("doubted_at", sa.DateTime(timezone=True)))
    op.add_column("polls", sa.Column("votes", sa.Text()))
