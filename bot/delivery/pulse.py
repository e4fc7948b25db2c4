"""When Telegram was last heard from."""

import asyncio
from collections.abc import Awaitable, Callable

Clock = Callable[[], float]
"""Seconds from some fixed moment; never goes back."""
Sleep = Callable[[float], Awaitable[None]]

SILENCE_LIMIT_S = 90.0
"""PTB asks again every ten seconds, so nine answers in a row have failed to come."""


class Pulse:
    """The moment at which Telegram was last heard from."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last_s = clock()

    def beat(self) -> None:
        """Note that Telegram answered."""
        self._last_s = self._clock()

    @property
    def silence_s(self) -> float:
        """Seconds since Telegram last answered, or since the start."""
        return self._clock() - self._last_s


async def wait_for_silence(pulse: Pulse, *, limit_s: float, sleep: Sleep = asyncio.sleep) -> float:
    """Return when Telegram has been silent for longer than the limit, with the silence in s."""
    while (left_s := limit_s - pulse.silence_s) > 0:
        await sleep(left_s)
    return pulse.silence_s
