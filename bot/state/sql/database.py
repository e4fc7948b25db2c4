"""The database: how it is reached, and short transactions off the event loop.

Every method of a port is one transaction, and every transaction leaves the event loop once, for a
thread of a small pool.
"""

import asyncio
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event, exc
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor

from bot.errors import StateUnavailable

Result = TypeVar("Result")

_THREADS = 4
"""Transactions at once, and connections. SQLite has one writer anyway; a guess for PostgreSQL."""
_PATIENCE_S = 10
"""How long we wait for a server, or for another program that writes a file. A guess."""
_TRIES = 100
"""How often SQLite is asked within that time where it does not wait by itself; a guess."""


class Database:
    """Runs transactions."""

    def __init__(self, engine: Engine) -> None:
        """Create the pool of threads.

        Args:
            engine: Owned from now on.
        """
        self._engine = engine
        threads = 1 if isinstance(engine.pool, StaticPool) else _THREADS
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="state")

    async def run(self, work: Callable[[Connection], Result]) -> Result:
        """Do the work in one transaction and return what it returns.

        A caller that is cancelled waits no longer; the transaction is finished all the same.

        Raises:
            StateUnavailable: The database did not do it; nothing has changed.
        """
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, self._in_transaction, work)

    def close(self) -> None:
        """Finish what has begun, and close every connection."""
        self._pool.shutdown()
        self._engine.dispose()

    def _in_transaction(self, work: Callable[[Connection], Result]) -> Result:
        try:
            with self._engine.begin() as connection:
                return work(connection)
        except (exc.DataError, exc.IntegrityError, exc.ProgrammingError):
            raise  # waiting helps nothing: the code is wrong
        except (exc.DBAPIError, exc.TimeoutError) as error:
            raise StateUnavailable(type(error).__name__) from error


def open_engine(url: URL) -> Engine:
    """Return the way to a database; nothing is opened yet."""
    if url.get_backend_name() == "sqlite":
        return _open_sqlite(url)
    return create_engine(
        url,
        connect_args={"connect_timeout": _PATIENCE_S},
        pool_size=_THREADS + 1,  # the one more is for `AdvisoryTurns`
        max_overflow=0,
        pool_pre_ping=True,
        hide_parameters=True,
    )


def _open_sqlite(url: URL) -> Engine:
    if url.database:
        engine = create_engine(url, connect_args={"timeout": _PATIENCE_S}, hide_parameters=True)
    else:  # in memory: one connection for all threads, or each would have a database of its own
        engine = create_engine(
            url,
            connect_args={"check_same_thread": False},
            poolclass=StaticPool,
            hide_parameters=True,
        )
    event.listen(engine, "connect", _tune_sqlite)
    event.listen(engine, "begin", _begin_writing)
    return engine


def _tune_sqlite(connection: DBAPIConnection, _record: object) -> None:
    connection.isolation_level = None  # the driver would open transactions late, and not for DDL
    cursor = connection.cursor()
    _write_ahead(cursor)
    for pragma in (
        "synchronous=FULL",  # Telegram forgets what we have taken in; a power cut must not
        "foreign_keys=ON",
        "secure_delete=ON",  # what is forgotten is overwritten, not only hidden
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _write_ahead(cursor: DBAPICursor) -> None:
    """Let readers and one writer work side by side; once set, the file keeps it.

    Of two programs that set it at once SQLite refuses one without waiting.
    """
    for tries_left in reversed(range(_TRIES)):
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            if not tries_left:
                raise
            time.sleep(_PATIENCE_S / _TRIES)
        else:
            return


def _begin_writing(connection: Connection) -> None:
    # A transaction that reads first and writes then fails at once when another has written
    # meanwhile; one that says at its start that it will write waits for its turn.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
