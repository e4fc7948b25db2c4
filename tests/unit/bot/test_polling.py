"""From the first call to Telegram to a graceful stop."""

import asyncio
import logging

import pytest
from telegram.error import Conflict, NetworkError, TimedOut
from telegram.ext import ExtBot

from bot.application import ALLOWED_UPDATES, Parts, build
from bot.delivery.polling import note_error, poll
from bot.delivery.transport import Pulse, Transport
from bot.errors import NoConnection, Rejected, WentSilent
from bot.local.updates import text_message
from bot.state.sql.opening import open_memory
from bot.views import profile
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk
from tests.fakes.parts import parts
from tests.fakes.telegram import FakeTelegram, Fault

TOKEN = "42:secret"


class Running:
    """A bot that polls a fake Telegram."""

    def __init__(self) -> None:
        self.telegram, self.clock, self.stopped = FakeTelegram(), FakeClock(), asyncio.Event()
        self.is_patient = False  # if so, no time passes

    async def run(self) -> None:
        with open_memory(now=self.clock.now) as state:
            await self._run(parts(FakeDesk(), state, now=self.clock.now))

    async def _run(self, whole: Parts) -> None:
        pulse = Pulse(self.clock)
        transport = Transport(self.telegram, pulse=pulse)
        built = build(
            ExtBot(
                TOKEN,
                base_url="http://127.0.0.1:8081/bot",
                request=transport,
                get_updates_request=transport,
            ),
            whole,
            polls=True,
        )
        async with asyncio.timeout(5):
            await poll(
                built.application,
                at_start=built.errands.run,
                allowed_updates=ALLOWED_UPDATES,
                profiles=profile.profiles(),
                pulse=pulse,
                stopped=self.stopped,
                sleep=self._sleep,
            )

    async def _sleep(self, seconds: float) -> None:
        if self.stopped.is_set() or self.is_patient:
            await asyncio.Event().wait()  # a sleep that only ends by being cancelled
        await self.telegram.was_polled.wait()
        self.clock.advance(seconds)


async def test_an_update_is_answered_and_a_stop_leaves_nothing_half_done() -> None:
    bot = Running()
    bot.telegram.pending.append(bot.telegram.server.say(text_message("/start")))
    bot.is_patient = True
    running = asyncio.ensure_future(bot.run())
    while not bot.telegram.of("sendMessage") and not running.done():  # noqa: ASYNC110 - no event
        await asyncio.sleep(0.001)
    bot.stopped.set()

    await running

    assert len(bot.telegram.of("sendMessage")) == 1
    assert bot.telegram.closed


async def test_the_menu_is_set_for_everybody_and_in_english() -> None:
    bot = Running()
    bot.stopped.set()

    await bot.run()

    everybody, english = bot.telegram.of("setMyCommands")
    names = ["genstart", "dgi", "klynger", "dokumenter", "sted", "privatliv", "mine_data"]
    names += ["slet", "hjaelp"]
    assert [command["command"] for command in everybody["commands"]] == names
    assert [command["command"] for command in english["commands"]] == names
    assert "language_code" not in everybody
    assert english["language_code"] == "en"
    assert everybody["commands"][2]["description"] == "Se klyngerne i arkivet"
    assert english["commands"][2]["description"] == "Browse the village clusters"


async def test_what_we_are_for_is_set_within_telegrams_limits() -> None:
    bot = Running()
    bot.stopped.set()

    await bot.run()

    long = bot.telegram.of("setMyDescription")
    short = bot.telegram.of("setMyShortDescription")
    assert [each.get("language_code") for each in long] == [None, "en"]
    assert [each.get("language_code") for each in short] == [None, "en"]
    assert all(len(each["description"]) <= 512 for each in long)
    assert all(len(each["short_description"]) <= 120 for each in short)
    assert bot.telegram.violations == []


async def test_a_profile_that_telegram_does_not_take_stops_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    bot = Running()
    bot.telegram.faults["setMyCommands"].append(Fault(400, "Bad Request: BOT_COMMAND_INVALID"))
    bot.telegram.faults["setMyDescription"].append(NetworkError("away"))
    bot.stopped.set()

    await bot.run()

    assert "the menu of commands was not set: BadRequest" in caplog.text
    assert "the description was not set: NetworkError" in caplog.text
    assert len(bot.telegram.of("setMyShortDescription")) == 2


async def test_only_what_we_handle_is_fetched() -> None:
    bot = Running()
    bot.stopped.set()

    await bot.run()

    assert bot.telegram.of("getUpdates")[0]["allowed_updates"] == [
        *("message", "edited_message", "callback_query")
    ]


@pytest.mark.parametrize("status", [401, 404])
async def test_a_token_that_telegram_does_not_know_is_said_without_showing_it(
    status: int,
) -> None:
    bot = Running()
    bot.telegram.faults["getMe"].append(Fault(status))

    with pytest.raises(Rejected) as caught:
        await bot.run()

    assert TOKEN not in str(caught.value)
    assert bot.telegram.closed


@pytest.mark.parametrize("error", [NetworkError("no route"), TimedOut()])
async def test_without_a_network_we_say_where_we_tried(error: Exception) -> None:
    bot = Running()
    bot.telegram.faults["getMe"].append(error)

    with pytest.raises(NoConnection, match=r"http://127\.0\.0\.1:8081\."):
        await bot.run()


async def test_silence_from_telegram_stops_the_bot() -> None:
    bot = Running()

    with pytest.raises(WentSilent, match="90 sekunder"):
        await bot.run()

    assert bot.telegram.closed


async def test_a_menu_that_cannot_be_set_does_not_matter(
    caplog: pytest.LogCaptureFixture,
) -> None:
    bot = Running()
    bot.telegram.faults["setMyCommands"].append(Fault(500))
    bot.stopped.set()

    await bot.run()

    assert [record.levelno for record in caplog.records] == [logging.WARNING]


def test_a_second_bot_with_the_same_token_is_named_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    note_error(Conflict("terminated by other getUpdates request"))

    [record] = caplog.records
    assert "same token" in record.getMessage()
    assert record.levelno == logging.ERROR


def test_a_failed_fetch_is_a_warning_without_the_address(
    caplog: pytest.LogCaptureFixture,
) -> None:
    note_error(NetworkError(f"no route to https://api.telegram.org/bot{TOKEN}"))

    [record] = caplog.records
    assert TOKEN not in record.getMessage()
    assert record.levelno == logging.WARNING
