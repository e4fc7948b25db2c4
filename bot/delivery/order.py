"""The updates of one chat in order, chats in parallel."""

import asyncio
import inspect
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.errors import StateUnavailable
from bot.state.inbox import Inbox

logger = logging.getLogger(__name__)

QUEUE_LIMIT = 20
"""Updates of one chat that wait or are being handled; a guess."""

_CONCURRENT_UPDATES = 1024
"""Far above what is at work at once: waiting for one's turn in a chat counts too. A guess."""


@dataclass(slots=True)
class _Lane:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    length: int = 0
    told: bool = False


class ChatOrder(BaseUpdateProcessor):
    """Handles updates one by one within a chat, and chats side by side.

    PTB would handle one update at a time for the whole bot, or all at once without any order.
    """

    __slots__ = ("_inbox", "_lanes", "_limit", "_on_crowded")

    def __init__(
        self,
        *,
        inbox: Inbox,
        on_crowded: Callable[[Update], Awaitable[None]],
        limit: int = QUEUE_LIMIT,
    ) -> None:
        """Create the processor.

        Args:
            inbox: Where it is noted which updates have been begun and handled.
            on_crowded: Called once when a chat's queue is full; until the queue is empty again,
                further updates of the chat are dropped.
            limit: Updates of one chat that may be at work or waiting.
        """
        super().__init__(max_concurrent_updates=_CONCURRENT_UPDATES)
        self._inbox = inbox
        self._on_crowded = on_crowded
        self._limit = limit
        self._lanes: dict[int, _Lane] = {}

    async def initialize(self) -> None:
        """Do nothing: locks are made when they are needed."""

    async def shutdown(self) -> None:
        """Do nothing: the application has waited for every update by now."""

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        """Handle an update when those before it in the same chat are done."""
        if not isinstance(update, Update):
            await coroutine
            return
        key = _lane_key(update)
        lane = self._lanes.setdefault(key, _Lane())
        if lane.length >= self._limit:
            _drop(coroutine)
            await self._tell(update, lane)
            await self._inbox.finish(update.update_id)
            return
        lane.length += 1
        try:
            await self._take_turn(update, coroutine, lane)
        finally:
            lane.length -= 1
            if not lane.length:
                del self._lanes[key]

    async def _take_turn(self, update: Update, coroutine: Awaitable[object], lane: _Lane) -> None:
        async with lane.lock:
            if await self._begin(update, coroutine):
                await coroutine
                await self._inbox.finish(update.update_id)
            else:
                logger.info("update %d came again", update.update_id)
                _drop(coroutine)

    async def _begin(self, update: Update, coroutine: Awaitable[object]) -> bool:
        try:
            return await self._inbox.begin(update.update_id)
        except StateUnavailable:
            _drop(coroutine)
            raise

    async def _tell(self, update: Update, lane: _Lane) -> None:
        logger.warning("a chat's queue is full; update %d dropped", update.update_id)
        if not lane.told:
            lane.told = True
            await self._on_crowded(update)


def _lane_key(update: Update) -> int:
    """Return the chat, or the user where there is no chat; the rest share one lane."""
    if update.effective_chat:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user else 0


def _drop(coroutine: Awaitable[object]) -> None:
    if inspect.iscoroutine(coroutine):
        coroutine.close()  # or Python warns that it was never awaited
