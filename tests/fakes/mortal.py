"""A bot that is killed at a chosen moment: `python -m tests.fakes.mortal FOLDER MOMENT [UPDATE]`.

It works with a state on disk, gets at most one update from Telegram, writes what it sends into the
folder's `sent.txt`, and stops by itself if it is not killed.
"""

import asyncio
import json
import os
import signal
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from telegram.ext import ExtBot
from telegram.request import RequestData

from bot.application import ALLOWED_UPDATES, Parts, build_application
from bot.delivery.polling import poll
from bot.delivery.transport import Pulse, Transport
from bot.state.inbox import Arrival, Inbox
from bot.state.sql.opening import open_state, url_of
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk, answer
from tests.fakes.telegram import FakeTelegram

MOMENTS = ("before take_in", "after take_in", "after begin", "before finish", "after finish")


@dataclass(frozen=True, slots=True)
class MortalInbox:
    """An inbox whose program is killed before or after one of its methods has worked."""

    inner: Inbox
    moment: str

    async def take_in(self, arrival: Arrival) -> None:
        self._perhaps_die("before take_in")
        await self.inner.take_in(arrival)
        self._perhaps_die("after take_in")

    async def begin(self, update_id: int) -> bool:
        is_to_be_handled = await self.inner.begin(update_id)
        if is_to_be_handled:
            self._perhaps_die("after begin")
        return is_to_be_handled

    async def finish(self, update_id: int) -> None:
        self._perhaps_die("before finish")
        await self.inner.finish(update_id)
        self._perhaps_die("after finish")

    async def set_aside(self) -> tuple[int, ...]:
        return await self.inner.set_aside()

    async def waiting(self) -> tuple[Arrival, ...]:
        return await self.inner.waiting()

    def _perhaps_die(self, moment: str) -> None:
        if moment == self.moment:
            os.kill(os.getpid(), signal.SIGKILL)


class ListeningTelegram(FakeTelegram):
    """Keeps what is sent where a killed program cannot take it along."""

    def __init__(self, sent: Path) -> None:
        super().__init__()
        self._sent = sent

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *_: object,
        **__: object,
    ) -> tuple[int, bytes]:
        done = await super().do_request(url, method, request_data)
        if url.endswith("/sendMessage"):
            with self._sent.open("a", encoding="utf-8") as file:
                file.write(json.dumps(self.of("sendMessage")[-1]["text"]) + "\n")
        return done


async def main(folder: Path, moment: str, update: str = "") -> None:
    clock, stopped = FakeClock(), asyncio.Event()
    telegram = ListeningTelegram(folder / "sent.txt")
    telegram.server.say({"chat": {"id": 1, "type": "private", "first_name": "Vera"}})
    telegram.pending.extend([json.loads(update)] if update else [])
    pulse = Pulse(clock)
    transport = Transport(telegram, pulse=pulse)
    stopped.set()
    with open_state(url_of(folder, database_url=None), now=clock.now) as state:
        parts = Parts(
            desk=FakeDesk(answer("Ring til DGI.")),
            state=replace(state, inbox=MortalInbox(state.inbox, moment)),
        )
        await poll(
            build_application(
                ExtBot("42:test", request=transport, get_updates_request=transport),
                parts,
                polls=True,
            ),
            allowed_updates=ALLOWED_UPDATES,
            commands=(),
            pulse=pulse,
            stopped=stopped,
        )


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), *sys.argv[2:]))
