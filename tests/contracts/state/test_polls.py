"""Polls about a date."""

from bot.state.keeping import State
from bot.state.polls import Poll
from tests.fakes.clock import FakeClock

TUESDAY = Poll(poll_id="5368", chat_id=7, session_id=None, options='["tirsdag"]')


async def test_a_vote_can_be_told_where_it_belongs(state: State) -> None:
    await state.polls.add(TUESDAY)

    assert await state.polls.find("5368") == TUESDAY
    assert await state.polls.find("1") is None


async def test_the_open_polls_of_a_chat_are_listed_oldest_first(
    state: State, clock: FakeClock
) -> None:
    for poll_id, chat_id in (("9", 7), ("2", 7), ("4", 8)):
        await state.polls.add(
            Poll(poll_id=poll_id, chat_id=chat_id, session_id=None, options="[]")
        )
        clock.advance(1)

    assert [poll.poll_id for poll in await state.polls.open_in(7)] == ["9", "2"]


async def test_a_poll_is_closed_once(state: State) -> None:
    await state.polls.add(TUESDAY)

    assert await state.polls.close("5368")
    assert not await state.polls.close("5368")
    assert not await state.polls.close("1")

    assert await state.polls.open_in(7) == ()
    closed = await state.polls.find("5368")
    assert closed is not None
    assert closed.closed
