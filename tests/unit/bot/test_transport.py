"""Between the library and Telegram: patience, and an ear for silence."""

import pytest
from telegram.error import NetworkError

from bot.delivery.transport import Pulse, Transport, wait_for_silence
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
