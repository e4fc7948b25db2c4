"""What was said lately: how much of it is kept, and for how long."""

from sqlalchemy import Engine, func, select

from bot.state.conversations import Speaker
from bot.state.keeping import State
from bot.state.sql.tables import CONVERSATIONS
from tests.fakes.clock import FakeClock

VERA = Speaker(chat_id=1, user_id=1)
BO = Speaker(chat_id=2, user_id=2)
IN_GROUP = Speaker(chat_id=-1_001_234_567_890, user_id=7_123_456_789)


async def test_the_latest_three_questions_are_kept_oldest_first(state: State) -> None:
    for question in ("a", "b", "c", "hvad så med æblerne?"):
        await state.conversations.add_question(VERA, question)

    assert await state.conversations.questions(VERA) == ("b", "c", "hvad så med æblerne?")
    assert await state.conversations.questions(BO) == ()


async def test_two_people_in_a_group_have_two_conversations(state: State) -> None:
    other = Speaker(chat_id=IN_GROUP.chat_id, user_id=1)
    await state.conversations.add_question(IN_GROUP, "a")
    await state.conversations.add_question(other, "b")

    assert await state.conversations.questions(IN_GROUP) == ("a",)
    assert await state.conversations.questions(other) == ("b",)


async def test_a_pause_of_more_than_half_an_hour_is_forgetting(
    state: State, clock: FakeClock
) -> None:
    await state.conversations.add_question(VERA, "a")

    clock.advance(30 * 60)
    assert await state.conversations.questions(VERA) == ("a",)
    clock.advance(1)
    assert await state.conversations.questions(VERA) == ()


async def test_an_expected_place_is_taken_once_and_keeps_the_questions(state: State) -> None:
    await state.conversations.add_question(VERA, "a")
    await state.conversations.expect_place(VERA)

    assert await state.conversations.take_expectation(VERA)
    assert not await state.conversations.take_expectation(VERA)
    assert await state.conversations.questions(VERA) == ("a",)


async def test_a_question_does_not_end_the_wait_for_a_place(state: State) -> None:
    await state.conversations.expect_place(VERA)
    await state.conversations.add_question(VERA, "a")

    assert await state.conversations.take_expectation(VERA)


async def test_what_is_forgotten_is_deleted_and_nothing_else(
    state: State, clock: FakeClock, engine: Engine
) -> None:
    await state.conversations.add_question(VERA, "a")
    clock.advance(20 * 60)
    await state.conversations.add_question(BO, "b")
    clock.advance(20 * 60)

    await state.forgetting.purge()

    with engine.begin() as connection:
        assert connection.scalar(select(func.count()).select_from(CONVERSATIONS)) == 1
    assert await state.conversations.questions(BO) == ("b",)
