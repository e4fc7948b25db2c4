"""Bots in processes of their own, with all that they need set, and a caller for their webhook."""

import asyncio
import contextlib
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from socket import create_server
from typing import Final

import httpx

from tests.conftest import ROOT
from tests.fakes.http import TelegramOverHttp
from tests.fakes.telegram import Json

SECRET: Final = "sol-og-sommer_7"
_URL: Final = "https://klynge.example.org/bot"
_TOKEN: Final = "42:secret"
_DEADLINE_S: Final = 15.0
"""Ten seconds are promised; a little more for a machine that has other things to do."""


def free_port() -> int:
    """Return a port that was free a moment ago."""
    with create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


@dataclass(slots=True)
class Program:
    """A bot that runs.

    Attributes:
        said: What it has written to its error stream, when it is over.
    """

    process: asyncio.subprocess.Process
    webhook: str
    health: str
    said: str = ""

    async def bring(self, *updates: Json) -> list[int]:
        """Bring updates side by side, and return the answers' codes; 0 where none came."""
        async with httpx.AsyncClient(base_url=self.webhook, timeout=20) as client:
            return [*await asyncio.gather(*(self._bring(client, each) for each in updates))]

    async def get(self, path: str) -> httpx.Response | None:
        """Ask as those do who watch the bot; None while nobody answers."""
        async with httpx.AsyncClient(base_url=self.health, timeout=20) as client:
            try:
                return await client.get(path)
            except httpx.TransportError:
                return None

    async def until_ready(self, *, within_s: float = 90) -> None:
        """Wait until it lets updates in."""
        async with asyncio.timeout(within_s):
            while not await self._is_open():
                if self.process.returncode is not None:
                    raise AssertionError(await self.end())
                await asyncio.sleep(0.1)

    async def _is_open(self) -> bool:
        answer = await self.get("/readyz")
        return answer is not None and answer.json()["open"] == "ok"

    async def stop(self) -> float:
        """Ask it to stop; return how many seconds that took. Its exit code must be 0."""
        begun = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(60):
            await self.end()
        assert self.process.returncode == 0, self.said
        return time.monotonic() - begun

    async def stop_in_time(self) -> None:
        """Ask it to stop, and see that it does so as soon as it has promised."""
        assert await self.stop() < _DEADLINE_S

    async def end(self) -> str:
        """Wait until it is over, and return what it has written."""
        _, said = await self.process.communicate()
        self.said += said.decode()
        return self.said

    def kill(self) -> None:
        """End it at once."""
        if self.process.returncode is None:
            self.process.kill()

    async def _bring(self, client: httpx.AsyncClient, update: Json) -> int:
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        try:
            return (await client.post("/", json=update, headers=headers)).status_code
        except httpx.TransportError:
            return 0


@dataclass(slots=True)
class Host:
    """A machine that bots run on.

    Attributes:
        data_dir: Where they keep what they keep.
        telegram: Whom they talk to.
    """

    data_dir: Path
    telegram: TelegramOverHttp
    settings: dict[str, str] = field(default_factory=dict)

    @contextlib.asynccontextmanager
    async def running(
        self, *command: str, webhook: bool = True, **settings: str
    ) -> AsyncIterator[Program]:
        """Run a bot; by itself it is killed at the end of the block."""
        program = await self._start(
            command or ("tests.fakes.hosted", "quick"), settings, webhook=webhook
        )
        try:
            yield program
        finally:
            program.kill()
            await program.end()

    async def _start(
        self, command: Sequence[str], settings: dict[str, str], *, webhook: bool
    ) -> Program:
        listen, watch = f"127.0.0.1:{free_port()}", f"127.0.0.1:{free_port()}"
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}  # noqa: TID251 - nothing else reaches the bot
        known = {
            "DATA_DIR": str(self.data_dir),
            "TELEGRAM_BOT_TOKEN": _TOKEN,
            "TELEGRAM_API_URL": self.telegram.address,
            "HEALTH_LISTEN": watch,
            "LOG_FORMAT": "json",
        }
        if webhook:
            known |= {"WEBHOOK_URL": _URL, "WEBHOOK_SECRET": SECRET, "WEBHOOK_LISTEN": listen}
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            *command,
            cwd=ROOT,
            env=kept | known | self.settings | settings,
            stderr=asyncio.subprocess.PIPE,
        )
        return Program(process, f"http://{listen}", f"http://{watch}")
