"""A whole bot, driven by updates, with Telegram and the help desk played by fakes."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from telegram import Update
from telegram.ext import ExtBot

from bot.application import Built, build
from bot.delivery.inbox import InboxQueue
from bot.delivery.markup import plain
from bot.delivery.transport import Transport
from bot.handlers.allowance import Limits
from bot.handlers.guide import new_token
from bot.handlers.staff.office import Office
from bot.local.server import ME
from bot.local.updates import text_message
from bot.routing import App
from bot.state.keeping import State
from bot.state.sql.opening import open_memory
from knowledge_base.ports import Transcriber
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk
from tests.fakes.parts import parts
from tests.fakes.telegram import FakeTelegram, Json

VERA: Json = {"id": 7, "is_bot": False, "first_name": "Vera", "language_code": "da"}
PRIVATE: Json = {"id": 7, "type": "private", "first_name": "Vera"}
GROUP: Json = {"id": -100, "type": "supergroup", "title": "Styregruppen"}
BO: Json = {"id": 8, "is_bot": False, "first_name": "Bo"}


@dataclass(slots=True)
class Conversation:
    """What a test says, and what comes back."""

    built: Built
    telegram: FakeTelegram
    desk: FakeDesk
    clock: FakeClock
    state: State
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

    async def tap(self, label: str, *, user: Json = VERA) -> None:
        """Press the button of that label under the message that is shown last."""
        shown = self.telegram.shown[-1]
        rows = shown["reply_markup"]["inline_keyboard"]
        payload = next(
            each["callback_data"] for row in rows for each in row if each["text"] == label
        )
        await self.feed(
            self.telegram.server.press(
                chat_id=shown["chat"]["id"],
                message_id=shown["message_id"],
                payload=payload,
                user=user,
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

    async def resume(self) -> None:
        """Handle what a bot before this one has left in the inbox."""
        queue = self.application.update_queue
        assert isinstance(queue, InboxQueue)
        await queue.resume(self.application.bot)
        await queue.join()

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
    def application(self) -> App:
        """The application under test."""
        return self.built.application

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
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def state(clock: FakeClock) -> Iterator[State]:
    with open_memory(now=clock.now) as state:
        yield state


@asynccontextmanager
async def running(  # noqa: PLR0913 - one for each part that a test may replace
    telegram: FakeTelegram,
    desk: FakeDesk,
    clock: FakeClock,
    state: State,
    *,
    guide_text: str | None = None,
    transcriber: Transcriber | None = None,
    office: Office | None = None,
    limits: Limits | None = None,
) -> AsyncIterator[Conversation]:
    """Run a bot over what may be there from a bot before it."""
    waits_s = list[float]()

    async def wait(seconds: float) -> None:
        waits_s.append(seconds)

    transport = Transport(telegram, sleep=wait)
    built = build(
        ExtBot("42:test", request=transport, get_updates_request=transport),
        parts(
            desk,
            state,
            now=clock.now,
            guide_text=guide_text,
            new_token=new_token,
            transcriber=transcriber,
            office=office,
            limits=limits,
        ),
    )
    application = built.application
    async with application:
        await application.start()
        try:
            yield Conversation(built, telegram, desk, clock, state, waits_s)
        finally:
            desk.gate.set()
            await application.stop()


@pytest.fixture
async def talk(clock: FakeClock, state: State) -> AsyncIterator[Conversation]:
    telegram = FakeTelegram(clock)
    async with asyncio.timeout(10), running(telegram, FakeDesk(), clock, state) as talk:
        yield talk
    assert telegram.violations == []


def bots_message() -> Json:
    """Return something that the bot is said to have written in the group, to reply to."""
    return {"message_id": 900, "date": 1_700_000_000, "chat": GROUP, "from": ME, "text": "?"}


def labels(message: Json) -> list[str]:
    """Return what the buttons under a message say."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def payloads(message: Json) -> list[str]:
    """Return what the buttons under a message carry."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [each["callback_data"] for row in rows for each in row if "callback_data" in each]
