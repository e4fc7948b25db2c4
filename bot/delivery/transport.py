"""What we put between the library and Telegram's servers: pace, patience, and an ear for silence.

Every call goes through here, whoever makes it.
"""

import asyncio
import json
import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final

import httpx
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData
from tenacity import (
    AsyncRetrying,
    RetryCallState,
    retry_if_exception_type,
    stop_after_attempt,
    wait_exponential_jitter,
)

from bot.delivery.failures import NotTaken, PerhapsTaken
from bot.delivery.pace import Pace
from bot.delivery.pulse import Pulse, Sleep
from bot.metrics import Metrics

logger = logging.getLogger(__name__)

TRIES: Final = 5
"""How often a call is made before we give up; a guess."""
_LONGEST_WAIT_S: Final = 60.0
"""We do not keep a volunteer waiting longer than this; a guess."""
_GROWING: Final = wait_exponential_jitter(multiplier=0.5, max=8.0, jitter=0.5)
"""Half a second, one, two, four, and up to half a second more; guesses."""

_AGAIN_ELSEWHERE: Final = frozenset({"getUpdates", "getMe", "sendChatAction"})
"""Fetched again by the library; asked at the start, where a supervisor waits; not worth it."""
_NOT_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


class Transport(BaseRequest):
    """Passes calls on: not too fast, again if Telegram surely has not taken them, and no more.

    All of it is done here and not where messages are sent, because the library's own
    `RetryAfter` warns about a deprecation whenever it is created.
    """

    def __init__(
        self,
        inner: BaseRequest,
        *,
        sleep: Sleep = asyncio.sleep,
        pulse: Pulse | None = None,
        pace: Pace | None = None,
        metrics: Metrics | None = None,
    ) -> None:
        """Create the transport.

        Args:
            inner: What makes the calls; owned from now on.
            sleep: Waits for so many seconds.
            pulse: Beats with every call that Telegram answered with success.
            pace: Holds calls back that come too fast.
            metrics: Counts calls.
        """
        self._inner = inner
        self._sleep = sleep
        self._pulse = pulse
        self._pace = pace
        self._metrics = metrics or Metrics()

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
        """Make a call, again after a pause if Telegram has not taken it.

        Raises:
            NotTaken: Telegram asks for more patience than we have, or is away.
            PerhapsTaken: Telegram was called and has not answered.
            NetworkError: A call that is made again elsewhere has failed.
        """
        name = url.rsplit("/", maxsplit=1)[-1]
        tries = AsyncRetrying(
            sleep=self._sleep,
            retry=retry_if_exception_type(NotTaken),
            wait=_wait_s,
            stop=lambda state: stop_after_attempt(TRIES)(state) or _is_too_long(state),
            before_sleep=self._note_pause,
            reraise=True,
        )
        return await tries(self._try, name, (url, method, request_data), timeouts)

    async def _try(
        self,
        name: str,
        call: tuple[str, str, RequestData | None],
        timeouts: Mapping[str, Any],
    ) -> tuple[int, bytes]:
        if self._pace and name != "getUpdates":
            await self._pace.wait_for_turn(_chat_id(name, call[2]))
        try:
            status, body = await self._inner.do_request(*call, **timeouts)
        except NetworkError as error:
            self._metrics.called(name, "network")
            if name in _AGAIN_ELSEWHERE:
                raise
            raise _judged(name, error) from error
        self._note(name, status)
        if failure := _failure(name, status, body):
            raise failure
        return status, body

    def _note(self, name: str, status: int) -> None:
        self._metrics.called(name, _result(status))
        if self._pulse and status == HTTPStatus.OK:
            self._pulse.beat()

    def _note_pause(self, state: RetryCallState) -> None:
        failure = _not_taken(state)
        self._metrics.tried_again(failure.reason)
        logger.warning(
            "Telegram did not take a call: %s; again in %.1f s",
            failure.reason,
            state.upcoming_sleep,
        )


def _failure(name: str, status: int, body: bytes) -> NetworkError | None:
    """Return what is wrong with an answer that says to come again, else None."""
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return NotTaken("flood", asked_wait_s=_asked_wait_s(body))
    if status < HTTPStatus.INTERNAL_SERVER_ERROR or name in _AGAIN_ELSEWHERE:
        return None
    if status == HTTPStatus.GATEWAY_TIMEOUT and _makes_something(name):
        return PerhapsTaken()
    return NotTaken("server")


def _judged(name: str, error: NetworkError) -> NetworkError:
    """Return a failed call as one that was surely not taken, or perhaps was."""
    if _makes_something(name) and not isinstance(error.__cause__, _NOT_SENT):
        return PerhapsTaken()
    return NotTaken("network")


def _makes_something(name: str) -> bool:
    """Tell whether doing it twice would show."""
    return name.startswith(("send", "copy", "forward"))


def _chat_id(name: str, data: RequestData | None) -> object:
    """Return the chat that a call says something new in, or None."""
    says = _makes_something(name) and name != "sendChatAction"
    return data.parameters.get("chat_id") if says and data else None


def _result(status: int) -> str:
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return "flood"
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return "server"
    return "ok" if status == HTTPStatus.OK else "refused"


def _wait_s(state: RetryCallState) -> float:
    asked_s = _not_taken(state).asked_wait_s
    return _GROWING(state) if asked_s is None else asked_s


def _is_too_long(state: RetryCallState) -> bool:
    return (_not_taken(state).asked_wait_s or 0.0) > _LONGEST_WAIT_S


def _not_taken(state: RetryCallState) -> NotTaken:
    error = state.outcome.exception() if state.outcome else None
    if not isinstance(error, NotTaken):
        raise TypeError("only what was not taken is tried again") from error
    return error


def _asked_wait_s(body: bytes) -> float:
    try:
        parameters: dict[str, Any] = json.loads(body)["parameters"]
        return float(parameters["retry_after"])
    except (ValueError, KeyError, TypeError):
        return 1.0
