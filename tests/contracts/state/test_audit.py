"""What staff did: who, when, what, and for how long it is known."""

from datetime import timedelta

from sqlalchemy import URL, Engine, func, select

from bot.state.audit import Action, Entry
from bot.state.keeping import State
from bot.state.sql.opening import open_state
from bot.state.sql.tables import AUDIT
from tests.fakes.clock import FakeClock

LENE, BO = 70, 71
DAY_S = 24 * 60 * 60


async def test_what_was_done_is_told_oldest_first(state: State, clock: FakeClock) -> None:
    begun = clock.now()
    await state.audit.note(LENE, Action.PAUSED, "Vi retter en fejl.")
    clock.advance(60)
    await state.audit.note(None, Action.ANSWER_FILE_WRITTEN, "G12")

    assert await state.audit.since(begun) == (
        Entry(at=begun, user_id=LENE, action=Action.PAUSED, detail="Vi retter en fejl."),
        Entry(at=clock.now(), user_id=None, action=Action.ANSWER_FILE_WRITTEN, detail="G12"),
    )
    assert [each.user_id for each in await state.audit.since(clock.now())] == [None]


async def test_it_is_known_for_as_long_as_staff_have_set(
    url: URL, clock: FakeClock, engine: Engine
) -> None:
    long_ago = clock.now() - timedelta(days=1)
    with open_state(url, now=clock.now, keep_audit=timedelta(days=30)) as state:
        await state.audit.note(LENE, Action.PAUSED)
        clock.advance(31 * DAY_S)
        await state.audit.note(BO, Action.RESUMED)

        assert [each.user_id for each in await state.audit.since(long_ago)] == [BO]

        await state.forgetting.purge()
    with engine.begin() as connection:
        assert connection.scalar(select(func.count()).select_from(AUDIT)) == 1


async def test_a_chat_that_is_forgotten_leaves_what_staff_did(
    state: State, clock: FakeClock
) -> None:
    await state.audit.note(LENE, Action.PAUSED)

    await state.forgetting.forget_all(LENE)

    assert len(await state.audit.since(clock.now())) == 1
