"""Telegram's servers, played in memory: every call is kept, and faults come when told to."""

import asyncio
import json
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import Any

from telegram.request import BaseRequest, RequestData

from bot.delivery.transport import TRIES
from bot.local.server import LocalServer
from bot.local.transport import LocalTransport, uploads
from tests.fakes.bot_api.checking import violations
from tests.fakes.clock import FakeClock

Json = dict[str, Any]

DOWNLOAD = "download"
"""What fetching a file is called among the calls: it is no method."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call to the Bot API."""

    method: str
    parameters: Json


@dataclass(frozen=True, slots=True)
class Fault:
    """What Telegram answers instead of doing what it was asked."""

    status: int
    description: str = "fault"
    parameters: Json | None = None

    @property
    def body(self) -> bytes:
        envelope = {"ok": False, "error_code": self.status, "description": self.description}
        if self.parameters:
            envelope["parameters"] = self.parameters
        return json.dumps(envelope).encode()


class FakeTelegram(BaseRequest):
    """Answers as Telegram would, refuses what it would refuse, and never opens a socket.

    Every call is held up against Telegram's own description; `violations` is what it says.
    `shown` are the messages that came of the calls, as they stood after each.
    """

    def __init__(self, clock: FakeClock | None = None) -> None:
        moment = (clock or FakeClock()).now
        self.server = LocalServer(now=lambda: moment().timestamp(), on_event=lambda _: None)
        self.calls: list[Call] = []
        self.violations: list[str] = []
        self.shown: list[Json] = []
        self.faults: dict[str, deque[Fault | Exception]] = defaultdict(deque)
        self.pending: deque[Json] = deque()
        self.closed = False
        self.was_polled = asyncio.Event()
        self._transport = LocalTransport(self.server)

    @property
    def read_timeout(self) -> float:
        return 1.0

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None:
        self.closed = True

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *_: object,
        **__: object,
    ) -> tuple[int, bytes]:
        name = url.rsplit("/", maxsplit=1)[-1]
        parameters = request_data.parameters if request_data else {}
        if "/file/bot" in url:
            name = DOWNLOAD
        self.calls.append(Call(name, parameters))
        files = uploads(request_data) if request_data else {}
        if name != DOWNLOAD:
            self.violations += violations(name, {**parameters, **files})
        if self.faults[name]:
            fault = self.faults[name].popleft()
            if isinstance(fault, Exception):
                raise fault
            return fault.status, fault.body
        if name == "getUpdates":
            return 200, await self._updates(parameters)
        status, body = await self._transport.do_request(url, method, request_data)
        if name == DOWNLOAD:
            return status, body
        self._note_shown(json.loads(body).get("result"))
        return status, body

    def be_away(self, method: str) -> None:
        """Fail a call of that method as often as it is tried, and then no more."""
        self.faults[method].extend([Fault(502, "Bad Gateway")] * TRIES)

    def of(self, method: str) -> list[Json]:
        """Return the parameters of the calls of one method, oldest first."""
        return [call.parameters for call in self.calls if call.method == method]

    def _note_shown(self, result: object) -> None:
        if isinstance(result, dict) and "message_id" in result:
            self.shown.append(result)

    async def _updates(self, parameters: Json) -> bytes:
        """Return what is waiting; with nothing waiting a long poll ends only by being stopped."""
        updates = [*self.pending]
        self.pending.clear()
        self.was_polled.set()
        if not updates and parameters.get("timeout"):
            await asyncio.Event().wait()
        return json.dumps({"ok": True, "result": updates}).encode()
