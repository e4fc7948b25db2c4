"""Updates that had to wait, as when the bot was down."""

import contextlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from telegram.error import TelegramError

from bot.handlers.context import Turn
from bot.views import patience

logger = logging.getLogger(__name__)

LATE: Final = timedelta(minutes=10)
"""Whoever has waited for so long has put the telephone away; a guess."""
TOO_LATE: Final = timedelta(days=1)
"""So long Telegram keeps updates; what is older answers nobody.

*Source*: https://core.telegram.org/bots/api#getting-updates
"""
_CHATS: Final = 1000
"""When so many chats are remembered, those of the day before are forgotten; a guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lateness:
    """Says once for each chat and downtime that we are late.

    Attributes:
        now: The moment, with its zone.
    """

    now: Callable[[], datetime]
    _said_at: dict[int, datetime] = field(default_factory=dict, init=False)

    async def apologise_for_press(self, turn: Turn, *, shown_at: datetime | None) -> None:
        """Say that we are late with a button that Telegram no longer lets us answer.

        Telegram does not say when it was pressed: after the message that it is under. Of one that
        is new, the press has been answered before, by a bot that was killed.

        Args:
            turn: What is answered late.
            shown_at: When that message was sent.
        """
        now = self.now()
        if shown_at is None or now - shown_at > LATE:
            await self.apologise(turn, sent_at=now - LATE)

    async def apologise(self, turn: Turn, *, sent_at: datetime) -> None:
        """Say that we are late, unless it has been said since the update was sent."""
        now, chat_id = self.now(), turn.to.chat_id
        said_at = self._said_at.get(chat_id)
        if said_at and said_at >= sent_at:
            return
        self._remember(chat_id, now)
        with contextlib.suppress(TelegramError):  # the answer is what matters
            await turn.say(patience.late(turn.language))

    def _remember(self, chat_id: int, now: datetime) -> None:
        if len(self._said_at) >= _CHATS:
            for old in [key for key, said in self._said_at.items() if said < now - TOO_LATE]:
                del self._said_at[old]
        self._said_at[chat_id] = now
