"""`ChatTurns` as advisory locks of PostgreSQL."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager

from sqlalchemy import Cast, Connection, Engine, Integer, cast, exc, func, select
from sqlalchemy.sql.functions import Function

from bot.errors import StateUnavailable

_FIRST_WAIT_S, _LONGEST_WAIT_S = 0.02, 0.5
"""Between two looks whether a turn is free; guesses."""


class AdvisoryTurns:
    """All of a program's turns are locks of one connection, which PostgreSQL frees when it ends.

    A lock that waits would hold a connection for each chat, so we ask again and again instead. The
    locks have two numbers, and so never meet those of `locks.py`, which have one. Whoever is
    cancelled while he asks may leave a lock behind: only a program that ends cancels anybody.

    *Source*: https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
    """

    def __init__(
        self, engine: Engine, *, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        """Create the turns; the connection is opened when the first is taken.

        Args:
            engine: Has one connection more than its other users need.
            sleep: Waits for so many seconds.
        """
        self._engine = engine
        self._sleep = sleep
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="turns")
        self._connection: Connection | None = None

    @asynccontextmanager
    async def take(self, chat_id: int) -> AsyncIterator[None]:
        """Wait for the turn in a chat, and have it while the block runs."""
        waits_s = _waits()
        while not await self._run(self._lock, chat_id):
            await self._sleep(next(waits_s))
        try:
            yield
        finally:
            await asyncio.shield(self._run(self._unlock, chat_id))

    @asynccontextmanager
    async def take_if_free(self, chat_id: int) -> AsyncIterator[bool]:
        """Have the turn in a chat while the block runs, unless another program has it."""
        free = await self._run(self._lock, chat_id)
        try:
            yield free
        finally:
            if free:
                await asyncio.shield(self._run(self._unlock, chat_id))

    def close(self) -> None:
        """Give up every turn."""
        self._pool.submit(self._disconnect).result()
        self._pool.shutdown()

    async def _run(self, work: Callable[[int], bool], chat_id: int) -> bool:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, work, chat_id)

    def _lock(self, chat_id: int) -> bool:
        return self._ask(func.pg_try_advisory_lock(*_key(chat_id)))

    def _unlock(self, chat_id: int) -> bool:
        return self._ask(func.pg_advisory_unlock(*_key(chat_id)))

    def _ask(self, call: Function[bool]) -> bool:
        try:
            return bool(self._connected().execute(select(call)).scalar_one())
        except exc.ProgrammingError:
            raise  # waiting helps nothing: the code is wrong
        except (exc.DBAPIError, exc.TimeoutError) as error:
            self._disconnect()
            raise StateUnavailable(type(error).__name__) from error

    def _connected(self) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect().execution_options(
                isolation_level="AUTOCOMMIT"
            )
        return self._connection

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.invalidate()  # back in the pool, it would still hold its locks
            self._connection.close()
            self._connection = None


def _waits() -> Iterator[float]:
    """Yield longer and longer pauses in s."""
    return (min(_FIRST_WAIT_S * 2**each, _LONGEST_WAIT_S) for each in itertools.count())


def _key(chat_id: int) -> tuple[Cast[int], Cast[int]]:
    """Return a chat's two numbers of 32 bits."""
    low = chat_id & 0xFFFFFFFF
    signed = low - (1 << 32) if low >= 1 << 31 else low
    return cast(chat_id >> 32, Integer), cast(signed, Integer)
