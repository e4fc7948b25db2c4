"""From the first call to Telegram to a graceful stop."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace

import pytest
from telegram.error import Conflict, NetworkError, TimedOut
from telegram.ext import ExtBot

from bot.application import build
from bot.delivery.polling import note_error
from bot.delivery.profile import Menu, Profile
from bot.delivery.pulse import Pulse
from bot.delivery.transport import TRIES, Transport
from bot.errors import NoConnection, Rejected, WentSilent
from bot.local.updates import text_message
from bot.parts import Parts
from bot.state.sql.opening import open_memory
from bot.views import profile, staff_menu
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk
from tests.fakes.parts import parts, polling
from tests.fakes.telegram import FakeTelegram, Fault

TOKEN = "42:secret"
REFUSED = Fault(400, "Bad Request: chat not found")


class Running:
    """A bot that polls a fake Telegram."""

    def __init__(self, *, staff_ids: tuple[int, ...] = ()) -> None:
        self.staff_ids = staff_ids
        self.telegram, self.clock, self.stopped = FakeTelegram(), FakeClock(), asyncio.Event()
        self.is_patient = True  # if so, no time passes
        self.pause_s = 0.0  # how much passes before a call is made again

    async def run(self) -> None:
        with open_memory(now=self.clock.now) as state:
            await self._run(parts(FakeDesk(), state, now=self.clock.now))

    async def run_until(self, happened: Callable[[], bool]) -> None:
        """Run until something has happened, and then be told to stop."""
        running = asyncio.ensure_future(self.run())
        while not happened() and not running.done():  # noqa: ASYNC110 - not all of it has an event
            await asyncio.sleep(0.001)
        self.stopped.set()
        await running

    async def run_until_shown(self) -> None:
        """Run until Telegram has been told all that people see of the bot."""
        await self.run_until(lambda: len(self.telegram.of("setMyShortDescription")) == 2)

    async def _run(self, whole: Parts) -> None:
        pulse = Pulse(self.clock)
        fetching = Transport(self.telegram, pulse=pulse, sleep=self._pause)
        built = build(
            ExtBot(
                TOKEN,
                base_url="http://127.0.0.1:8081/bot",
                request=Transport(self.telegram, sleep=self._pause),
                get_updates_request=fetching,
            ),
            whole,
            polls=True,
        )
        service = polling(built, pulse, sleep=self._sleep)
        async with asyncio.timeout(5):
            shown: list[Profile | Menu] = [*profile.profiles(), *staff_menu.menus(self.staff_ids)]
            await replace(service, profiles=shown).run(self.stopped)

    async def _pause(self, _: float) -> None:
        self.clock.advance(self.pause_s)
        await asyncio.sleep(0)

    async def _sleep(self, seconds: float) -> None:
        if self.is_patient:
            await asyncio.Event().wait()  # a sleep that only ends by being cancelled
        await self.telegram.was_polled.wait()
        self.clock.advance(seconds)


async def test_an_update_is_answered_and_a_stop_leaves_nothing_half_done() -> None:
    bot = Running()
    bot.telegram.pending.append(bot.telegram.server.say(text_message("/start")))

    await bot.run_until(lambda: bool(bot.telegram.of("sendMessage")))

    assert len(bot.telegram.of("sendMessage")) == 1
    assert bot.telegram.closed


async def test_the_menu_is_set_for_everybody_and_in_english() -> None:
    bot = Running()

    await bot.run_until_shown()

    calls = bot.telegram.of("setMyCommands")
    everybody, english = (each for each in calls if "scope" not in each)
    names = ["genstart", "dgi", "klynger", "dokumenter", "sted", "sprog", "privatliv"]
    names += ["mine_data", "slet", "hjaelp"]
    assert [command["command"] for command in everybody["commands"]] == names
    assert [command["command"] for command in english["commands"]] == names
    assert "language_code" not in everybody
    assert english["language_code"] == "en"
    assert everybody["commands"][2]["description"] == "Se klyngerne i arkivet"
    assert english["commands"][2]["description"] == "Browse the village clusters"


async def test_administrators_of_groups_see_the_settings_in_their_menu() -> None:
    bot = Running()
    bot.stopped.set()

    await bot.run()

    for_admins = [each for each in bot.telegram.of("setMyCommands") if "scope" in each]
    assert [each.get("language_code") for each in for_admins] == [None, "en"]
    for each in for_admins:
        assert each["scope"] == {"type": "all_chat_administrators"}
        assert each["commands"][-1]["command"] == "indstillinger"


async def test_staff_have_a_menu_of_their_own_and_one_that_fails_stops_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    bot = Running(staff_ids=(70, 71))
    bot.telegram.faults["setMyCommands"] += [REFUSED] * 5
    bot.stopped.set()

    await bot.run()

    *_, first, second = bot.telegram.of("setMyCommands")
    assert first["scope"] == {"type": "chat", "chat_id": 70}
    assert second["scope"] == {"type": "chat", "chat_id": 71}
    assert second["commands"][0] == {"command": "stats", "description": "Tal for brugen"}
    assert "the chat's menu was not set: BadRequest" in caplog.text
    assert bot.telegram.violations == []


async def test_what_we_are_for_is_set_within_telegrams_limits() -> None:
    bot = Running()

    await bot.run_until_shown()

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
    bot.telegram.faults["setMyDescription"].extend([NetworkError("away")] * TRIES)

    await bot.run_until_shown()

    assert "the menu of commands was not set: BadRequest" in caplog.text
    assert "the description was not set: NotTaken" in caplog.text
    assert len(bot.telegram.of("setMyShortDescription")) == 2


async def test_only_what_we_handle_is_fetched() -> None:
    bot = Running()

    await bot.run_until(bot.telegram.was_polled.is_set)

    assert bot.telegram.of("getUpdates")[0]["allowed_updates"] == [
        *("message", "edited_message", "callback_query", "poll", "my_chat_member"),
        "guest_message",
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
    bot.is_patient = False

    with pytest.raises(WentSilent, match="90 sekunder"):
        await bot.run()

    assert bot.telegram.closed


async def test_a_long_start_is_no_silence() -> None:
    bot = Running()
    bot.telegram.faults["deleteWebhook"].append(Fault(502))
    bot.pause_s = 200  # as when a full outbox comes first

    await bot.run_until(bot.telegram.was_polled.is_set)

    assert bot.telegram.closed


async def test_a_menu_that_cannot_be_set_does_not_matter(
    caplog: pytest.LogCaptureFixture,
) -> None:
    bot = Running()
    bot.telegram.faults["setMyCommands"].extend([Fault(500)] * TRIES)

    await bot.run_until_shown()

    assert [record.levelno for record in caplog.records] == [logging.WARNING] * TRIES


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
