"""For those who watch the bot: does it live, is it ready, and how much does it do?

`/healthz` says that the process lives; a supervisor that hears nothing starts it anew. `/readyz`
says whether it can answer people; whoever hands out work leaves it alone meanwhile. `/metrics` is
for Prometheus. None of them tells of anybody who has written.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from bot.delivery.http import answer
from bot.delivery.listening import Receive, Scope, Send
from bot.delivery.pulse import SILENCE_LIMIT_S, Pulse
from bot.errors import StateUnavailable
from bot.metrics import CONTENT_TYPE, Metrics
from bot.state.backlog import Backlog, Waiting

_LOOKING_S: Final = 2.0
"""For one look at the state or the archive; a guess."""
_LEAST_FREE_BYTES: Final = 100_000_000
"""A database that is full takes in nothing any more, and a new archive needs some; a guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Looks at everything that answering needs.

    Attributes:
        is_open: Whether updates come in.
        archive_age_s: Looks at the archive, in a thread; seconds since it was built, or None if
            it cannot be read.
        free_bytes: How much room is left where the data lie.
    """

    pulse: Pulse
    backlog: Backlog
    metrics: Metrics
    is_open: Callable[[], bool]
    archive_age_s: Callable[[], float | None]
    free_bytes: Callable[[], int]

    async def __call__(self, scope: Scope, _: Receive, send: Send) -> None:
        """Answer a request."""
        paths: Mapping[str, Callable[[Send], Awaitable[None]]] = {
            "/healthz": _say_alive,
            "/readyz": self._say_ready,
            "/metrics": self._say_metrics,
        }
        say = paths.get(scope["path"])
        if say is None:
            await answer(send, HTTPStatus.NOT_FOUND)
        elif scope["method"] not in {"GET", "HEAD"}:
            await answer(send, HTTPStatus.METHOD_NOT_ALLOWED)
        else:
            await say(send)

    async def checks(self) -> dict[str, bool]:
        """Return what is well and what is not, by name."""
        waiting, archive_age_s = await asyncio.gather(self._waiting(), self._archive_age_s())
        return {
            "open": self.is_open(),
            "archive": archive_age_s is not None,
            "state": waiting is not None,
            "telegram": self.pulse.silence_s < SILENCE_LIMIT_S,
            "disk": self._has_room(),
        }

    async def _say_ready(self, send: Send) -> None:
        checks = await self.checks()
        status = HTTPStatus.OK if all(checks.values()) else HTTPStatus.SERVICE_UNAVAILABLE
        body = json.dumps({name: "ok" if well else "failed" for name, well in checks.items()})
        await answer(send, status, body.encode(), content_type="application/json")

    async def _say_metrics(self, send: Send) -> None:
        waiting, archive_age_s = await asyncio.gather(self._waiting(), self._archive_age_s())
        self.metrics.note(waiting, archive_age_s=archive_age_s, pulse_age_s=self.pulse.silence_s)
        await answer(send, HTTPStatus.OK, self.metrics.text(), content_type=CONTENT_TYPE)

    async def _waiting(self) -> Waiting | None:
        try:
            async with asyncio.timeout(_LOOKING_S):
                return await self.backlog.count()
        except (TimeoutError, StateUnavailable):
            return None

    async def _archive_age_s(self) -> float | None:
        try:
            async with asyncio.timeout(_LOOKING_S):
                return await asyncio.to_thread(self.archive_age_s)
        except TimeoutError:
            return None

    def _has_room(self) -> bool:
        try:
            return self.free_bytes() >= _LEAST_FREE_BYTES
        except OSError:
            return False


async def _say_alive(send: Send) -> None:
    await answer(send, HTTPStatus.OK, b"ok\n")
