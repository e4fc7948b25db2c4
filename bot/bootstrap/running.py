"""The bot that talks: on Telegram, or in the terminal."""

import asyncio
import contextlib
import shutil
import signal
import sys
import time
from collections.abc import AsyncIterator, Coroutine
from dataclasses import replace
from functools import partial
from pathlib import Path

from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot import logs
from bot.application import build
from bot.bootstrap import listening
from bot.bootstrap.ending import stop_on_signals
from bot.bootstrap.opening import (
    load_settings,
    now,
    open_desk,
    open_state,
    open_state_of_terminal,
    parts,
)
from bot.delivery.pace import Pace
from bot.delivery.pulse import Pulse
from bot.delivery.serving import Service
from bot.delivery.transport import Transport
from bot.health import Health
from bot.local.chat import TerminalChat, converse
from bot.local.reading import line_reader
from bot.local.screen import Screen
from bot.metrics import Metrics
from bot.parts import Parts
from bot.settings import BotSettings
from bot.state.sql.opening import url_of
from bot.state.tidying import tidy
from bot.views import profile, staff_menu, terminal
from knowledge_base.bootstrap import open_transcriber
from knowledge_base.desk import HelpDesk
from knowledge_base.settings import Settings

_TERMINAL = "terminal"
"""Mixed into what stands for a person in the terminal, where there is only one."""
_POLLING_CONNECTIONS = 4
"""PTB's default of one lets a connection that hangs block the next try."""


def run() -> None:
    """Talk on Telegram if there is a token, else in the terminal.

    Raises:
        BotError: The bot cannot start or go on.
        KnowledgeBaseError: The archive cannot be used.
    """
    bot_settings, settings = load_settings()
    token = bot_settings.telegram_bot_token
    if token is None:
        _chat(bot_settings, settings, terminal.WHY_HERE)
        return
    listening.check(bot_settings)
    logs.log_to_stderr(secrets=_secrets(bot_settings, settings), style=bot_settings.log_format)
    with (
        open_desk(settings) as desk,
        open_transcriber(settings) as transcriber,
        open_state(bot_settings, settings) as state,
    ):
        secret = token.get_secret_value()
        whole = parts(desk, state, secret, bot_settings, settings, transcriber=transcriber)
        asyncio.run(
            _serve(bot_settings, token=secret, desk=desk, whole=whole, folder=settings.data_dir)
        )


def chat() -> None:
    """Talk in the terminal.

    Raises:
        BotError: A setting cannot be used.
        KnowledgeBaseError: The archive cannot be used.
    """
    bot_settings, settings = load_settings()
    _chat(bot_settings, settings)


def _secrets(bot_settings: BotSettings, settings: Settings) -> list[str]:
    """Return what must never be logged."""
    url = url_of(settings.data_dir, database_url=settings.database_url)
    ours = (
        bot_settings.telegram_bot_token,
        bot_settings.webhook_secret,
        settings.chat_model_key,
    )
    return [url.password or "", *(each.get_secret_value() for each in ours if each)]


async def _serve(
    settings: BotSettings, *, token: str, desk: HelpDesk, whole: Parts, folder: Path
) -> None:
    pulse, stopped, metrics = Pulse(time.monotonic), asyncio.Event(), Metrics()
    stop_on_signals(stopped)
    state = whole.state
    counted = replace(whole, metrics=metrics)
    built = build(_bot(settings, token, pulse, metrics), counted, polls=not settings.webhook_url)
    service = Service(
        application=built.application,
        way_in=listening.way_in(settings, built.application, built.queue, pulse),
        profiles=(*profile.profiles(), *staff_menu.menus(settings.staff_user_ids)),
        pulse=pulse,
        at_start=built.errands.run,
    )
    health = Health(
        pulse=pulse,
        backlog=state.backlog,
        metrics=metrics,
        is_open=service.is_open.is_set,
        archive_age_s=partial(listening.archive_age_s, desk),
        free_bytes=partial(listening.free_bytes, folder),
    )
    async with (
        listening.watched(health, settings),
        _beside(tidy(state.forgetting, sleep=asyncio.sleep)),
        _beside(built.errands.go_on()),
    ):
        await service.run(stopped)


def _bot(settings: BotSettings, token: str, pulse: Pulse, metrics: Metrics) -> ExtBot[None]:
    fetching = HTTPXRequest(connection_pool_size=_POLLING_CONNECTIONS)
    return ExtBot(
        token,
        base_url=f"{settings.api_base}/bot",
        base_file_url=f"{settings.api_base}/file/bot",
        request=Transport(HTTPXRequest(), pace=Pace(time.monotonic), metrics=metrics),
        get_updates_request=Transport(fetching, pulse=pulse, metrics=metrics),
    )


@contextlib.asynccontextmanager
async def _beside(work: Coroutine[None, None, None]) -> AsyncIterator[None]:
    """Let something run until the block ends."""
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})


def _chat(bot_settings: BotSettings, settings: Settings, *first_lines: str) -> None:
    logs.log_to_file(settings.data_dir / "logs" / "chat.log")
    screen = Screen(
        out=sys.stdout,
        columns=lambda: shutil.get_terminal_size().columns,
        styled=sys.stdout.isatty(),
    )
    with (
        open_desk(settings) as desk,
        open_state_of_terminal(bot_settings, settings) as state,
    ):
        whole = parts(desk, state, _TERMINAL, bot_settings, settings, transcriber=None)
        terminal_chat = TerminalChat(
            replace(whole, limits=None),
            screen=screen,
            now=lambda: now().timestamp(),
        )
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl-C
        for line in first_lines:
            screen.say(line)
        converse(terminal_chat, line_reader(terminal.PROMPT))
