"""Pictures with links to the bot, to print."""

import asyncio
import sys
from pathlib import Path

from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot.delivery.transport import Transport
from bot.errors import NoConnection, Rejected
from bot.papers.qr import write as write_qr
from bot.settings import BotSettings
from bot.views import links, terminal
from knowledge_base.errors import WrongSettings
from knowledge_base.settings import load


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
