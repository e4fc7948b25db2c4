"""What is remembered, for how long, and how much of it."""

from bot.state.conversations import MemoryConversations, Speaker
from bot.state.updates import MemorySeenUpdates
from tests.fakes.clock import FakeClock

VERA = Speaker(chat_id=1, user_id=1)
BO = Speaker(chat_id=2, user_id=2)
IDA = Speaker(chat_id=3, user_id=3)


async def test_the_latest_three_questions_are_kept_oldest_first() -> None:
    conversations = MemoryConversations(FakeClock())
    for question in "abcd":
        await conversations.add_question(VERA, question)

    assert await conversations.questions(VERA) == ("b", "c", "d")
    assert await conversations.questions(BO) == ()


async def test_a_pause_of_more_than_half_an_hour_is_forgetting() -> None:
    clock = FakeClock()
    conversations = MemoryConversations(clock)
    await conversations.add_question(VERA, "a")

    clock.advance(30 * 60)
    assert await conversations.questions(VERA) == ("a",)
    clock.advance(1)
    assert await conversations.questions(VERA) == ()


async def test_an_expected_place_is_taken_once_and_keeps_the_questions() -> None:
    conversations = MemoryConversations(FakeClock())
    await conversations.add_question(VERA, "a")
    await conversations.expect_place(VERA)

    assert await conversations.take_expectation(VERA)
    assert not await conversations.take_expectation(VERA)
    assert await conversations.questions(VERA) == ("a",)


async def test_the_conversation_untouched_for_longest_goes_first() -> None:
    conversations = MemoryConversations(FakeClock(), limit=2)
    for speaker in (VERA, BO, VERA, IDA):
        await conversations.add_question(speaker, "a")

    assert await conversations.questions(BO) == ()
    assert await conversations.questions(VERA) == ("a", "a")


async def test_an_update_is_new_once() -> None:
    seen = MemorySeenUpdates()

    assert [await seen.is_new(update_id) for update_id in (5, 5, 6)] == [True, False, True]


async def test_only_the_newest_update_ids_are_kept() -> None:
    seen = MemorySeenUpdates(limit=2)
    for update_id in (1, 2, 3):
        await seen.is_new(update_id)

    assert not await seen.is_new(3)
    assert await seen.is_new(1)
