"""Whole programs that run, are stopped at a bad moment, and are started again."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.local.updates import text_message
from knowledge_base.archive.catalogue import short_key
from tests.fakes.hosted import ORIGINAL
from tests.fakes.http import telegram_over_http
from tests.fakes.processes import SECRET, Host
from tests.fakes.telegram import Json

pytestmark = pytest.mark.process

WORDS = "hvem skal vi ringe til i Rødkælkebyen"


@pytest.fixture
async def host(tmp_path: Path) -> AsyncIterator[Host]:
    async with telegram_over_http(time.time) as telegram:  # noqa: TID251 - the bots' clock, too
        yield Host(tmp_path, telegram)


def question(host: Host, text: str, *, chat_id: int = 1) -> Json:
    chat = {"id": chat_id, "type": "private", "first_name": "Vera"}
    person = {"id": chat_id, "is_bot": False, "first_name": "Vera", "language_code": "da"}
    return host.telegram.server.say({**text_message(text), "chat": chat, "from": person})


def answered(host: Host) -> list[str]:
    """Return the questions that were answered, in order."""
    begin = "Svar på "
    lines = (text.split("\n")[0] for text in host.telegram.texts if text.startswith(begin))
    return [line.removeprefix(begin) for line in lines]


@pytest.mark.model
async def test_the_bot_answers_what_is_brought_to_it_and_tells_nobody_else(
    tmp_path: Path, starter_archive: Path
) -> None:
    async with (
        telegram_over_http(time.time) as telegram,  # noqa: TID251 - the bot's clock, too
        Host(starter_archive, telegram).running("bot", DATABASE_URL="") as program,
    ):
        host = Host(starter_archive, telegram)
        await program.until_ready()
        asked = question(host, f"{WORDS}?")

        assert await program.bring(asked, asked) == [200, 200]
        await telegram.until(lambda: bool(telegram.texts))
        ready, metrics = await program.get("/readyz"), await program.get("/metrics")
        await program.stop_in_time()

    assert ready is not None
    assert metrics is not None
    assert (ready.status_code, set(ready.json().values())) == (200, {"ok"})
    assert 'klyngehjaelp_updates_total{kind="message"} 1.0' in metrics.text
    assert "klyngehjaelp_archive_age_seconds" in metrics.text
    assert len(telegram.texts) == 1
    assert telegram.violations == []
    assert [each["secret_token"] for each in telegram.of("setWebhook")] == [SECRET]
    lines = [json.loads(line) for line in program.said.splitlines()]
    [handled] = [line for line in lines if line["event"] == "handled: message"]
    assert handled["update"] == asked["update_id"]
    assert handled["ms"] >= 0
    assert len(handled["chat"]) == 10
    for word in ("Rødkælkebyen", "ringe", "Vera", "42:secret", SECRET):
        assert word not in program.said


async def test_what_is_brought_while_it_stops_is_answered_now_or_by_the_next(host: Host) -> None:
    updates = [question(host, f"{number}?", chat_id=1 + number % 7) for number in range(60)]
    async with host.running() as program:
        await program.until_ready()
        bringing = asyncio.ensure_future(program.bring(*updates))
        await host.telegram.until(lambda: len(answered(host)) >= 5)
        await program.stop_in_time()
        codes = await bringing
    brought = zip(updates, codes, strict=True)
    taken = {each["message"]["text"] for each, code in brought if code == 200}

    async with host.running() as program:
        await host.telegram.until(lambda: taken <= set(answered(host)))
        await program.until_ready()
        await program.stop_in_time()

    assert len(answered(host)) == len(set(answered(host)))


@pytest.mark.parametrize("desk", ["slow", "stuck"])
async def test_an_answer_that_takes_long_is_given_by_the_next(host: Host, desk: str) -> None:
    async with host.running("tests.fakes.hosted", desk) as program:
        await program.until_ready()
        await program.bring(question(host, "hvorfor?"))
        await host.telegram.until(lambda: bool(host.telegram.of("sendChatAction")))
        await program.stop_in_time()
    assert answered(host) == []

    async with host.running():
        await host.telegram.until(lambda: answered(host) == ["hvorfor?"])


@pytest.mark.parametrize("method", ["sendMessage", "sendDocument"])
async def test_a_telegram_that_hangs_does_not_keep_the_bot_from_stopping(
    host: Host, method: str
) -> None:
    asked = question(host, "hvorfor?")
    if method == "sendDocument":
        asked = host.telegram.server.press(
            chat_id=1,
            message_id=asked["message"]["message_id"],
            payload=f"s1:{short_key(ORIGINAL)}",
            user=asked["message"]["from"],
        )
    async with host.running() as program:
        await program.until_ready()
        host.telegram.deaf_to.add(method)
        await program.bring(asked)
        await host.telegram.until(lambda: method in host.telegram.hung)
        await program.stop_in_time()
    host.telegram.deaf_to.clear()

    async with host.running():
        await host.telegram.until(lambda: bool(host.telegram.of(method)))


async def test_a_telegram_that_hangs_at_the_start_does_not_keep_it_from_stopping(
    host: Host,
) -> None:
    host.telegram.is_silent = True
    async with host.running() as program:
        while not await program.get("/healthz"):  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.05)

        await program.stop_in_time()


async def test_a_telegram_that_goes_silent_ends_a_bot_that_polls(host: Host) -> None:
    async with host.running("tests.fakes.hosted", "quick", "3", webhook=False) as program:
        await program.until_ready()
        host.telegram.pending.append(question(host, "hvorfor?"))
        await host.telegram.until(lambda: answered(host) == ["hvorfor?"])
        host.telegram.is_silent = True

        async with asyncio.timeout(60):
            said = await program.end()

    assert program.process.returncode == 1
    assert "Jeg har ikke hørt fra Telegram i" in said.splitlines()[-1]


async def test_who_polls_takes_the_webhook_away_and_nothing_of_what_waits(host: Host) -> None:
    async with host.running(webhook=False) as program:
        await program.until_ready()
        await program.stop_in_time()

    [deleted] = host.telegram.of("deleteWebhook")
    assert not deleted.get("drop_pending_updates")
