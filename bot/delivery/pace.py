"""Not sending faster than Telegram takes, before it has to say so."""

import asyncio
from typing import Final

from bot.delivery.bucket import Bucket, Rate
from bot.delivery.pulse import Clock, Sleep

_OVERALL: Final = Rate(every_s=1 / 25, burst=5)
"""At most 30 in any second. Source: https://core.telegram.org/bots/faq#broadcasting-to-users"""
_PRIVATE: Final = Rate(every_s=1.0, burst=3)
"""One a second, with the short bursts that Telegram allows.

*Source*: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
"""
_GROUP: Final = Rate(every_s=4.0, burst=5)
"""At most 20 in any minute. Source: as above."""
_CHATS: Final = 1000
"""When so many chats are remembered, those that have rested are forgotten; a guess."""


class Pace:
    """Holds calls back until it is their turn, in the order in which they came."""

    def __init__(self, clock: Clock, *, sleep: Sleep = asyncio.sleep) -> None:
        self._clock = clock
        self._sleep = sleep
        self._all = Bucket(_OVERALL)
        self._chats: dict[object, Bucket] = {}

    async def wait_for_turn(self, chat_id: object = None) -> None:
        """Return when a call may be made.

        Args:
            chat_id: Where a message goes, as Telegram writes it; None for calls that say nothing.
        """
        if chat_id is not None:
            await self._take(self._of(chat_id))
        await self._take(self._all)

    async def _take(self, bucket: Bucket) -> None:
        now_s = self._clock()
        wait_s = bucket.wait_s(now_s)
        bucket.take(now_s)  # before waiting, so that whoever comes next waits for longer
        if wait_s:
            await self._sleep(wait_s)

    def _of(self, chat_id: object) -> Bucket:
        if len(self._chats) >= _CHATS:
            now_s = self._clock()
            self._chats = {
                key: each for key, each in self._chats.items() if not each.is_full(now_s)
            }
        if chat_id not in self._chats:
            self._chats[chat_id] = Bucket(_GROUP if str(chat_id).startswith("-") else _PRIVATE)
        return self._chats[chat_id]
