"""Updates that Telegram brings to us.

TLS, and whatever else stands in the open network, is the work of a proxy in front.
"""

import asyncio
import contextlib
import hmac
import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final

from telegram import Bot, Update
from telegram.error import BadRequest, NetworkError, TelegramError

from bot.delivery.http import Refusal, answer, body_of, header
from bot.delivery.inbox import InboxQueue
from bot.delivery.listening import Address, Receive, Scope, Send, listening
from bot.delivery.pulse import Pulse, Sleep
from bot.errors import WebhookRefused

logger = logging.getLogger(__name__)

_LARGEST_BYTES: Final = 1 << 20
"""An update with a long message and many entities has some tens of thousands; a guess."""
_CONNECTIONS: Final = 40
"""Calls at once, as Telegram has it by default.

*Source*: https://core.telegram.org/bots/api#setwebhook
"""
_LOOK_EVERY_S: Final = 30.0
"""Often enough for three looks before `SILENCE_LIMIT_S`."""
_SECRET: Final = "x-telegram-bot-api-secret-token"  # noqa: S105 - the header's name


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookApp:
    """Answers Telegram's calls: 200 only when the update has been written down.

    Whatever it answers else, Telegram brings the update again.

    Attributes:
        secret: What Telegram has been told to send along.
    """

    bot: Bot
    queue: InboxQueue
    secret: str
    pulse: Pulse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        try:
            await self._take(scope, receive)
        except Refusal as refusal:
            logger.warning("a call to the webhook was refused: %d", refusal.status)
            await answer(send, refusal.status)
        else:
            await answer(send, HTTPStatus.OK)

    async def _take(self, scope: Scope, receive: Receive) -> None:
        if not hmac.compare_digest(header(scope, _SECRET), self.secret.encode("ascii")):
            raise Refusal(HTTPStatus.FORBIDDEN)
        if scope["method"] != "POST":
            raise Refusal(HTTPStatus.METHOD_NOT_ALLOWED)
        update = self._parsed(await body_of(scope, receive, limit=_LARGEST_BYTES))
        self.pulse.beat()
        try:
            await self.queue.put(update)
        except NetworkError:
            raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE) from None

    def _parsed(self, body: bytes) -> Update:
        try:
            raw = json.loads(body)
            if not isinstance(raw, dict) or not isinstance(raw.get("update_id"), int):
                raise Refusal(HTTPStatus.BAD_REQUEST)
            return Update.de_json(raw, self.bot)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            raise Refusal(HTTPStatus.BAD_REQUEST) from None


@dataclass(slots=True, kw_only=True)
class Webhook:
    """Listens, and tells Telegram where.

    Attributes:
        address: Where we listen.
        url: Where Telegram finds us.
        allowed_updates: The kinds of update to bring.
        sleep: Waits for so many seconds.
        port: The port that we listen on, once it is open.
    """

    app: WebhookApp
    address: Address
    url: str
    allowed_updates: Sequence[str]
    sleep: Sleep = asyncio.sleep
    port: int = 0
    _open: contextlib.AsyncExitStack = field(default_factory=contextlib.AsyncExitStack)

    async def open(self) -> None:
        """Listen from now on.

        Raises:
            CannotListen: The address is taken, or not ours.
            WebhookRefused: Telegram does not take the address.
            TelegramError: Telegram does not answer.
        """
        self.port = await self._open.enter_async_context(listening(self.app, self.address))
        logger.info("listening for the webhook on port %d", self.port)
        try:
            await self._tell()
        except BadRequest:
            raise WebhookRefused from None
        watching = asyncio.create_task(self._watch())
        self._open.push_async_callback(_end, watching)

    async def close(self) -> None:
        """Listen no more; Telegram keeps what it has until we are back."""
        await self._open.aclose()

    async def _tell(self) -> None:
        await self.app.bot.set_webhook(
            self.url,
            secret_token=self.app.secret,
            allowed_updates=list(self.allowed_updates),
            max_connections=_CONNECTIONS,
        )
        self.app.pulse.beat()

    async def _watch(self) -> None:
        """See that Telegram still knows where we are; a bot that polls takes the webhook away."""
        while True:
            await self.sleep(_LOOK_EVERY_S)
            try:
                found = await self.app.bot.get_webhook_info()
                self.app.pulse.beat()
                if found.url != self.url:
                    logger.error("somebody took the webhook away; it is set again")
                    await self._tell()
            except TelegramError as error:
                logger.warning("the webhook could not be looked at: %s", type(error).__name__)


async def _end(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.wait({task})
