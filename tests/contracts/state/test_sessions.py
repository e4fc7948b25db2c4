"""Guided restarts: one change for each update, whole or not at all."""

import asyncio
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass

import pytest
from sqlalchemy import URL, Engine, func, select
from sqlalchemy.exc import IntegrityError

from bot.state.inbox import Arrival
from bot.state.keeping import State
from bot.state.sessions import KEEP_SESSIONS, Change, KeptSession, SessionFigures
from bot.state.sql.opening import open_state
from bot.state.sql.tables import GUIDE_SESSIONS
from tests.fakes.clock import FakeClock

FINGERPRINT = "0123456789abcdef"


@pytest.fixture(autouse=True)
async def _text(state: State) -> None:
    await state.sessions.keep_text(FINGERPRINT, "trin: []")


def session(state: str, *, token: str = "k7f2qa", closed: bool = False) -> KeptSession:
    return KeptSession(
        token=token,
        fingerprint=FINGERPRINT,
        language="da",
        state=state,
        step="aarsag",
        status="done" if closed else "asking",
        closed=closed,
    )


@dataclass
class Note:
    """A guide that writes down every answer, and says how many it has."""

    answer: str
    calls: int = 0

    def __call__(self, before: str | None) -> Change:
        self.calls += 1
        after = f"{before},{self.answer}" if before else self.answer
        return Change(session=session(after), messages=(f"{after.count(',') + 1} svar",))


async def said(state: State, chat_id: int) -> list[str]:
    return [outgoing.payload for outgoing in await state.outbox.unsent(chat_id)]


async def test_each_update_goes_on_from_where_the_last_one_ended(state: State) -> None:
    await state.sessions.advance(1, 7, Note("a"))
    advanced = await state.sessions.advance(2, 7, Note("b"))

    assert await state.sessions.open_state(7) == "a,b"
    assert [outgoing.payload for outgoing in advanced.unsent] == ["1 svar", "2 svar"]


async def test_chats_know_nothing_of_each_other(state: State) -> None:
    first = await state.sessions.advance(1, 7, Note("a"))
    second = await state.sessions.advance(2, 8, Note("b"))

    assert await state.sessions.open_state(8) == "b"
    assert first.session_id != second.session_id
    assert [outgoing.chat_id for outgoing in second.unsent] == [8]


async def test_an_update_that_comes_again_changes_nothing_and_says_what_was_not_said(
    state: State,
) -> None:
    first = await state.sessions.advance(1, 7, Note("a"))
    again = Note("a")

    second = await state.sessions.advance(1, 7, again)

    assert again.calls == 0
    assert second == first
    assert await state.sessions.open_state(7) == "a"


async def test_the_update_is_handled_with_the_change(state: State) -> None:
    await state.inbox.take_in(Arrival(update_id=1, chat_id=7, body="{}"))
    await state.inbox.begin(1)

    await state.sessions.advance(1, 7, Note("a"))

    assert await state.inbox.waiting() == ()
    assert not await state.inbox.begin(1)


async def test_a_change_that_fails_leaves_everything_as_it_was(state: State) -> None:
    await state.inbox.take_in(Arrival(update_id=2, chat_id=7, body="{}"))
    await state.sessions.advance(1, 7, Note("a"))

    def fail(_: str | None) -> Change:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await state.sessions.advance(2, 7, fail)

    assert await state.sessions.open_state(7) == "a"
    assert await said(state, 7) == ["1 svar"]
    assert [one.update_id for one in await state.inbox.waiting()] == [2]


async def test_messages_alone_leave_the_session_as_it_is(state: State) -> None:
    opened = await state.sessions.advance(1, 7, Note("a"))

    advanced = await state.sessions.advance(2, 7, lambda _: Change(messages=("Selv tak!",)))

    assert await state.sessions.open_state(7) == "a"
    assert advanced.session_id == opened.session_id
    assert await said(state, 7) == ["1 svar", "Selv tak!"]


async def test_without_a_session_there_is_nothing_to_load(state: State) -> None:
    seen = []

    def look(before: str | None) -> Change:
        seen.append(before)
        return Change()

    advanced = await state.sessions.advance(1, 7, look)

    assert seen == [None]
    assert (advanced.session_id, advanced.unsent) == (None, ())


async def test_a_closed_session_is_not_gone_on_with(state: State) -> None:
    await state.sessions.advance(1, 7, lambda _: Change(session=session("a", closed=True)))

    assert await state.sessions.open_state(7) is None
    await state.sessions.advance(2, 7, Note("b"))
    assert await state.sessions.open_state(7) == "b"


async def test_a_session_with_another_token_takes_the_open_ones_place(
    state: State, engine: Engine
) -> None:
    first = await state.sessions.advance(1, 7, Note("a"))

    second = await state.sessions.advance(
        2, 7, lambda _: Change(session=session("forfra", token="x3m9pd"))
    )

    assert await state.sessions.open_state(7) == "forfra"
    assert second.session_id != first.session_id
    with engine.begin() as connection:
        open_ones = GUIDE_SESSIONS.c.closed_at.is_(None)
        counts = select(func.count(), func.count().filter(open_ones)).select_from(GUIDE_SESSIONS)
        assert connection.execute(counts).one() == (2, 1)


async def test_many_programs_with_one_chat_count_every_update_once(
    state: State, url: URL, clock: FakeClock
) -> None:
    programs, updates = 4, 15
    barrier = threading.Barrier(programs)

    def work(state: State, number: int) -> None:
        async def advance_all() -> None:
            for update_id in range(updates):
                await state.sessions.advance(100 * number + update_id, 7, Note(str(number)))
                await state.sessions.advance(update_id, 7, Note("fælles"))

        barrier.wait(timeout=10)
        asyncio.run(advance_all())

    with ExitStack() as stack, ThreadPoolExecutor(programs) as pool:
        states = [stack.enter_context(open_state(url, now=clock.now)) for _ in range(programs)]
        list(pool.map(work, states, range(1, programs + 1)))

    kept = await state.sessions.open_state(7)
    assert kept is not None
    assert Counter(kept.split(",")) == {
        **{str(number): updates for number in range(1, programs + 1)},
        "fælles": updates,
    }


async def test_a_text_stays_as_it_was_when_the_first_session_began_on_it(state: State) -> None:
    await state.sessions.keep_text(FINGERPRINT, "noget andet")

    assert await state.sessions.text(FINGERPRINT) == "trin: []"
    assert await state.sessions.text("ukendt") is None


async def test_a_session_on_a_text_that_was_not_kept_is_a_mistake_in_the_code(
    state: State,
) -> None:
    lost = KeptSession(
        token="k7f2qa", fingerprint="ukendt", language="da", state="a", step="b", status="c"
    )

    with pytest.raises(IntegrityError):
        await state.sessions.advance(1, 7, lambda _: Change(session=lost))


async def test_the_statistics_see_what_was_opened_in_the_period(
    state: State, clock: FakeClock
) -> None:
    await state.sessions.advance(1, 7, Note("a"))
    clock.advance(60)
    since = clock.now()
    await state.sessions.advance(2, 8, Note("b"))
    await state.sessions.advance(3, 9, lambda _: Change(session=session("c", closed=True)))
    clock.advance(60)
    until = clock.now()
    await state.sessions.advance(4, 10, Note("d"))

    assert await state.sessions.figures(since=since, until=until) == (
        SessionFigures(step="aarsag", status="asking", state="b"),
        SessionFigures(step="aarsag", status="done", state="c"),
    )


async def test_a_session_that_nobody_touches_is_deleted_after_a_year(
    state: State, clock: FakeClock
) -> None:
    await state.sessions.advance(1, 7, Note("a"))
    clock.advance(KEEP_SESSIONS.total_seconds())
    await state.sessions.advance(2, 8, Note("b"))
    await state.forgetting.purge()
    assert await state.sessions.open_state(7) == "a"

    clock.advance(1)
    await state.forgetting.purge()

    assert await state.sessions.open_state(7) is None
    assert await state.sessions.open_state(8) == "b"
