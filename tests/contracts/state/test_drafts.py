"""What staff are in the middle of."""

from sqlalchemy import URL, Engine, func, select

from bot.state.keeping import State
from bot.state.sql.opening import open_state
from bot.state.sql.tables import DRAFTS
from tests.fakes.clock import FakeClock

LENE, BO = 70, 71
WEEK_S = 7 * 24 * 60 * 60


async def test_each_chat_has_one_draft_of_each_kind(state: State) -> None:
    await state.drafts.put(LENE, "answer", "1")
    await state.drafts.put(LENE, "answer", "2")
    await state.drafts.put(LENE, "pause", "3")
    await state.drafts.put(BO, "answer", "4")

    assert await state.drafts.of(LENE, "answer") == "2"
    assert await state.drafts.of(LENE, "pause") == "3"
    assert await state.drafts.of(BO, "pause") is None


async def test_a_draft_survives_a_restart(state: State, url: URL, clock: FakeClock) -> None:
    await state.drafts.put(LENE, "answer", "1")

    with open_state(url, now=clock.now) as then:
        assert await then.drafts.of(LENE, "answer") == "1"


async def test_a_draft_is_dropped_once(state: State) -> None:
    await state.drafts.put(LENE, "answer", "1")
    await state.drafts.put(LENE, "pause", "2")

    assert await state.drafts.drop(LENE, "answer")
    assert not await state.drafts.drop(LENE, "answer")
    assert await state.drafts.of(LENE, "pause") == "2"


async def test_a_draft_that_nobody_goes_on_with_is_forgotten(
    state: State, clock: FakeClock, engine: Engine
) -> None:
    await state.drafts.put(LENE, "answer", "1")
    clock.advance(WEEK_S + 1)
    assert await state.drafts.of(LENE, "answer") is None

    await state.forgetting.purge()

    with engine.begin() as connection:
        assert connection.scalar(select(func.count()).select_from(DRAFTS)) == 0
