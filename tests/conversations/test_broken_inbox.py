"""A bot whose database fails between taking an update in and handling it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from bot.errors import StateUnavailable
from bot.state.inbox import Arrival, Inbox
from bot.state.keeping import State
from bot.state.sql.opening import open_memory
from tests.conversations.conftest import GROUP, Conversation
from tests.fakes.clock import FakeClock


@dataclass(slots=True)
class FailingInbox:
    """Cannot begin an update while it is broken, or not note that it is handled."""

    inner: Inbox
    broken: bool = True
    forgetful: bool = False

    async def take_in(self, arrival: Arrival) -> None:
        await self.inner.take_in(arrival)

    async def begin(self, update_id: int) -> bool:
        if self.broken:
            raise StateUnavailable("OperationalError")
        return await self.inner.begin(update_id)

    async def finish(self, update_id: int) -> None:
        if self.forgetful:
            raise StateUnavailable("OperationalError")
        await self.inner.finish(update_id)

    async def earlier(self, chat_id: int, update_id: int) -> Arrival | None:
        return await self.inner.earlier(chat_id, update_id)

    async def put_back(self, update_id: int) -> None:
        await self.inner.put_back(update_id)

    async def set_aside(self) -> tuple[int, ...]:
        return await self.inner.set_aside()

    async def waiting(self, *, for_at_least: timedelta = timedelta()) -> tuple[Arrival, ...]:
        return await self.inner.waiting(for_at_least=for_at_least)


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


@pytest.mark.parametrize("text", ["Hvem kommer i aften?", "/dgi@en_anden_bot 8410"])
async def test_a_group_that_did_not_speak_to_us_hears_nothing_of_it(
    talk: Conversation, text: str
) -> None:
    await talk.write(text, chat=GROUP)

    assert talk.sent == []


async def test_what_telegram_reports_is_no_reason_to_apologise(
    talk: Conversation,
) -> None:
    report = talk.message("", new_chat_title="Klyngen")
    del report["message"]["text"]

    await talk.feed(report)

    assert talk.sent == []


@pytest.mark.parametrize("text", ["/dgi 8410", "/start"])
async def test_a_group_that_did_hears_of_it(talk: Conversation, text: str) -> None:
    await talk.write(text, chat=GROUP)

    assert talk.last == "Jeg kan ikke få fat i mine noter lige nu. Prøv igen om lidt."


async def test_who_was_answered_gets_no_apology_when_that_cannot_be_noted(
    talk: Conversation, state: State
) -> None:
    assert isinstance(state.inbox, FailingInbox)
    state.inbox.broken, state.inbox.forgetful = False, True

    await talk.write("/start")

    assert len(talk.sent) == 1
    assert talk.last.startswith("Hej!")


async def test_what_could_not_be_begun_is_taken_up_a_minute_later(
    talk: Conversation, state: State
) -> None:
    await talk.write("hvem ringer vi til?")
    assert isinstance(state.inbox, FailingInbox)
    state.inbox.broken = False

    await talk.built.errands.left_behind()
    await talk.application.update_queue.join()
    assert talk.desk.asked == []

    talk.clock.advance(60)
    await talk.built.errands.left_behind()
    await talk.application.update_queue.join()
    assert [question for question, _ in talk.desk.asked] == ["hvem ringer vi til?"]


async def test_an_answer_that_could_not_be_noted_is_not_given_again(
    talk: Conversation, state: State
) -> None:
    assert isinstance(state.inbox, FailingInbox)
    state.inbox.broken, state.inbox.forgetful = False, True
    await talk.write("hvem ringer vi til?")
    state.inbox.forgetful = False

    await talk.write("og hvornår?")

    assert [question for question, _ in talk.desk.asked] == ["hvem ringer vi til?", "og hvornår?"]
    assert await state.inbox.waiting() == ()


async def test_an_answer_that_could_not_be_noted_is_noted_later_though_the_chat_is_silent(
    talk: Conversation, state: State
) -> None:
    assert isinstance(state.inbox, FailingInbox)
    state.inbox.broken, state.inbox.forgetful = False, True
    await talk.write("hvem ringer vi til?")
    said = list(talk.sent)
    state.inbox.forgetful = False

    talk.clock.advance(60)
    await talk.built.errands.left_behind()
    await talk.application.update_queue.join()

    assert await state.inbox.waiting() == ()
    assert talk.sent == said
    assert len(talk.desk.asked) == 1


async def test_what_is_at_work_is_not_taken_up(talk: Conversation, state: State) -> None:
    assert isinstance(state.inbox, FailingInbox)
    state.inbox.broken = False
    talk.desk.gate.clear()
    await talk.deliver(talk.message("hvem ringer vi til?"))
    await talk.until(lambda: bool(talk.desk.asked))
    talk.clock.advance(60)

    await talk.built.errands.left_behind()
    talk.desk.gate.set()
    await talk.application.update_queue.join()

    assert len(talk.desk.asked) == 1
