"""One chat in order, chats in parallel, and nobody waits for somebody else."""

import asyncio
import gc

from bot.delivery.order import QUEUE_LIMIT
from tests.conversations.conftest import PRIVATE, Conversation
from tests.fakes.desk import answer
from tests.fakes.telegram import Fault

OTHER = {"id": 8, "type": "private", "first_name": "Bo"}


async def test_another_chat_is_answered_while_one_waits(talk: Conversation) -> None:
    talk.desk.gate.clear()
    waiting = talk.message("hvem ringer vi til?")
    await talk.deliver(waiting)

    await talk.deliver(talk.message("/start", chat=OTHER))
    await talk.until(lambda: bool(talk.sent))

    assert [message["chat_id"] for message in talk.sent] == [OTHER["id"]]
    talk.desk.gate.set()
    await talk.application.update_queue.join()
    assert [message["chat_id"] for message in talk.sent] == [OTHER["id"], PRIVATE["id"]]


async def test_one_chat_is_answered_in_order(talk: Conversation) -> None:
    talk.desk.outcome = answer("Ring til DGI.")
    talk.desk.gate.clear()
    await talk.deliver(talk.message("hvem ringer vi til?"), talk.message("/start"))
    await talk.until(lambda: bool(talk.desk.asked))

    assert talk.sent == []

    talk.desk.gate.set()
    await talk.application.update_queue.join()
    assert [text.split()[0] for text in talk.texts] == ["Ring", "Hej!"]


async def test_three_quick_questions_are_three_questions(talk: Conversation) -> None:
    await talk.feed(*(talk.message(f"{number}?") for number in "123"))

    assert talk.desk.asked == [("1?", ()), ("2?", ("1?",)), ("3?", ("1?", "2?"))]


async def test_a_chat_that_floods_us_is_asked_once_for_a_moment(talk: Conversation) -> None:
    talk.desk.gate.clear()
    await talk.deliver(*(talk.message(f"{number}?") for number in range(QUEUE_LIMIT + 5)))
    await talk.until(lambda: bool(talk.sent))
    talk.desk.gate.set()
    await talk.application.update_queue.join()

    moments = [text for text in talk.texts if text.startswith("Et øjeblik!")]
    assert len(moments) == 1
    assert len(talk.desk.asked) == QUEUE_LIMIT


async def test_a_flooded_chat_is_heard_again_when_its_queue_is_empty(talk: Conversation) -> None:
    talk.telegram.faults["sendMessage"].append(Fault(403))  # that it fails does not matter
    await talk.feed(*(talk.message(f"{number}?") for number in range(QUEUE_LIMIT + 5)))

    await talk.write("og nu?")

    assert talk.desk.asked[-1][0] == "og nu?"


async def test_nothing_is_held_of_chats_that_are_done_with(talk: Conversation) -> None:
    gc.collect()
    before = _locks()

    for number in range(100, 150):
        await talk.write("/genstart", chat=OTHER | {"id": number})

    gc.collect()
    assert len(talk.sent) >= 50
    assert _locks() <= before


def _locks() -> int:
    return sum(type(each) is asyncio.Lock for each in gc.get_objects())  # asks no proxy
