"""A bot that is killed at a chosen moment: `python -m tests.fakes.mortal FOLDER MOMENT [UPDATE]`.

It works with a state on disk, gets at most one update from Telegram, writes what it sends into the
folder's `sent.txt`, and stops by itself if it is not killed.
"""

import asyncio
import json
import sys
from pathlib import Path

from telegram.ext import ExtBot
from telegram.request import RequestData

from bot.application import build
from bot.delivery.pulse import Pulse
from bot.delivery.transport import Transport
from bot.state.sql.opening import open_state, url_of
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk, answer
from tests.fakes.fate import Fate, mortal
from tests.fakes.parts import parts, polling
from tests.fakes.telegram import FakeTelegram, Json


class ListeningTelegram(FakeTelegram):
    """Keeps what is sent where a killed program cannot take it along."""

    def __init__(self, sent: Path) -> None:
        super().__init__()
        self._sent = sent
        self.idle = asyncio.Event()

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

    async def _updates(self, parameters: Json) -> bytes:
        if not self.pending and parameters.get("timeout"):
            self.idle.set()
        return await super()._updates(parameters)


async def main(folder: Path, moment: str, update: str = "") -> None:
    clock = FakeClock()
    telegram = ListeningTelegram(folder / "sent.txt")
    telegram.server.say({"chat": {"id": 1, "type": "private", "first_name": "Vera"}})
    telegram.pending.extend([json.loads(update)] if update else [])
    pulse = Pulse(clock)
    transport = Transport(telegram, pulse=pulse)
    with open_state(url_of(folder, database_url=None), now=clock.now) as state:
        doomed = mortal(state, Fate(moment))
        whole = parts(FakeDesk(answer("Ring til DGI.")), doomed, now=clock.now)
        built = build(
            ExtBot("42:test", request=transport, get_updates_request=transport),
            whole,
            polls=True,
        )
        await polling(built, pulse).run(telegram.idle)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), *sys.argv[2:]))
