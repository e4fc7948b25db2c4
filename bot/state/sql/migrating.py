"""Bringing the tables up to date, at every start."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import StateFromTheFuture, StateUnavailable

_FOLDER = Path(__file__).parent / "migrations"
_LOCK = 0x4B4C594E47
"""Any number that nobody else takes: "KLYNG"."""


def migrate(engine: Engine) -> None:
    """Run the migrations that the database has not had, all of them or none.

    Two programs that start at once wait for each other: on SQLite by the lock that every
    transaction begins with, on PostgreSQL by an advisory one.

    Raises:
        StateFromTheFuture: A newer version of the program has used the database.
        StateUnavailable: The database does not answer.
    """
    try:
        with engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:id)"), {"id": _LOCK})
            command.upgrade(alembic_config(connection), "head")
    except CommandError as error:
        raise StateFromTheFuture from error
    except SQLAlchemyError as error:
        raise StateUnavailable(type(error).__name__) from error


def alembic_config(connection: Connection) -> Config:
    """Return Alembic's configuration for work within a connection's transaction."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
