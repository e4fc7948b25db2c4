"""The rules of the soak find what they are for; a soak that cannot fail shows nothing."""

import contextlib
from collections.abc import Iterator
from random import Random

import pytest
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.errors import StateUnavailable
from bot.local.updates import text_message
from bot.state.sql.opening import open_memory
from tests.fakes.clock import FakeClock
from tests.soak.expected import Happening, Wish
from tests.soak.faults import SECRET, Faults
from tests.soak.ledger import AT_WORK, OUTBOX, Ledger, Record
from tests.soak.state import Locks
from tests.soak.state import watched as watched_state
from tests.soak.telegram import SoakTelegram
from tests.soak.world import Shown, World


class Watched:
    """A bot that a test plays itself, under the eyes of the ledger."""

    def __init__(self) -> None:
        self.ledger = Ledger()
        self.faults = Faults(rng=Random(1), share=0.0)
        self.world = World(now=FakeClock())
        self.telegram = SoakTelegram(self.world, Shown(), self.faults, self.ledger)
        self.bot = ExtBot("42:test", request=self.telegram)
        self.chat = self.world.places[0]

    def takes(self, text: str = "Hej", *, wish: Wish = Wish.ANSWER) -> Record:
        """Begin to work on an update."""
        update = self.world.say(text_message(text) | {"chat": self.chat.chat})
        happening = Happening(update=update, kind="message text", wish=wish, place=0)
        self.ledger.arrive(happening)
        record = self.ledger.open[happening.update_id]
        record.begun += 1
        AT_WORK.set(record)
        return record

    async def says(self, text: str, **more: object) -> None:
        """Send a message, whatever becomes of it."""
        with contextlib.suppress(TelegramError):
            await self.bot.send_message(self.chat.id, text, api_kwargs=more)

    async def stops_a_spinning_that_is_over(self) -> None:
        """Answer a press that Telegram has forgotten."""
        with contextlib.suppress(TelegramError):
            await self.bot.answer_callback_query("0")

    async def finds_the_database_locked(self, record: Record) -> None:
        """Fail to begin the turn of an update while nothing is at work."""
        AT_WORK.set(None)
        locks = Locks(rng=Random(1), share=1.0)
        with open_memory(now=FakeClock().now) as state, contextlib.suppress(StateUnavailable):
            inbox = watched_state(state, locks, self.ledger).inbox
            await inbox.earlier(self.chat.id, record.happening.update_id)
        AT_WORK.set(record)

    def wrong(self, *done: Record) -> str:
        """Finish updates, and return what is wrong with them."""
        for record in done:
            record.finished = True
        self.ledger.settle()
        return "\n".join(self.ledger.wrong)


@pytest.fixture
def watched() -> Iterator[Watched]:
    yield Watched()
    AT_WORK.set(None)
    OUTBOX.set(None)


async def test_an_answer_is_right(watched: Watched) -> None:
    record = watched.takes()
    await watched.says("Hej!")

    assert watched.wrong(record) == ""


async def test_silence_is_found(watched: Watched) -> None:
    assert "never answered" in watched.wrong(watched.takes())


async def test_silence_after_a_call_that_would_have_passed_is_found(watched: Watched) -> None:
    record = watched.takes()
    watched.faults.share = 1.0
    while not record.hits or record.hits[-1].name not in {"502", "500", "no connection"}:
        record.hits.clear()
        record.in_a_row.clear()
        await watched.says("Hej!")
    record.said.clear()

    assert "never answered" in watched.wrong(record)


async def test_silence_after_a_message_that_left_the_outbox_unsent_is_found(
    watched: Watched,
) -> None:
    record = watched.takes()
    watched.ledger.put_out(1, record)
    watched.ledger.take_back({1})
    assert watched.wrong(record) == ""

    watched.ledger.take_back(set())

    assert "never answered" in watched.wrong(record)


async def test_an_answer_that_comes_twice_is_found(watched: Watched) -> None:
    record = watched.takes()
    await watched.says("Hej!")
    await watched.says("Hej!")

    assert "too often" in watched.wrong(record)


async def test_an_update_that_is_handled_twice_is_found(watched: Watched) -> None:
    record = watched.takes()
    record.begun += 1
    await watched.says("Hej!")

    assert "handled 2 times" in watched.wrong(record)


async def test_an_answer_to_nobody_is_found(watched: Watched) -> None:
    record = watched.takes(wish=Wish.NOTHING)
    await watched.says("Hej!")

    assert "nobody asked" in watched.wrong(record)


async def test_an_apology_for_nothing_is_found(watched: Watched) -> None:
    record = watched.takes()
    await watched.says("Noget gik galt. Skriv nummeret REF1 til os.")

    assert "apologised without a fault" in watched.wrong(record)


async def test_answers_in_the_wrong_order_are_found(watched: Watched) -> None:
    first, second = watched.takes("1"), watched.takes("2")
    await watched.says("to")
    AT_WORK.set(first)
    await watched.says("en")

    assert "answered after" in watched.wrong(first, second)


@pytest.mark.parametrize("text", ["RuntimeError i linje 3", "Traceback", f"Nej: {SECRET}"])
async def test_words_of_errors_are_found(watched: Watched, text: str) -> None:
    record = watched.takes()
    await watched.says(text)

    assert "no words for people" in watched.wrong(record)


async def test_another_chats_words_are_found(watched: Watched) -> None:
    record = watched.takes()
    await watched.says("I skrev: hvem ringer vi til zq17x")

    assert "another chat's words" in watched.wrong(record)


async def test_the_chats_own_words_are_right(watched: Watched) -> None:
    record = watched.takes()
    await watched.says("I skrev: hvem ringer vi til zq0x")

    assert watched.wrong(record) == ""


async def test_a_call_against_the_description_is_found(watched: Watched) -> None:
    record = watched.takes()
    await watched.says("Hej!", colour="red")

    assert "against the description" in watched.wrong(record)


async def test_markup_that_nobody_can_parse_is_found(watched: Watched) -> None:
    record = watched.takes()
    await watched.says("<b>Hej", parse_mode="HTML")
    await watched.says("Hej")

    assert "was refused" in watched.wrong(record)


async def test_a_press_that_is_answered_too_late_is_found(watched: Watched) -> None:
    record = watched.takes()
    await watched.stops_a_spinning_that_is_over()
    await watched.says("Hej!")

    assert "query is too old" in watched.wrong(record)


async def test_a_press_that_a_locked_database_held_up_may_be_answered_too_late(
    watched: Watched,
) -> None:
    record = watched.takes()
    await watched.finds_the_database_locked(record)
    await watched.stops_a_spinning_that_is_over()
    await watched.says("Hej!")

    assert watched.wrong(record) == ""
