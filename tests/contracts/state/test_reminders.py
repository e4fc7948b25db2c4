"""What a chat is to be reminded of, and which of several workers does it."""

import asyncio
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import timedelta

import pytest
from sqlalchemy import URL, Engine, select

from bot.state.keeping import State
from bot.state.reminders import KEEP_PAST, Reminder
from bot.state.sql.opening import open_state
from bot.state.sql.tables import REMINDERS
from tests.fakes.clock import FakeClock

LEASE = timedelta(minutes=5)
HOUR = timedelta(hours=1)


@pytest.fixture
def other(state: State, url: URL, clock: FakeClock) -> Iterator[State]:
    """A second program with the same database."""
    with open_state(url, now=clock.now) as other:
        yield other


async def add(state: State, clock: FakeClock, *, after: timedelta, payload: str = "møde") -> int:
    return await state.reminders.add(7, kind="moede", due_at=clock.now() + after, payload=payload)


async def claim(state: State, worker: str = "a") -> list[str]:
    claimed = await state.reminders.claim_due(worker=worker, lease=LEASE)
    return [reminder.payload for reminder in claimed]


async def test_a_reminder_is_there_when_it_is_due_and_not_before(
    state: State, clock: FakeClock
) -> None:
    reminder_id = await add(state, clock, after=HOUR)
    due_at = clock.now() + HOUR
    clock.advance(HOUR.total_seconds() - 1)
    assert await claim(state) == []
    clock.advance(1)

    assert await state.reminders.claim_due(worker="a", lease=LEASE) == (
        Reminder(id=reminder_id, chat_id=7, kind="moede", due_at=due_at, payload="møde"),
    )


async def test_reminders_come_in_the_order_in_which_they_are_due(
    state: State, clock: FakeClock
) -> None:
    for minutes in (3, 1, 2):
        await add(state, clock, after=timedelta(minutes=minutes), payload=str(minutes))
    clock.advance(HOUR.total_seconds())

    first = await state.reminders.claim_due(worker="a", lease=LEASE, limit=2)

    assert [reminder.payload for reminder in first] == ["1", "2"]
    assert await claim(state) == ["3"]


async def test_what_one_worker_has_no_other_gets(
    state: State, other: State, clock: FakeClock
) -> None:
    await add(state, clock, after=-HOUR)

    assert await claim(state, "a") == ["møde"]
    assert await claim(other, "b") == []


async def test_what_a_killed_worker_had_goes_to_another_when_its_lease_has_run_out(
    state: State, other: State, clock: FakeClock
) -> None:
    reminder_id = await add(state, clock, after=-HOUR)
    await claim(state, "a")
    clock.advance(LEASE.total_seconds())

    assert await claim(other, "b") == ["møde"]
    assert not await state.reminders.mark_sent(reminder_id, worker="a")
    assert await other.reminders.mark_sent(reminder_id, worker="b")


async def test_what_was_sent_is_sent_once(state: State, clock: FakeClock, engine: Engine) -> None:
    reminder_id = await add(state, clock, after=-HOUR)
    await claim(state)
    assert await state.reminders.mark_sent(reminder_id, worker="a")
    clock.advance(10 * LEASE.total_seconds())

    assert await claim(state) == []
    assert not await state.reminders.mark_sent(reminder_id, worker="a")
    with engine.begin() as connection:
        assert connection.execute(select(REMINDERS.c.payload)).scalars().all() == [None]


async def test_what_the_chat_cancels_is_not_sent(state: State, clock: FakeClock) -> None:
    await add(state, clock, after=HOUR, payload="møde")
    await state.reminders.add(7, kind="opfoelgning", due_at=clock.now() + HOUR, payload="og så?")
    await state.reminders.add(8, kind="moede", due_at=clock.now() + HOUR, payload="andet møde")

    assert await state.reminders.cancel(7, kind="moede") == 1
    assert [one.payload for one in await state.reminders.pending(7)] == ["og så?"]
    assert await state.reminders.cancel(7) == 1
    assert await state.reminders.cancel(7) == 0

    clock.advance(HOUR.total_seconds())
    assert await claim(state) == ["andet møde"]


async def test_a_cancelled_reminder_that_a_worker_has_is_not_noted_as_sent(
    state: State, clock: FakeClock
) -> None:
    reminder_id = await add(state, clock, after=-HOUR)
    await claim(state)
    await state.reminders.cancel(7)

    assert not await state.reminders.mark_sent(reminder_id, worker="a")


async def test_a_reminder_is_forgotten_a_month_after_it_was_due(
    state: State, clock: FakeClock
) -> None:
    await add(state, clock, after=HOUR)
    clock.advance((KEEP_PAST + HOUR).total_seconds())
    await state.forgetting.purge()
    assert len(await state.reminders.pending(7)) == 1
    clock.advance(1)

    await state.forgetting.purge()

    assert await state.reminders.pending(7) == ()


def test_of_many_workers_each_reminder_goes_to_one(url: URL, clock: FakeClock) -> None:
    workers, reminders = 4, 40
    barrier = threading.Barrier(workers)

    def work(state: State, worker: str) -> list[int]:
        async def claim_all() -> list[int]:
            got: list[int] = []
            while claimed := await state.reminders.claim_due(worker=worker, lease=LEASE, limit=3):
                got += [reminder.id for reminder in claimed]
            return got

        barrier.wait(timeout=10)
        return asyncio.run(claim_all())

    with ExitStack() as stack, ThreadPoolExecutor(workers) as pool:
        states = [stack.enter_context(open_state(url, now=clock.now)) for _ in range(workers)]
        added = asyncio.run(_add_many(states[0], clock, reminders))
        got = list(pool.map(work, states, map(str, range(workers))))

    assert sorted(reminder_id for ids in got for reminder_id in ids) == sorted(added)


async def _add_many(state: State, clock: FakeClock, number: int) -> list[int]:
    return [await add(state, clock, after=-HOUR) for _ in range(number)]
