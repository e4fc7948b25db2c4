"""The way in: nothing is taken that has not been written down."""

import asyncio

import pytest
from telegram import Update
from telegram.error import NetworkError

from bot.delivery.inbox import InboxQueue
from bot.errors import StateUnavailable
from bot.state.inbox import Arrival

UPDATE = Update(update_id=5)


class SlowInbox:
    """Writes down what it is given when the gate is open; or cannot write at all."""

    def __init__(self, *, broken: bool = False) -> None:
        self.broken = broken
        self.gate = asyncio.Event()
        self.taken_in: list[int] = []

    async def take_in(self, arrival: Arrival) -> None:
        if self.broken:
            raise StateUnavailable("OperationalError")
        await self.gate.wait()
        self.taken_in.append(arrival.update_id)

    async def begin(self, update_id: int) -> bool:
        raise NotImplementedError

    async def finish(self, update_id: int) -> None:
        raise NotImplementedError

    async def set_aside(self) -> tuple[int, ...]:
        raise NotImplementedError

    async def waiting(self) -> tuple[Arrival, ...]:
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
