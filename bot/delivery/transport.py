"""What we put between the library and Telegram's servers: patience, and an ear for silence."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

logger = logging.getLogger(__name__)

Clock = Callable[[], float]
"""Seconds from some fixed moment; never goes back."""
Sleep = Callable[[float], Awaitable[None]]

_TRIES = 4
"""How often a call is made before we give up; a guess."""
_LONGEST_WAIT_S = 60.0
"""We do not keep a volunteer waiting longer than this; a guess."""


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


class Transport(BaseRequest):
    """Passes calls on, waits as told when Telegram says 429, and keeps the pulse.

    The waiting is done here and not where messages are sent, because the library's own
    `RetryAfter` warns about a deprecation whenever it is created.
    """

    def __init__(
        self, inner: BaseRequest, *, sleep: Sleep = asyncio.sleep, pulse: Pulse | None = None
    ) -> None:
        """Create the transport.

        Args:
            inner: What makes the calls; owned from now on.
            sleep: Waits for so many seconds.
            pulse: Beats with every call that Telegram answered with success.
        """
        self._inner = inner
        self._sleep = sleep
        self._pulse = pulse

    @property
    def read_timeout(self) -> float | None:
        """The inner transport's read timeout in seconds."""
        return self._inner.read_timeout

    async def initialize(self) -> None:
        """Open the inner transport."""
        await self._inner.initialize()

    async def shutdown(self) -> None:
        """Close the inner transport."""
        await self._inner.shutdown()

    async def do_request(  # type: ignore[override]  # timeouts pass through
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        **timeouts: float | None,
    ) -> tuple[int, bytes]:
        """Make a call, again after the wait that Telegram asks for.

        Raises:
            NetworkError: Telegram asks for more patience than we have.
        """
        for tries_left in reversed(range(_TRIES)):
            status, body = await self._inner.do_request(url, method, request_data, **timeouts)
            if status != HTTPStatus.TOO_MANY_REQUESTS:
                self._note(status)
                return status, body
            wait_s = _asked_wait_s(body)
            logger.warning("Telegram asks us to wait %.0f s", wait_s)
            if not tries_left or wait_s > _LONGEST_WAIT_S:
                break
            await self._sleep(wait_s)
        raise NetworkError("Telegram asks for more patience than we have")

    def _note(self, status: int) -> None:
        if self._pulse and status == HTTPStatus.OK:
            self._pulse.beat()


def _asked_wait_s(body: bytes) -> float:
    try:
        return float(json.loads(body)["parameters"]["retry_after"])
    except (ValueError, KeyError, TypeError):
        return 1.0


async def wait_for_silence(pulse: Pulse, *, limit_s: float, sleep: Sleep = asyncio.sleep) -> float:
    """Return when Telegram has been silent for longer than the limit, with the silence in s."""
    while (left_s := limit_s - pulse.silence_s) > 0:
        await sleep(left_s)
    return pulse.silence_s
