"""Where the bot listens: for the webhook, and for those who watch it."""

import contextlib
import re
import shutil
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from bot.application import ALLOWED_UPDATES
from bot.bootstrap.opening import now
from bot.delivery.inbox import InboxQueue
from bot.delivery.listening import Address, listening
from bot.delivery.polling import Polling
from bot.delivery.pulse import Pulse
from bot.delivery.serving import WayIn
from bot.delivery.webhook import Webhook, WebhookApp
from bot.health import Health
from bot.routing import App
from bot.settings import BotSettings
from knowledge_base.desk import HelpDesk
from knowledge_base.errors import KnowledgeBaseError, WrongSettings

_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{1,256}")
"""Source: https://core.telegram.org/bots/api#setwebhook"""


def way_in(settings: BotSettings, application: App, queue: InboxQueue, pulse: Pulse) -> WayIn:
    """Return how updates come in: brought to a webhook if there is an address for it, or fetched.

    Raises:
        WrongSettings: A setting of the webhook cannot be used.
    """
    if settings.webhook_url is None:
        if application.updater is None:
            raise ValueError("an application that fetches needs an updater")
        return Polling(updater=application.updater, allowed_updates=ALLOWED_UPDATES)
    return Webhook(
        app=WebhookApp(bot=application.bot, queue=queue, secret=secret(settings), pulse=pulse),
        address=read_address("WEBHOOK_LISTEN", settings.webhook_listen),
        url=settings.webhook_url,
        allowed_updates=ALLOWED_UPDATES,
    )


def check(settings: BotSettings) -> None:
    """Look at every setting of this module before anything is opened.

    Raises:
        WrongSettings: One cannot be used.
    """
    if settings.health_listen:
        read_address("HEALTH_LISTEN", settings.health_listen)
    if settings.webhook_url is not None:
        address = urlsplit(settings.webhook_url)
        if address.scheme != "https" or not address.hostname:
            raise WrongSettings(
                "WEBHOOK_URL kan ikke bruges: det skal være en adresse på nettet, der begynder med"
                " https://."
            )
        secret(settings)
        read_address("WEBHOOK_LISTEN", settings.webhook_listen)


def secret(settings: BotSettings) -> str:
    """Return what Telegram is to send along.

    Raises:
        WrongSettings: It is missing, or Telegram would not take it.
    """
    if settings.webhook_secret is None:
        raise WrongSettings(
            "WEBHOOK_URL er sat, men WEBHOOK_SECRET mangler. Find på en lang hemmelighed, og skriv"
            " den i .env. Uden den kan enhver sende mig beskeder, der ligner Telegrams."
        )
    word = settings.webhook_secret.get_secret_value()
    if not _SECRET.fullmatch(word):
        raise WrongSettings(
            "WEBHOOK_SECRET kan ikke bruges: den skal være 1 til 256 tegn, og kun bogstaverne A-Z"
            " og a-z, tal, _ og -."
        )
    return word


def read_address(name: str, text: str) -> Address:
    """Return an address to listen on.

    Raises:
        WrongSettings: It is none; the message names the setting.
    """
    try:
        return Address.read(text)
    except ValueError:
        raise WrongSettings(
            f"{name} kan ikke bruges: skriv en adresse og en port, for eksempel 127.0.0.1:8443."
        ) from None


@contextlib.asynccontextmanager
async def watched(health: Health, settings: BotSettings) -> AsyncIterator[None]:
    """Answer those who watch the bot while the block runs, if staff have said where.

    Raises:
        CannotListen: The address is taken, or not ours.
    """
    if not settings.health_listen:
        yield
        return
    async with listening(health, read_address("HEALTH_LISTEN", settings.health_listen)):
        yield


def archive_age_s(desk: HelpDesk) -> float | None:
    """Return how many seconds ago the archive was built; None if it cannot be read."""
    try:
        manifest = desk.archive.current().snapshot.manifest
    except KnowledgeBaseError:
        return None
    return (now() - datetime.fromisoformat(manifest.created_at)).total_seconds()


def free_bytes(folder: Path) -> int:
    """Return how much room is left where a folder lies."""
    return shutil.disk_usage(folder).free
