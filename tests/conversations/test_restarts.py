"""A bot that ends in the middle of something, and the one that goes on from there."""

import asyncio
import logging

import pytest
from telegram import Update

from bot.delivery.order import ChatOrder
from bot.state.inbox import TRIES, Arrival
from tests.conversations.conftest import Conversation
from tests.fakes.telegram import Json


async def _left_behind(talk: Conversation, update: Json, *, tries: int = 0) -> None:
    """Write an update down as a bot would that ended before it had answered."""
    parsed = Update.de_json(update, talk.application.bot)
    chat = parsed.effective_chat
    await talk.state.inbox.take_in(
        Arrival(
            update_id=parsed.update_id, chat_id=chat.id if chat else None, body=parsed.to_json()
        )
    )
    for _ in range(tries):
        await talk.state.inbox.begin(parsed.update_id)


async def test_what_was_left_is_answered_oldest_first(talk: Conversation) -> None:
    for number, tries in (("1", 1), ("2", 0), ("3", 0)):
        await _left_behind(talk, talk.message(f"{number}?"), tries=tries)

    await talk.resume()

    assert [question for question, _ in talk.desk.asked] == ["1?", "2?", "3?"]
    assert await talk.state.inbox.waiting() == ()


async def test_what_was_left_is_answered_before_what_comes_again(talk: Conversation) -> None:
    update = talk.message("hvem ringer vi til?")
    await _left_behind(talk, update, tries=1)

    await talk.resume()
    await talk.feed(update)

    assert len(talk.desk.asked) == 1


async def test_an_update_that_ended_the_bot_three_times_is_left_alone(
    talk: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    poisonous = talk.message("bum?")
    await _left_behind(talk, poisonous, tries=TRIES)
    await _left_behind(talk, talk.message("hvem ringer vi til?"))

    await talk.resume()

    assert [question for question, _ in talk.desk.asked] == ["hvem ringer vi til?"]
    [record] = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert str(poisonous["update_id"]) in record.getMessage()
    assert "bum" not in caplog.text


async def test_what_was_at_work_when_the_bot_ended_is_handled_alone(talk: Conversation) -> None:
    talk.desk.gate.clear()
    suspect = talk.message("bum?", chat={"id": 8, "type": "private", "first_name": "Bo"})
    await _left_behind(talk, suspect, tries=1)
    await _left_behind(talk, talk.message("hvem ringer vi til?"))

    resuming = asyncio.create_task(talk.resume())
    await talk.until(lambda: bool(talk.desk.asked))

    [_, innocent] = await talk.state.inbox.waiting()
    assert innocent.tries == 0
    talk.desk.gate.set()
    await resuming


async def test_an_update_is_written_down_before_it_is_answered(talk: Conversation) -> None:
    talk.desk.gate.clear()
    update = talk.message("hvem ringer vi til?")

    await talk.deliver(update)

    [written] = await talk.state.inbox.waiting()
    parsed = Update.de_json(update, talk.application.bot)
    assert written.body == parsed.to_json()


async def test_what_is_interrupted_by_a_stop_waits_for_the_next_start_without_blame(
    talk: Conversation,
) -> None:
    talk.desk.gate.clear()
    await talk.deliver(talk.message("1?"), talk.message("2?"))
    await talk.until(lambda: bool(talk.desk.asked))
    order = talk.application.update_processor
    assert isinstance(order, ChatOrder)

    order.abandon()
    await talk.application.update_queue.join()
    await talk.feed(talk.message("3?"))

    left = await talk.state.inbox.waiting()
    assert [(arrival.tries, "text" in arrival.body) for arrival in left] == [(0, True)] * 3
    assert talk.sent == []
