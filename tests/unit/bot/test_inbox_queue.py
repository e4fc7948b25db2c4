"""The way in: nothing is taken that has not been written down."""

import asyncio
import json
from datetime import timedelta

import pytest
from telegram import Update
from telegram.error import NetworkError
from telegram.ext import ExtBot

from bot.delivery.inbox import InboxQueue
from bot.errors import StateUnavailable
from bot.state.inbox import Arrival

UPDATE = Update(update_id=5)
CHAT = {"id": 7, "type": "private", "first_name": "Vera"}
MESSAGE = {"message_id": 1, "date": 1_700_000_000, "chat": CHAT}


class SlowInbox:
    """Writes down what it is given when the gate is open; or cannot write at all."""

    def __init__(self, *, broken: bool = False) -> None:
        self.broken = broken
        self.gate = asyncio.Event()
        self.taken_in: list[int] = []
        self.bodies: list[str] = []

    async def take_in(self, arrival: Arrival) -> None:
        if self.broken:
            raise StateUnavailable("OperationalError")
        await self.gate.wait()
        self.taken_in.append(arrival.update_id)
        self.bodies.append(arrival.body)

    async def begin(self, update_id: int) -> bool:
        raise NotImplementedError

    async def finish(self, update_id: int) -> None:
        raise NotImplementedError

    async def earlier(self, chat_id: int, update_id: int) -> Arrival | None:
        raise NotImplementedError

    async def put_back(self, update_id: int) -> None:
        raise NotImplementedError

    async def set_aside(self) -> tuple[int, ...]:
        raise NotImplementedError

    async def waiting(self, *, for_at_least: timedelta = timedelta()) -> tuple[Arrival, ...]:
        raise NotImplementedError


async def test_an_update_is_in_the_queue_only_when_it_is_written_down() -> None:
    inbox = SlowInbox()
    queue = InboxQueue(inbox)
    putting = asyncio.create_task(queue.put(UPDATE))
    await asyncio.sleep(0)
    assert queue.empty()

    inbox.gate.set()
    await putting

    assert inbox.taken_in == [5]
    assert queue.get_nowait() is UPDATE


async def test_what_could_not_be_written_down_is_left_to_telegram() -> None:
    queue = InboxQueue(SlowInbox(broken=True))

    with pytest.raises(NetworkError):
        await queue.put(UPDATE)

    assert queue.empty()


async def test_what_is_being_written_down_when_polling_stops_is_handled_all_the_same() -> None:
    inbox = SlowInbox()
    queue = InboxQueue(inbox)
    putting = asyncio.create_task(queue.put(UPDATE))
    await asyncio.sleep(0)

    putting.cancel()
    inbox.gate.set()
    with pytest.raises(asyncio.CancelledError):
        await putting

    assert queue.get_nowait() is UPDATE


async def test_settling_waits_for_what_is_still_on_its_way() -> None:
    inbox = SlowInbox()
    queue = InboxQueue(inbox)
    putting = asyncio.create_task(queue.put(UPDATE))
    await asyncio.sleep(0)
    settling = asyncio.create_task(queue.settle())

    inbox.gate.set()
    assert await queue.get() is UPDATE
    await putting
    assert not settling.done()
    queue.task_done()

    await settling


async def _put(**message: object) -> tuple[Update, Update]:
    """Put a message in; return what came out, and what was written down."""
    inbox, bot = SlowInbox(), ExtBot("42:test")
    inbox.gate.set()
    queue = InboxQueue(inbox)

    await queue.put(Update.de_json({"update_id": 5, "message": {**MESSAGE, **message}}, bot))

    put = await queue.get()
    assert isinstance(put, Update)
    return put, Update.de_json(json.loads(inbox.bodies[0]), bot)


async def test_a_pinned_message_that_nobody_can_reach_does_not_stop_us() -> None:
    pinned = {"message_id": 9, "date": 0, "chat": CHAT}

    _, written = await _put(pinned_message=pinned)

    assert written.message
    assert written.message.pinned_message
    assert written.message.pinned_message.message_id == 9


@pytest.mark.parametrize("broken", ["\ud800", chr(0xDFFF), "\0"])
async def test_characters_that_nobody_takes_are_replaced_and_nothing_moves(broken: str) -> None:
    put, written = await _put(text=f"a{broken}b 😀 @klyngen")

    for update in (put, written):
        assert update.message
        assert update.message.text == "a�b 😀 @klyngen"


async def test_both_at_once_do_not_stop_us_either() -> None:
    pinned = {"message_id": 9, "date": 0, "chat": CHAT | {"first_name": "V\ud800"}}

    put, _ = await _put(pinned_message=pinned)

    assert put.message
    assert put.message.pinned_message
    assert put.message.pinned_message.chat.first_name == "V�"


async def test_a_whole_message_is_let_through_as_it_is() -> None:
    inbox, bot = SlowInbox(), ExtBot("42:test")
    inbox.gate.set()
    queue = InboxQueue(inbox)
    update = Update.de_json({"update_id": 5, "message": {**MESSAGE, "text": "æøå 😀"}}, bot)

    await queue.put(update)

    assert await queue.get() is update
