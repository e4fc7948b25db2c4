"""A guided restart with a bot that is killed at every step, and started anew each time:
`python -m tests.fakes.mortal_restart FOLDER`. It goes through it once for each moment.

Each start is a process of its own, forked from one that has the libraries loaded. What Telegram
has shown stands in the folder's `chat.jsonl`, where a killed program cannot take it along; the
volunteer looks there for the button to press next.
"""

import asyncio
import json
import os
import signal
import sys
import traceback
from pathlib import Path
from typing import Final

from telegram.ext import ExtBot

from bot.application import Built, build
from bot.delivery.inbox import InboxQueue
from bot.delivery.pulse import Pulse
from bot.delivery.transport import Transport
from bot.guide.reading import GENSTART
from bot.handlers.shelf import read_once
from bot.local.updates import text_message
from bot.papers import docx, pdf  # noqa: F401 - loaded once, for all that are forked
from bot.state.keeping import State
from bot.state.sql.opening import open_state, url_of
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk, answer, source
from tests.fakes.fate import MOMENTS, NEVER, Fate, mortal
from tests.fakes.parts import parts, polling
from tests.fakes.telegram import FakeTelegram, Json

CHAT: Final = {"id": 1, "type": "private", "first_name": "Vera"}
VERA: Final = {"id": 1, "is_bot": False, "first_name": "Vera", "language_code": "da"}
PRESSED: Final = "▸"
"""Marks a button among what the volunteer does."""
DOINGS: Final = (
    "/genstart",
    "8410",
    "Søskovlandet",
    "▸Et par stykker",
    "for seks år siden",
    "▸Corona",
    "▸Pengene slap op",
    "▸Færdig med at vælge",
    "▸Halter",
    "den er gået i stå",
    "▸Virker",
    "hvad er en klynge egentlig?",
    "▸Ved ikke",
    "nej, den halter",
    "▸Virker",
    "▸Gået i stå",
    "▸4. Handleplaner",
    "▸Ja",
    "▸Fællesspisning",
    "kassereren",
    "torsdag den 10. december kl. 19",
    "forsamlingshuset",
)


class Chat:
    """What stands in the chat, on disk."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "chat.jsonl"

    def entries(self) -> list[Json]:
        """Return all that was shown, in order; a message that was changed stands there again."""
        if not self._file.exists():
            return []
        return [json.loads(line) for line in self._file.read_text("utf-8").splitlines()]

    def messages(self) -> list[Json]:
        """Return the messages as they stand, in order."""
        return [*{each["message_id"]: each for each in self.entries()}.values()]

    def add(self, message: Json) -> None:
        with self._file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(message, ensure_ascii=False) + "\n")


class TelegramOnDisk(FakeTelegram):
    """Knows what was shown by those before it, and lets the volunteer do one thing more."""

    def __init__(self, chat: Chat, step: int) -> None:
        super().__init__()
        self.queue: InboxQueue
        self.idle = asyncio.Event()
        self._chat = chat
        for message in chat.messages():
            kept = {key: value for key, value in message.items() if key != "message_id"}
            self.server.say({**kept, "chat": CHAT})
        before = [self._update(step - 1)] if step else []
        self._batches: list[list[Json] | int] = [before, step]

    def _note_shown(self, result: object) -> None:
        super()._note_shown(result)
        if isinstance(result, dict) and "message_id" in result:
            self._chat.add(result)

    async def _updates(self, parameters: Json) -> bytes:
        """Return what the last one may not have noted, then the next, when all is answered."""
        updates: list[Json] = []
        if self._batches:
            await self.queue.join()
            batch = self._batches.pop(0)
            updates = [self._do(batch)] if isinstance(batch, int) else batch
        elif parameters.get("timeout"):
            self.idle.set()
            await asyncio.Event().wait()
        return json.dumps({"ok": True, "result": updates}).encode()

    def _do(self, step: int) -> Json:
        doing = DOINGS[step]
        if not doing.startswith(PRESSED) and not self._written(step):
            said = self.server.say({**text_message(doing), "chat": CHAT, "from": VERA})
            self._chat.add({**said["message"], "step": step})
        return self._update(step)

    def _update(self, step: int) -> Json:
        if written := self._written(step):
            return {"update_id": 1 + step, "message": written}
        label = DOINGS[step].removeprefix(PRESSED)
        message, payload = self._button(label)
        query = {
            "id": str(step),
            "from": VERA,
            "chat_instance": "1",
            "data": payload,
            "message": message,
        }
        return {"update_id": 1 + step, "callback_query": query}

    def _written(self, step: int) -> Json | None:
        return next((each for each in self._chat.messages() if each.get("step") == step), None)

    def _button(self, label: str) -> tuple[Json, str]:
        for message in reversed(self._chat.messages()):
            rows = message.get("reply_markup", {}).get("inline_keyboard", [])
            for button in (each for row in rows for each in row):
                if button["text"].removeprefix("✓ ") == label:
                    return message, button["callback_data"]
        raise AssertionError(f"no button says {label!r}")


async def run(folder: Path, moment: str, step: int) -> None:
    """Run a bot that finishes what is there and takes one step more, or is killed at it."""
    clock, telegram = FakeClock(), TelegramOnDisk(Chat(folder), step)
    pulse = Pulse(clock)
    transport = Transport(telegram, pulse=pulse)
    with open_state(url_of(folder, database_url=None), now=clock.now) as state:
        built = _built(transport, mortal(state, Fate(moment, update_id=1 + step)), clock)
        assert isinstance(built.application.update_queue, InboxQueue)
        telegram.queue = built.application.update_queue
        await polling(built, pulse).run(telegram.idle)
    assert telegram.violations == []


def _built(transport: Transport, state: State, clock: FakeClock) -> Built:
    desk = FakeDesk(answer("Flere landsbyer sammen."), told=(source(quote="Hundrede kom."),))
    bot = ExtBot("42:test", request=transport, get_updates_request=transport)
    return build(bot, parts(desk, state, now=clock.now), polls=True)


def go_through(folder: Path, moment: str) -> None:
    """Go through the whole restart, and return when the last bot has nothing left to do."""
    for step in range(len(DOINGS)):
        code = _forked(folder, moment, step)
        wanted = 0 if moment == NEVER else -signal.SIGKILL
        if code != wanted:
            raise SystemExit(f"step {step} ended with {code}, not {wanted}")
    if moment != NEVER and _forked(folder, NEVER, len(DOINGS) - 1):
        raise SystemExit("the last bot did not end well")


def _forked(folder: Path, moment: str, step: int) -> int:
    child = os.fork()
    if not child:
        try:
            asyncio.run(run(folder, moment, step))
            os._exit(0)
        except BaseException:  # noqa: BLE001 - or the child would go on as if it were the parent
            traceback.print_exc()
            os._exit(1)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    read_once(GENSTART.read_text(encoding="utf-8"))  # for all that are forked
    for name in (NEVER, *MOMENTS):
        (folder := Path(sys.argv[1]) / name).mkdir()
        go_through(folder, name)
