"""The bot's state in SQL: the only modules of `bot` that know SQLAlchemy and Alembic."""
