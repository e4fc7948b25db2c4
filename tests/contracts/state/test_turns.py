"""Whose turn it is in a chat, with one program and with two."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import URL

from bot.state.keeping import State
from bot.state.sessions import Change
from bot.state.sql.opening import open_state
from bot.state.turns import ChatTurns
from tests.contracts.state.conftest import DIALECTS
from tests.fakes.clock import FakeClock

CHATS = (7, -1001234567890, 2**31, 2**52 - 1)


@contextmanager
def another_program(url: URL, clock: FakeClock) -> Iterator[ChatTurns]:
    with open_state(url, now=clock.now) as state:
        yield state.turns


async def test_one_program_may_have_the_turn_more_than_once(state: State) -> None:
    for chat_id in CHATS:
        async with state.turns.take(chat_id), state.turns.take_if_free(chat_id) as is_free:
            assert is_free


async def test_a_turn_does_not_keep_the_chats_session_from_being_changed(state: State) -> None:
    async with asyncio.timeout(5), state.turns.take(7):
        await state.outbox.add_once(1, 7, "a")
        await state.sessions.advance(2, 7, lambda _: Change())


@pytest.mark.parametrize("url", DIALECTS[1:], indirect=True)
@pytest.mark.parametrize("chat_id", CHATS)
async def test_two_programs_have_it_one_after_the_other(
    url: URL, state: State, clock: FakeClock, chat_id: int
) -> None:
    with another_program(url, clock) as other:
        async with other.take(chat_id):
            async with state.turns.take_if_free(chat_id) as is_free:
                assert not is_free
            waiting = asyncio.create_task(_have(state.turns, chat_id))
            await asyncio.sleep(0.05)
            assert not waiting.done()
        async with asyncio.timeout(5):
            await waiting


@pytest.mark.parametrize("url", DIALECTS[1:], indirect=True)
async def test_another_chat_is_free(url: URL, state: State, clock: FakeClock) -> None:
    with another_program(url, clock) as other:
        async with other.take(7), state.turns.take_if_free(8) as is_free:
            assert is_free


@pytest.mark.parametrize("url", DIALECTS[1:], indirect=True)
async def test_a_program_that_ends_has_no_turns_any_more(
    url: URL, state: State, clock: FakeClock
) -> None:
    with another_program(url, clock) as other:
        await other.take(7).__aenter__()

    async with asyncio.timeout(5):
        await _have(state.turns, 7)


async def _have(turns: ChatTurns, chat_id: int) -> None:
    async with turns.take(chat_id):
        pass
