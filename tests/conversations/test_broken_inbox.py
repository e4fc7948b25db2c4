"""A bot whose database fails between taking an update in and handling it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

from bot.errors import StateUnavailable
from bot.state.inbox import Arrival, Inbox
from bot.state.keeping import State
from bot.state.sql.opening import open_memory
from tests.conversations.conftest import Conversation
from tests.fakes.clock import FakeClock


@dataclass(slots=True)
class FailingInbox:
    """Cannot begin an update while it is broken."""

    inner: Inbox
    broken: bool = True

    async def take_in(self, arrival: Arrival) -> None:
        await self.inner.take_in(arrival)

    async def begin(self, update_id: int) -> bool:
        if self.broken:
            raise StateUnavailable("OperationalError")
        return await self.inner.begin(update_id)

    async def finish(self, update_id: int) -> None:
        await self.inner.finish(update_id)

    async def set_aside(self) -> tuple[int, ...]:
        return await self.inner.set_aside()

    async def waiting(self) -> tuple[Arrival, ...]:
        return await self.inner.waiting()


@pytest.fixture
def state(clock: FakeClock) -> Iterator[State]:
    with open_memory(now=clock.now) as state:
        yield replace(state, inbox=FailingInbox(state.inbox))


async def test_the_volunteer_hears_of_it_and_is_answered_at_the_next_start(
    talk: Conversation, state: State
) -> None:
    await talk.write("hvem ringer vi til?")

    assert talk.desk.asked == []
    assert talk.last == "Jeg kan ikke få fat i mine noter lige nu. Prøv igen om lidt."

    assert isinstance(state.inbox, FailingInbox)
    state.inbox.broken = False
    await talk.resume()
    assert [question for question, _ in talk.desk.asked] == ["hvem ringer vi til?"]
