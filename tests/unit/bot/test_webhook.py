"""Telegram brings updates, over real HTTP on this machine."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

import httpx
import pytest
from telegram.ext import ExtBot

from bot.application import ALLOWED_UPDATES, build
from bot.delivery.listening import Address, listening
from bot.delivery.pulse import Pulse
from bot.delivery.serving import Service
from bot.delivery.transport import Transport
from bot.delivery.webhook import Webhook, WebhookApp
from bot.errors import CannotListen, StateUnavailable, WebhookRefused
from bot.local.updates import text_message
from bot.state.inbox import Arrival
from bot.state.keeping import State
from bot.state.sql.inbox import SqlInbox
from bot.state.sql.opening import open_memory
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk
from tests.fakes.http import ANYWHERE
from tests.fakes.parts import parts
from tests.fakes.telegram import FakeTelegram, Fault, Json

SECRET = "sol-og-sommer_7"
URL = "https://klynge.example.org/bot"
WITH_SECRET = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


@dataclass(frozen=True, slots=True, kw_only=True)
class FullInbox(SqlInbox):
    """Has no room for anything new."""

    async def take_in(self, arrival: Arrival) -> None:
        raise StateUnavailable("OperationalError")


@dataclass(slots=True)
class Brought:
    """A bot with a webhook, and the one who calls it."""

    telegram: FakeTelegram
    desk: FakeDesk
    service: Service
    webhook: Webhook
    client: httpx.AsyncClient
    stopped: asyncio.Event = field(default_factory=asyncio.Event)

    async def bring(self, *updates: Json, **headers: str) -> list[int]:
        """Bring updates side by side, and return the answers' codes."""
        answers = await asyncio.gather(
            *(self.client.post("/", json=each, headers=WITH_SECRET | headers) for each in updates)
        )
        return [each.status_code for each in answers]

    async def settle(self) -> None:
        await self.service.application.update_queue.join()

    def question(self, text: str) -> Json:
        return self.telegram.server.say(text_message(text))


@asynccontextmanager
async def brought(state: State, clock: FakeClock) -> AsyncIterator[Brought]:
    telegram, desk, pulse = FakeTelegram(clock), FakeDesk(), Pulse(clock)
    transport = Transport(telegram, sleep=_at_once)
    bot = ExtBot("42:test", request=transport, get_updates_request=transport)
    built = build(bot, parts(desk, state, now=clock.now))
    app = WebhookApp(bot=bot, queue=built.queue, secret=SECRET, pulse=pulse)
    webhook = Webhook(app=app, address=ANYWHERE, url=URL, allowed_updates=ALLOWED_UPDATES)
    service = Service(
        application=built.application,
        way_in=webhook,
        profiles=(),
        pulse=pulse,
        at_start=built.errands.run,
        sleep=_never,
    )
    async with asyncio.timeout(20), httpx.AsyncClient() as client:
        here = Brought(telegram, desk, service, webhook, client)
        running = asyncio.ensure_future(service.run(here.stopped))
        try:
            await asyncio.wait(
                {running, asyncio.ensure_future(service.is_open.wait())},
                return_when=asyncio.FIRST_COMPLETED,
            )
            client.base_url = httpx.URL(f"http://127.0.0.1:{webhook.port}")
            yield here
        finally:
            desk.gate.set()
            here.stopped.set()
            await running
    assert telegram.violations == []


async def _at_once(_: float) -> None: ...


async def _never(_: float) -> None:
    await asyncio.Event().wait()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def state(clock: FakeClock) -> Iterator[State]:
    with open_memory(now=clock.now) as state:
        yield state


@pytest.fixture
async def here(state: State, clock: FakeClock) -> AsyncIterator[Brought]:
    async with brought(state, clock) as here:
        yield here


async def test_telegram_is_told_where_we_are_what_we_want_and_the_secret(here: Brought) -> None:
    assert here.telegram.of("setWebhook") == [
        {
            "url": URL,
            "secret_token": SECRET,
            "allowed_updates": list(ALLOWED_UPDATES),
            "max_connections": 40,
        }
    ]


async def test_an_update_is_answered(here: Brought) -> None:
    assert await here.bring(here.question("hvem ringer vi til?")) == [200]
    await here.settle()

    assert len(here.telegram.of("sendMessage")) == 1


async def test_an_update_is_written_down_before_telegram_is_told_that_we_have_it(
    here: Brought, state: State
) -> None:
    here.desk.gate.clear()
    update = here.question("hvem ringer vi til?")

    await here.bring(update)

    assert [each.update_id for each in await state.inbox.waiting()] == [update["update_id"]]


async def test_what_cannot_be_written_down_telegram_is_to_bring_again(
    state: State, clock: FakeClock
) -> None:
    assert isinstance(state.inbox, SqlInbox)
    full = FullInbox(database=state.inbox.database, now=state.inbox.now)
    async with brought(replace(state, inbox=full), clock) as here:
        assert await here.bring(here.question("hvem ringer vi til?")) == [503]
        assert here.desk.asked == []


@pytest.mark.parametrize("secret", ["", "forkert", SECRET.upper(), SECRET + "x", "blåbær"])
async def test_who_does_not_know_the_secret_is_sent_away(here: Brought, secret: str) -> None:
    update = here.question("hvem ringer vi til?")
    headers = httpx.Headers([(b"X-Telegram-Bot-Api-Secret-Token", secret.encode())])

    answer = await here.client.post("/", json=update, headers=headers)

    assert answer.status_code == 403
    assert here.desk.asked == []


async def test_who_says_no_secret_at_all_is_sent_away(here: Brought) -> None:
    assert (await here.client.post("/", json=here.question("hej"))).status_code == 403


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"[]",
        b'"hej"',
        b"{}",
        b'{"update_id": "5"}',
        b"\xff\xfe",
        b'{"update_id": 5, "message": 7}',
        b'{"update_id": 5, "message": {"text": "hej"}}',
        b"[" * 100_000,
    ],
    ids=lambda body: str(body[:30]),
)
async def test_what_is_no_update_is_not_taken(here: Brought, state: State, body: bytes) -> None:
    answer = await here.client.post("/", content=body, headers=WITH_SECRET)

    assert answer.status_code == 400
    assert await state.inbox.waiting() == ()


async def test_a_body_that_is_far_too_large_is_not_read(here: Brought) -> None:
    answer = await here.client.post("/", content=b" " * 2_000_000, headers=WITH_SECRET)

    assert answer.status_code == 413


async def test_a_body_that_does_not_say_how_large_it_is_has_the_same_limit(here: Brought) -> None:
    async def without_end() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b" " * 50_000

    with contextlib.suppress(httpx.WriteError):  # we may hang up while it still writes
        answer = await here.client.post("/", content=without_end(), headers=WITH_SECRET)
        assert answer.status_code == 413


async def test_only_what_is_posted_is_taken(here: Brought) -> None:
    assert (await here.client.get("/", headers=WITH_SECRET)).status_code == 405


async def test_the_same_update_twice_is_answered_once(here: Brought) -> None:
    update = here.question("hvem ringer vi til?")

    assert await here.bring(update, update) == [200, 200]
    await here.settle()
    assert await here.bring(update) == [200]
    await here.settle()

    assert len(here.desk.asked) == 1


async def test_updates_of_one_chat_are_answered_in_order_though_they_come_side_by_side(
    here: Brought,
) -> None:
    here.desk.gate.clear()
    first, *rest = (here.question(f"{number}?") for number in range(10))
    await here.bring(first)

    await here.bring(*reversed(rest))
    here.desk.gate.set()
    await here.settle()

    assert [question for question, _ in here.desk.asked] == [f"{number}?" for number in range(10)]


async def test_whoever_took_the_webhook_away_gets_it_back(state: State, clock: FakeClock) -> None:
    looks = asyncio.Event()

    async def sleep(_: float) -> None:
        await looks.wait()
        looks.clear()

    async with brought(state, clock) as here:
        here.webhook.sleep = sleep
        await here.webhook.close()
        await here.webhook.open()
        here.telegram.server.call("deleteWebhook", {})
        looks.set()
        while len(here.telegram.of("setWebhook")) < 3:  # noqa: ASYNC110 - a call sets no event
            await asyncio.sleep(0.01)


async def test_an_address_that_telegram_refuses_is_said(state: State, clock: FakeClock) -> None:
    telegram = FakeTelegram(clock)
    telegram.faults["setWebhook"].append(Fault(400, "Bad Request: bad webhook: resolve host"))
    transport = Transport(telegram, sleep=_at_once)
    bot = ExtBot("42:test", request=transport, get_updates_request=transport)
    built = build(bot, parts(FakeDesk(), state, now=clock.now))
    app = WebhookApp(bot=bot, queue=built.queue, secret=SECRET, pulse=Pulse(clock))
    webhook = Webhook(app=app, address=ANYWHERE, url=URL, allowed_updates=ALLOWED_UPDATES)

    with pytest.raises(WebhookRefused):
        await webhook.open()
    await webhook.close()


async def test_an_address_that_is_taken_is_said(here: Brought) -> None:
    taken = Address(host="127.0.0.1", port=here.webhook.port)

    with pytest.raises(CannotListen, match=rf"127\.0\.0\.1:{taken.port}"):
        async with listening(here.webhook.app, taken):
            pass


@pytest.mark.parametrize(
    ("text", "host", "port"),
    [
        ("127.0.0.1:8443", "127.0.0.1", 8443),
        ("[::1]:80", "::1", 80),
        ("localhost:0", "localhost", 0),
    ],
)
def test_an_address_is_a_host_and_a_port(text: str, host: str, port: int) -> None:
    assert Address.read(text) == Address(host=host, port=port)


@pytest.mark.parametrize("text", ["", "8443", ":8443", "127.0.0.1", "::1:80", "a b:80", "a:99999"])
def test_anything_else_is_no_address(text: str) -> None:
    with pytest.raises(ValueError, match="host:port"):
        Address.read(text)
