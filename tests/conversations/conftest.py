"""A whole bot, driven by updates, with Telegram and the help desk played by fakes."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

import pytest
from telegram import Update
from telegram.ext import ExtBot

from bot.application import App, Parts, build_application
from bot.delivery.markup import plain
from bot.delivery.transport import Transport
from bot.local.server import ME
from bot.local.updates import text_message
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk
from tests.fakes.parts import memory_parts
from tests.fakes.telegram import FakeTelegram, Json

VERA: Json = {"id": 7, "is_bot": False, "first_name": "Vera", "language_code": "da"}
PRIVATE: Json = {"id": 7, "type": "private", "first_name": "Vera"}
GROUP: Json = {"id": -100, "type": "supergroup", "title": "Styregruppen"}


@dataclass(slots=True)
class Conversation:
    """What a test says, and what comes back."""

    application: App
    telegram: FakeTelegram
    desk: FakeDesk
    clock: FakeClock
    parts: Parts
    waits_s: list[float] = field(default_factory=list)

    async def write(
        self, text: str, *, chat: Json = PRIVATE, user: Json = VERA, **more: object
    ) -> Json:
        """Send a text, and return its update when everything has been answered."""
        update = self.message(text, chat=chat, user=user, **more)
        await self.feed(update)
        return update

    async def press(self, payload: str) -> None:
        """Press a button under a message from the bot."""
        shown = self.message("Mener I …?", user=ME)["message"]
        await self.feed(
            self.telegram.server.press(
                chat_id=PRIVATE["id"],
                message_id=shown["message_id"],
                payload=payload,
                user=VERA,
            )
        )

    async def feed(self, *updates: Json) -> None:
        """Deliver updates together, and return when they have been handled."""
        await self.deliver(*updates)
        await self.application.update_queue.join()

    async def deliver(self, *updates: Json) -> None:
        """Deliver updates, and return at once."""
        for update in updates:
            parsed = Update.de_json(update, self.application.bot)
            await self.application.update_queue.put(parsed)

    async def until(self, happened: Callable[[], bool]) -> None:
        """Let the bot work until something has happened."""
        while not happened():  # noqa: ASYNC110 - not everything that happens sets an event
            await asyncio.sleep(0)

    def message(
        self, text: str, *, chat: Json = PRIVATE, user: Json = VERA, **more: object
    ) -> Json:
        """Return the update for a message; `more` adds or replaces fields of it."""
        return self.telegram.server.say({**text_message(text), "chat": chat, "from": user, **more})

    @property
    def sent(self) -> list[Json]:
        """The messages that the bot has sent, oldest first."""
        return self.telegram.of("sendMessage")

    @property
    def texts(self) -> list[str]:
        """The messages that the bot has sent, as people read them."""
        return [plain(message["text"]) for message in self.sent]

    @property
    def last(self) -> str:
        """The newest message, as people read it."""
        return self.texts[-1]


@pytest.fixture
async def talk() -> AsyncIterator[Conversation]:
    telegram, desk, clock, waits_s = FakeTelegram(), FakeDesk(), FakeClock(), list[float]()

    async def wait(seconds: float) -> None:
        waits_s.append(seconds)

    transport, parts = Transport(telegram, sleep=wait), memory_parts(desk, clock)
    application = build_application(
        ExtBot("42:test", request=transport, get_updates_request=transport),
        parts,
    )
    async with asyncio.timeout(5), application:
        await application.start()
        yield Conversation(application, telegram, desk, clock, parts, waits_s)
        desk.gate.set()
        await application.stop()


def labels(message: Json) -> list[str]:
    """Return what the buttons under a message say."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def payloads(message: Json) -> list[str]:
    """Return what the buttons under a message carry."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [each["callback_data"] for row in rows for each in row if "callback_data" in each]
