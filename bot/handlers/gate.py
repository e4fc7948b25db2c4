"""What every update comes past first: is it too old, and has its sender asked too much?"""

import contextlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import ApplicationHandlerStop

from bot.handlers.allowance import Allowance, Held
from bot.handlers.context import Context, Turn
from bot.handlers.lateness import LATE, TOO_LATE, Lateness
from bot.metrics import Metrics
from bot.views import patience

logger = logging.getLogger(__name__)

_OTHERS: Final = 0
_PRESS: Final = 0.25
"""A button is pressed faster than a question is written, and costs less to answer; a guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Lets through what is to be answered.

    Attributes:
        now: The moment, with its zone.
        allowance: What each person may ask; None lets everybody ask as much as they like.
    """

    now: Callable[[], datetime]
    lateness: Lateness
    allowance: Allowance | None
    metrics: Metrics = field(default_factory=Metrics)

    async def on_update(self, update: Update, context: Context) -> None:
        """Let an update on to the other handlers, or end it here.

        Raises:
            ApplicationHandlerStop: It ends here.
        """
        if not _is_to_be_answered(update, context):
            return
        sent_at = _sent_at(update)
        age = self.now() - (sent_at or self.now())
        if age > TOO_LATE:
            self._end("too_old")
        if held := self._held(update, sent_at or self.now()):
            await _say_so(held, update)
            self._end("limited")
        if sent_at and age > LATE and update.message:
            await self.lateness.apologise(Turn.of(update), sent_at=sent_at)

    def _held(self, update: Update, at: datetime) -> Held | None:
        user = update.effective_user
        if self.allowance is None or user is None:
            return None
        if not (update.message or update.callback_query):
            return None
        share = 1.0 if update.message else _PRESS
        return self.allowance.take(user.id, at_s=at.timestamp(), share=share)

    def _end(self, reason: str) -> None:
        self.metrics.refused(reason)
        logger.info("an update is not answered: %s", reason)
        raise ApplicationHandlerStop


def _is_to_be_answered(update: Update, context: Context) -> bool:
    """Tell whether any of the other handlers takes the update; in groups most are not for us."""
    handlers = context.application.handlers.get(_OTHERS, [])
    if update.effective_chat is None:
        return False
    return any(handler.check_update(update) not in (None, False) for handler in handlers)


def _sent_at(update: Update) -> datetime | None:
    """Return when an update was sent; of a pressed button Telegram does not say it."""
    if update.edited_message:
        return update.edited_message.edit_date
    return update.message.date if update.message else None


async def _say_so(held: Held, update: Update) -> None:
    """Say it once in the chat; a button must be answered each time, or it keeps spinning."""
    turn = Turn.of(update)
    with contextlib.suppress(TelegramError):
        if update.callback_query:
            await update.callback_query.answer(patience.wait(held.seconds, turn.language))
        elif held.is_news and update.message:
            await turn.say(patience.too_many(held.seconds, turn.language))
