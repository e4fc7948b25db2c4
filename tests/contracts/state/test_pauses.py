"""One switch for every program that shares the state."""

from sqlalchemy import URL

from bot.state.keeping import State
from bot.state.pauses import Pause
from bot.state.sql.opening import open_state
from tests.fakes.clock import FakeClock


async def test_at_first_nothing_is_paused(state: State) -> None:
    assert await state.pauses.current() is None
    assert not await state.pauses.end()


async def test_a_pause_holds_for_other_programs_and_after_a_restart(
    state: State, url: URL, clock: FakeClock
) -> None:
    await state.pauses.begin("Vi retter en fejl.")

    with open_state(url, now=clock.now) as other:
        paused = await other.pauses.current()
        assert paused == Pause(message="Vi retter en fejl.", begun_at=clock.now())
        assert await other.pauses.end()

    assert await state.pauses.current() is None


async def test_another_message_does_not_begin_the_pause_anew(
    state: State, clock: FakeClock
) -> None:
    begun_at = clock.now()
    await state.pauses.begin("Vi retter en fejl.")
    clock.advance(60)

    await state.pauses.begin(None)

    assert await state.pauses.current() == Pause(message=None, begun_at=begun_at)
