"""Between the library and Telegram: patience, and an ear for silence."""

import httpx
import pytest
from telegram.error import NetworkError, TimedOut
from telegram.ext import ExtBot

from bot.delivery.failures import NotTaken, PerhapsTaken
from bot.delivery.pulse import Pulse, wait_for_silence
from bot.delivery.transport import TRIES, Transport
from bot.metrics import Metrics
from tests.fakes.clock import FakeClock
from tests.fakes.telegram import FakeTelegram, Fault

URL = "https://api.telegram.org/bot42:x/getMe"


class Sleeper:
    """Sleeps by moving the clock, and lets something happen meanwhile."""

    def __init__(self, clock: FakeClock, *meanwhile: Pulse) -> None:
        self._clock = clock
        self._meanwhile = list(meanwhile)
        self.slept_s: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.slept_s.append(seconds)
        if self._meanwhile:
            self._clock.advance(seconds / 2)
            self._meanwhile.pop().beat()
            seconds /= 2
        self._clock.advance(seconds)


async def test_a_call_is_made_again_after_the_wait_that_telegram_asks_for() -> None:
    telegram, sleeper = FakeTelegram(), Sleeper(FakeClock())
    telegram.faults["getMe"].append(Fault(429, parameters={"retry_after": 3}))

    status, _ = await Transport(telegram, sleep=sleeper).do_request(URL, "POST")

    assert (status, sleeper.slept_s) == (200, [3.0])


async def test_a_wait_without_a_length_is_short() -> None:
    telegram, sleeper = FakeTelegram(), Sleeper(FakeClock())
    telegram.faults["getMe"].append(Fault(429))

    await Transport(telegram, sleep=sleeper).do_request(URL, "POST")

    assert sleeper.slept_s == [1.0]


async def test_a_wait_that_is_too_long_is_not_waited_for() -> None:
    telegram, sleeper = FakeTelegram(), Sleeper(FakeClock())
    telegram.faults["getMe"].append(Fault(429, parameters={"retry_after": 3600}))

    with pytest.raises(NetworkError):
        await Transport(telegram, sleep=sleeper).do_request(URL, "POST")

    assert sleeper.slept_s == []


async def test_the_pulse_beats_when_telegram_answers() -> None:
    clock = FakeClock()
    pulse = Pulse(clock)
    clock.advance(50)

    await Transport(FakeTelegram(), pulse=pulse).do_request(URL, "POST")

    assert pulse.silence_s == 0


async def test_the_pulse_does_not_beat_when_telegram_refuses() -> None:
    clock, telegram = FakeClock(), FakeTelegram()
    pulse = Pulse(clock)
    telegram.faults["getMe"].append(Fault(502))
    clock.advance(50)

    await Transport(telegram, pulse=pulse).do_request(URL, "POST")

    assert pulse.silence_s == 50


async def test_silence_is_noticed_when_it_has_lasted_long_enough() -> None:
    clock = FakeClock()

    silence_s = await wait_for_silence(Pulse(clock), limit_s=90, sleep=Sleeper(clock))

    assert (silence_s, clock.now_s) == (90, 1090)


async def test_a_sign_of_life_begins_the_wait_anew() -> None:
    clock = FakeClock()
    pulse = Pulse(clock)

    silence_s = await wait_for_silence(pulse, limit_s=90, sleep=Sleeper(clock, pulse))

    assert (silence_s, clock.now_s) == (90, 1135)


CHAT = {"id": 7, "type": "private", "first_name": "Vera"}


def _not_sent() -> NetworkError:
    error = NetworkError("no route")
    error.__cause__ = httpx.ConnectError("no route")
    return error


def _bot(
    telegram: FakeTelegram, sleeper: Sleeper, *, metrics: Metrics | None = None
) -> ExtBot[None]:
    telegram.server.say({"chat": CHAT})
    transport = Transport(telegram, sleep=sleeper, metrics=metrics)
    return ExtBot("42:x", request=transport, get_updates_request=transport)


@pytest.mark.parametrize(
    "fault", [Fault(500), Fault(502), Fault(503), _not_sent()], ids=lambda each: str(each)[:20]
)
async def test_what_telegram_has_surely_not_taken_is_made_again_after_growing_pauses(
    fault: Fault | Exception,
) -> None:
    telegram, sleeper = FakeTelegram(), Sleeper(FakeClock())
    telegram.faults["sendMessage"].extend([fault] * 3)

    await _bot(telegram, sleeper).send_message(7, "Hej")

    first, second, third = sleeper.slept_s
    assert 0.5 <= first <= 1.0 <= second <= 1.5 <= third + 0.5 <= 3.0
    assert len(telegram.calls) == 4


async def test_patience_with_a_server_that_is_away_has_an_end() -> None:
    telegram, sleeper = FakeTelegram(), Sleeper(FakeClock())
    telegram.faults["sendMessage"].extend([Fault(502)] * 100)

    with pytest.raises(NotTaken):
        await _bot(telegram, sleeper).send_message(7, "Hej")

    assert len(telegram.calls) == TRIES
    assert sum(sleeper.slept_s) < 15


@pytest.mark.parametrize("fault", [TimedOut(), NetworkError("broken off"), Fault(504)])
async def test_a_message_that_telegram_may_have_taken_is_not_sent_again(
    fault: Fault | Exception,
) -> None:
    telegram, sleeper = FakeTelegram(), Sleeper(FakeClock())
    telegram.faults["sendMessage"].append(fault)

    with pytest.raises(PerhapsTaken):
        await _bot(telegram, sleeper).send_message(7, "Hej")

    assert len(telegram.calls) == 1


async def test_what_does_no_harm_twice_is_made_again_whatever_happened() -> None:
    telegram, sleeper = FakeTelegram(), Sleeper(FakeClock())
    telegram.faults["setMyCommands"].append(TimedOut())

    assert await _bot(telegram, sleeper).set_my_commands([])


async def test_fetching_is_left_to_the_library_that_does_it_again_itself() -> None:
    telegram, sleeper = FakeTelegram(), Sleeper(FakeClock())
    telegram.faults["getUpdates"].append(NetworkError("no route"))

    with pytest.raises(NetworkError):
        await _bot(telegram, sleeper).get_updates()

    assert len(telegram.calls) == 1


async def test_calls_are_counted_by_their_outcome_and_nothing_else() -> None:
    telegram, metrics = FakeTelegram(), Metrics()
    telegram.faults["sendMessage"].extend([Fault(502), Fault(429)])

    await _bot(telegram, Sleeper(FakeClock()), metrics=metrics).send_message(7, "Hej")

    text = metrics.text().decode()
    for result in ("ok", "server", "flood"):
        assert (
            f'klyngehjaelp_telegram_calls_total{{method="sendMessage",result="{result}"}} 1.0'
        ) in text
    assert 'klyngehjaelp_telegram_retries_total{reason="flood"} 1.0' in text
