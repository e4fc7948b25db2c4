"""The updates of one chat in order, chats in parallel."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.delivery.handling import Handling, drop

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

    __slots__ = ("_handling", "_is_over", "_lanes", "_limit", "_on_crowded", "_works")

    def __init__(
        self,
        handling: Handling,
        *,
        on_crowded: Callable[[Update], Awaitable[None]],
        limit: int = QUEUE_LIMIT,
    ) -> None:
        """Create the processor.

        Args:
            handling: Handles an update when it is its turn here.
            on_crowded: Called once when a chat's queue is full; until the queue is empty again,
                further updates of the chat are dropped.
            limit: Updates of one chat that may be at work or waiting.
        """
        super().__init__(max_concurrent_updates=_CONCURRENT_UPDATES)
        self._handling = handling
        self._on_crowded = on_crowded
        self._limit = limit
        self._lanes: dict[int, _Lane] = {}
        self._works: dict[int, asyncio.Future[None]] = {}
        self._is_over = False

    async def initialize(self) -> None:
        """Do nothing: locks are made when they are needed."""

    async def shutdown(self) -> None:
        """Do nothing: the application has waited for every update by now."""

    def is_at_work_on(self, update_id: int) -> bool:
        """Tell whether an update is being handled here, or waits for its turn."""
        return update_id in self._works

    def abandon(self) -> None:
        """Stop everything that is at work or waits; it stays in the inbox for the next start."""
        self._is_over = True
        for work in self._works.values():
            work.cancel()

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        """Handle an update when those before it in the same chat are done."""
        if not isinstance(update, Update):
            await coroutine
            return
        if self._is_over or self.is_at_work_on(update.update_id):
            drop(coroutine)
            return
        work = asyncio.ensure_future(self._in_lane(update, coroutine))
        self._works[update.update_id] = work
        try:
            await asyncio.wait({work})
        finally:
            del self._works[update.update_id]
            drop(coroutine)  # of one that was abandoned before it began
        if not work.cancelled():
            work.result()

    async def _in_lane(self, update: Update, coroutine: Awaitable[object]) -> None:
        key = _lane_key(update)
        lane = self._lanes.setdefault(key, _Lane())
        if lane.length >= self._limit:
            await self._refuse(update, lane)
            return
        lane.length += 1
        try:
            async with lane.lock:
                await self._handling.take(update, coroutine)
        finally:
            lane.length -= 1
            if not lane.length:
                del self._lanes[key]

    async def _refuse(self, update: Update, lane: _Lane) -> None:
        logger.warning("a chat's queue is full; update %d dropped", update.update_id)
        self._handling.metrics.refused("crowded")
        if not lane.told:
            lane.told = True
            await self._on_crowded(update)
        await self._handling.finish(update.update_id)


def _lane_key(update: Update) -> int:
    """Return the chat, or the user where there is no chat of ours; the rest share one lane."""
    if update.effective_chat and not update.guest_message:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user else 0
