"""Each week is told once, whichever program tells it."""

from datetime import date, timedelta

from sqlalchemy import URL

from bot.state.keeping import State
from bot.state.sql.opening import open_state
from tests.fakes.clock import FakeClock

WEEK, NEXT_WEEK = date(2026, 11, 23), date(2026, 11, 30)
LEASE = timedelta(minutes=5)


async def test_of_two_programs_one_gets_the_week(state: State, url: URL, clock: FakeClock) -> None:
    with open_state(url, now=clock.now) as other:
        got = [
            await state.weekly.claim(WEEK, worker="a", lease=LEASE),
            await other.weekly.claim(WEEK, worker="b", lease=LEASE),
        ]

    assert got == [True, False]


async def test_a_program_that_is_killed_leaves_the_week_to_the_others(
    state: State, clock: FakeClock
) -> None:
    await state.weekly.claim(WEEK, worker="a", lease=LEASE)

    clock.advance(LEASE.total_seconds())

    assert await state.weekly.claim(WEEK, worker="b", lease=LEASE)


async def test_a_week_that_is_told_is_nobodys_any_more(state: State, clock: FakeClock) -> None:
    await state.weekly.claim(WEEK, worker="a", lease=LEASE)
    await state.weekly.settle(WEEK)
    clock.advance(LEASE.total_seconds())

    assert not await state.weekly.claim(WEEK, worker="b", lease=LEASE)
    assert await state.weekly.claim(NEXT_WEEK, worker="b", lease=LEASE)


async def test_a_week_that_could_not_be_told_is_free_at_once(state: State) -> None:
    await state.weekly.claim(WEEK, worker="a", lease=LEASE)
    await state.weekly.settle(WEEK)
    await state.weekly.release(WEEK)

    assert await state.weekly.latest() is None
    assert await state.weekly.claim(WEEK, worker="b", lease=LEASE)


async def test_the_latest_week_is_known(state: State) -> None:
    assert await state.weekly.latest() is None

    await state.weekly.settle(WEEK)
    await state.weekly.settle(NEXT_WEEK)
    await state.weekly.claim(NEXT_WEEK + timedelta(weeks=1), worker="a", lease=LEASE)

    assert await state.weekly.latest() == NEXT_WEEK
