"""Two bots behind one webhook, with one PostgreSQL."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL

from bot.local.updates import text_message
from tests.fakes import postgresql
from tests.fakes.http import telegram_over_http
from tests.fakes.processes import Host
from tests.fakes.telegram import Json

pytestmark = [pytest.mark.process, pytest.mark.server]

CHATS = (1, 2, 3)
EACH = 12


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[URL]:
    with postgresql.server(tmp_path_factory.mktemp("postgresql")) as url:
        yield url


@pytest.fixture
async def host(tmp_path: Path, database: URL) -> AsyncIterator[Host]:
    url = postgresql.new_database(database).set(drivername="postgresql")
    address = {"DATABASE_URL": url.render_as_string(hide_password=False)}
    async with telegram_over_http(time.time) as telegram:  # noqa: TID251 - the bots' clock, too
        yield Host(tmp_path, telegram, address)


def question(host: Host, number: int, *, chat_id: int) -> Json:
    chat = {"id": chat_id, "type": "private", "first_name": "Vera"}
    person = {"id": chat_id, "is_bot": False, "first_name": "Vera", "language_code": "da"}
    said = {**text_message(f"{number}?"), "chat": chat, "from": person}
    return host.telegram.server.say(said)


def answered(host: Host, chat_id: int) -> list[int]:
    """Return the numbers of the questions that were answered in a chat, in order."""
    begin, end = "Svar på ", "?"
    texts = [each["text"] for each in host.telegram.shown if each["chat"]["id"] == chat_id]
    return [int(text.removeprefix(begin).split(end)[0]) for text in texts if begin in text]


async def test_every_chat_is_answered_in_order_and_once_whoever_is_called(host: Host) -> None:
    async with host.running() as one, host.running() as other:
        await asyncio.gather(one.until_ready(), other.until_ready())
        for number in range(EACH):
            updates = [question(host, number, chat_id=chat_id) for chat_id in CHATS]
            first, second = (one, other) if number % 2 else (other, one)
            codes = await asyncio.gather(first.bring(*updates), second.bring(updates[0]))
            assert {code for each in codes for code in each} == {200}

        await host.telegram.until(lambda: all(len(answered(host, each)) == EACH for each in CHATS))
        await asyncio.gather(one.stop_in_time(), other.stop_in_time())

    assert [answered(host, each) for each in CHATS] == [list(range(EACH))] * len(CHATS)


async def test_what_a_killed_one_had_in_its_hands_is_answered_by_the_other(host: Host) -> None:
    async with host.running("tests.fakes.hosted", "slow") as one, host.running() as other:
        await asyncio.gather(one.until_ready(), other.until_ready())
        await one.bring(question(host, 0, chat_id=1))
        await host.telegram.until(lambda: bool(host.telegram.of("sendChatAction")))
        await other.bring(question(host, 1, chat_id=1), question(host, 2, chat_id=2))
        await host.telegram.until(lambda: answered(host, 2) == [2])
        assert answered(host, 1) == []  # it is the first one's turn, as long as it lives

        one.kill()

        await host.telegram.until(lambda: answered(host, 1) == [0, 1])
