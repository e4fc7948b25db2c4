"""The bot's composition root: settings in, a running bot out."""

import asyncio
import contextlib
import json
import shutil
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot import logs
from bot.application import ALLOWED_UPDATES, Parts, build
from bot.delivery.polling import poll
from bot.delivery.transport import Pulse, Transport
from bot.errors import NoConnection, Rejected
from bot.gaps.answer_file import write_answer_file
from bot.gaps.gathering import gather
from bot.gaps.picking import pick
from bot.guide.reading import GENSTART
from bot.handlers.danish_time import day_of
from bot.handlers.figures import figures
from bot.handlers.shelf import Shelf
from bot.local.chat import TerminalChat, converse
from bot.local.reading import line_reader
from bot.local.screen import Screen
from bot.papers.qr import write as write_qr
from bot.settings import BotSettings
from bot.state.keeping import State
from bot.state.questions import KeptQuestion
from bot.state.sql.opening import open_memory, open_state, url_of
from bot.state.tidying import tidy
from bot.views import gaps as gap_views
from bot.views import links, profile, statistics, terminal
from bot.views.privacy import PrivacyTerms
from knowledge_base.bootstrap import open_desk
from knowledge_base.desk import Desk, HelpDesk
from knowledge_base.errors import WrongSettings
from knowledge_base.settings import Settings, check_names, load

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
    bot_settings, settings = _load_settings()
    token = bot_settings.telegram_bot_token
    if token is None:
        _chat(bot_settings, settings, terminal.WHY_HERE)
        return
    url = url_of(settings.data_dir, database_url=settings.database_url)
    logs.log_to_stderr(secrets=[token.get_secret_value(), url.password or ""])
    with _open_desk(settings) as desk, _open_state(bot_settings, settings) as state:
        asyncio.run(_poll(bot_settings, token=token.get_secret_value(), desk=desk, state=state))


def chat() -> None:
    """Talk in the terminal.

    Raises:
        BotError: A setting cannot be used.
        KnowledgeBaseError: The archive cannot be used.
    """
    bot_settings, settings = _load_settings()
    _chat(bot_settings, settings)


def stats(*, days: int, as_json: bool) -> None:
    """Print how the guided restart has been used in the latest days.

    Raises:
        BotError: The state cannot be read.
        KnowledgeBaseError: A setting cannot be used.
    """
    with _open_state(*_load_settings()) as state:
        shelf = Shelf(sessions=state.sessions, newest_text=GENSTART.read_text(encoding="utf-8"))
        now = _now()
        found = asyncio.run(
            figures(state.sessions, shelf, since=now - timedelta(days=days), until=now)
        )
    if as_json:
        said = [statistics.as_json(guide, each) for guide, each in found]
        sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
        return
    lines = [line for guide, each in found for line in statistics.lines(guide, each)]
    sys.stdout.write("\n".join(lines or [statistics.NOBODY]) + "\n")


def qr(payload: str, *, out: Path, username: str | None) -> None:
    """Write a link that opens a chat with the bot as a picture to print.

    Args:
        payload: What the link opens: "genstart_hammerbakker".
        out: The picture's file; replaced if it is there.
        username: The bot's name; None to ask Telegram.

    Raises:
        BotError: Telegram cannot say the bot's name, or the picture cannot be drawn.
        KnowledgeBaseError: A setting cannot be used.
    """
    link = links.deep_link(username or asyncio.run(_username()), payload)
    picture = write_qr(link)
    try:
        out.write_bytes(picture)
    except OSError:
        raise WrongSettings(terminal.CANNOT_WRITE.format(file=out)) from None
    sys.stdout.write(terminal.QR_WRITTEN.format(file=out, link=link) + "\n")


async def _username() -> str:
    settings = load(BotSettings)
    if settings.telegram_bot_token is None:
        raise WrongSettings(terminal.WHICH_BOT)
    token = settings.telegram_bot_token.get_secret_value()
    bot = Bot(token, base_url=f"{settings.api_base}/bot", request=Transport(HTTPXRequest()))
    try:
        async with bot:
            return bot.username
    except InvalidToken:
        raise Rejected from None  # the library's message has the token in it
    except TelegramError:
        raise NoConnection(settings.api_base) from None


def gaps(*, days: int, as_json: bool) -> None:
    """Print what was asked in the latest days and not answered well, grouped by meaning.

    Raises:
        BotError: The state cannot be read.
        KnowledgeBaseError: The archive or a setting cannot be used.
    """
    bot_settings, settings = _load_settings()
    asked = _unanswered(bot_settings, settings, days=days)
    with _open_desk(settings) as desk:
        found = gather(asked, desk)
    if as_json:
        said = [gap_views.as_json(gap) for gap in found]
        sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
    else:
        lines = gap_views.lines(found) if found else [gap_views.NONE]
        sys.stdout.write("\n".join(lines) + "\n")


def answer(name: str, path: Path, *, days: int) -> None:
    """Write a file for the answer to a gap of the latest days.

    Raises:
        BotError: There is no such gap, the file is refused, or the state cannot be read.
        KnowledgeBaseError: The archive or a setting cannot be used.
    """
    bot_settings, settings = _load_settings()
    asked = _unanswered(bot_settings, settings, days=days)
    with _open_desk(settings) as desk:
        gap = pick(name, asked, desk)
    write_answer_file(gap, path, today=day_of(_now()))
    sys.stdout.write(gap_views.WRITTEN.format(path=path) + "\n")


def _unanswered(
    bot_settings: BotSettings, settings: Settings, *, days: int
) -> Sequence[KeptQuestion]:
    with _open_state(bot_settings, settings) as state:
        return asyncio.run(state.questions.unanswered(_now() - timedelta(days=days)))


def _load_settings() -> tuple[BotSettings, Settings]:
    check_names([*BotSettings.model_fields, *Settings.model_fields])
    bot_settings, settings = load(BotSettings), load(Settings)
    if bot_settings.webhook_url:
        raise WrongSettings(
            "WEBHOOK_URL er sat, men webhooks er ikke bygget endnu. Fjern linjen i .env; så henter"
            " jeg selv beskederne hos Telegram."
        )
    return bot_settings, settings


@contextlib.contextmanager
def _open_desk(settings: Settings) -> Iterator[HelpDesk]:
    """Open the help desk and its archive now, so that what is missing is said at the start."""
    with open_desk(settings) as desk:
        desk.archive.current()
        yield desk


@contextlib.contextmanager
def _open_state(bot_settings: BotSettings, settings: Settings) -> Iterator[State]:
    """Open what the bot keeps, for as long as staff have set."""
    url = url_of(settings.data_dir, database_url=settings.database_url)
    keep = timedelta(days=bot_settings.keep_questions_days)
    with open_state(url, now=_now, keep_questions=keep) as state:
        yield state


@contextlib.contextmanager
def _open_state_of_terminal(bot_settings: BotSettings, settings: Settings) -> Iterator[State]:
    """Open the same state as on Telegram, with an inbox of its own that is gone afterwards.

    The terminal has nothing to fetch again, and must not answer what came from Telegram; nor does
    it know what Telegram calls the files that it has.
    """
    with _open_state(bot_settings, settings) as state, open_memory(now=_now) as memory:
        yield replace(state, inbox=memory.inbox, sent_files=memory.sent_files)


def _now() -> datetime:
    return datetime.now(tz=UTC)


def _parts(desk: Desk, state: State, secret: str, settings: BotSettings) -> Parts:
    return Parts(
        desk=desk,
        state=state,
        guide_text=GENSTART.read_text(encoding="utf-8"),
        now=_now,
        secret=secret.encode(),
        terms=PrivacyTerms(
            keep_days=settings.keep_questions_days, contact=settings.privacy_contact
        ),
    )


async def _poll(settings: BotSettings, *, token: str, desk: Desk, state: State) -> None:
    pulse, stopped = Pulse(time.monotonic), asyncio.Event()
    bot = ExtBot(
        token,
        base_url=f"{settings.api_base}/bot",
        base_file_url=f"{settings.api_base}/file/bot",
        request=Transport(HTTPXRequest()),
        get_updates_request=Transport(
            HTTPXRequest(connection_pool_size=_POLLING_CONNECTIONS), pulse=pulse
        ),
    )
    _on_signals(stopped.set)
    built = build(bot, _parts(desk, state, token, settings), polls=True)
    async with (
        _beside(tidy(state.forgetting, sleep=asyncio.sleep)),
        _beside(built.errands.go_on()),
    ):
        await poll(
            built.application,
            at_start=built.errands.run,
            allowed_updates=ALLOWED_UPDATES,
            profiles=profile.profiles(),
            pulse=pulse,
            stopped=stopped,
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


def _on_signals(stop: Callable[[], None]) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows
            loop.add_signal_handler(number, stop)


def _chat(bot_settings: BotSettings, settings: Settings, *first_lines: str) -> None:
    logs.log_to_file(settings.data_dir / "logs" / "chat.log")
    screen = Screen(
        out=sys.stdout,
        columns=lambda: shutil.get_terminal_size().columns,
        styled=sys.stdout.isatty(),
    )
    with (
        _open_desk(settings) as desk,
        _open_state_of_terminal(bot_settings, settings) as state,
    ):
        terminal_chat = TerminalChat(
            _parts(desk, state, _TERMINAL, bot_settings),
            screen=screen,
            now=lambda: _now().timestamp(),
        )
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl-C
        for line in first_lines:
            screen.say(line)
        converse(terminal_chat, line_reader(terminal.PROMPT))
