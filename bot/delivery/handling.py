"""An update is begun, handled and noted as handled, when it is the chat's turn."""

import asyncio
import hashlib
import hmac
import inspect
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from telegram import Update

from bot.delivery.pulse import Clock
from bot.errors import StateUnavailable
from bot.logs import about
from bot.metrics import Metrics
from bot.state.inbox import Arrival, Inbox
from bot.state.turns import ChatTurns, OnlyProgram

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Handling:
    """Handles updates, each once.

    Attributes:
        inbox: Where it is noted which updates have been begun and handled.
        parse: Makes an update of what was written down.
        handle: Begins to handle an update.
        turns: Says which program may work in a chat.
        chat_key: What stands for a chat in the log.
    """

    inbox: Inbox
    parse: Callable[[Arrival], Update]
    handle: Callable[[Update], Awaitable[object]]
    turns: ChatTurns = field(default_factory=OnlyProgram)
    chat_key: Callable[[int], str] = str
    metrics: Metrics = field(default_factory=Metrics)
    clock: Clock = time.monotonic
    _unnoted: set[int] = field(default_factory=set, init=False)

    async def take(self, update: Update, coroutine: Awaitable[object]) -> None:
        """Handle an update, after those that came before it in the same chat.

        These are there when requests of a webhook overtake each other, and when another program
        has ended with them in its hands.
        """
        chat = update.effective_chat
        if chat is None:
            await self._do(update, coroutine)
            return
        with about(chat=self.chat_key(chat.id)):
            async with self.turns.take(chat.id):
                while arrival := await self.inbox.earlier(chat.id, update.update_id):
                    earlier = self.parse(arrival)
                    await self._do(earlier, self.handle(earlier))
                await self._do(update, coroutine)

    async def finish(self, update_id: int) -> None:
        """Note that an update has been handled; nobody need hear of it if we cannot.

        Should it come again before it could be noted, it is only noted.
        """
        try:
            await self.inbox.finish(update_id)
        except StateUnavailable:
            logger.warning("update %d could not be noted as handled", update_id)
            self._unnoted.add(update_id)
        else:
            self._unnoted.discard(update_id)

    async def _do(self, update: Update, coroutine: Awaitable[object]) -> None:
        update_id = update.update_id
        with about(update=update_id):
            if update_id in self._unnoted:
                drop(coroutine)
                await self.finish(update_id)
                return
            if not await self._begin(update_id, coroutine):
                logger.info("update %d came again", update_id)
                drop(coroutine)
                return
            begun_s = self.clock()
            try:
                await coroutine
            except asyncio.CancelledError:
                await asyncio.shield(self.inbox.put_back(update_id))
                logger.info("update %d waits for the next start", update_id)
                raise
            await self.finish(update_id)
            self._note(kind_of(update), self.clock() - begun_s)

    async def _begin(self, update_id: int, coroutine: Awaitable[object]) -> bool:
        try:
            return await self.inbox.begin(update_id)
        except StateUnavailable:
            drop(coroutine)
            raise

    def _note(self, kind: str, seconds: float) -> None:
        self.metrics.handled(kind, seconds)
        logger.info("handled: %s", kind, extra={"ms": round(seconds * 1000)})


def kind_of(update: Update) -> str:
    """Return what an update is, in Telegram's word: "message", "callback_query"."""
    known = (name for name in Update.ALL_TYPES if getattr(update, name, None) is not None)
    return next(known, "other")


def chat_key(chat_id: int, *, secret: bytes) -> str:
    """Return what stands for a chat in the log: the same each time, and nobody's id."""
    return hmac.new(secret, f"log:{chat_id}".encode(), hashlib.sha256).hexdigest()[:10]


def drop(coroutine: Awaitable[object]) -> None:
    """Do without a coroutine, or Python warns that it was never awaited."""
    if inspect.iscoroutine(coroutine):
        coroutine.close()
