"""What a volunteer hears when something breaks, and what we log.

Error messages may hold what a volunteer wrote, so the log gets the kind of error and where it
came from, and no words.
"""

import contextlib
import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass

from telegram import Update
from telegram.error import Forbidden, NetworkError, TelegramError

from bot.delivery.message import Destination, OutgoingMessage
from bot.delivery.sending import send
from bot.errors import StateUnavailable
from bot.handlers.context import Context
from bot.views import notices
from knowledge_base.errors import NoArchive, Unavailable

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorHandler:
    """The one place where every error ends.

    Attributes:
        new_reference: Makes a short number that the volunteer and the log both get.
    """

    new_reference: Callable[[], str]

    async def on_error(self, update: object, context: Context) -> None:
        """Apologise; log as an error only what needs a change in the code."""
        answer = self._note(context.error)
        to = Destination.of(update) if isinstance(update, Update) else None
        if answer is None or to is None:
            return
        with contextlib.suppress(TelegramError):
            await send(answer, to=to, bot=context.bot)

    def _note(self, error: Exception | None) -> OutgoingMessage | None:
        match error:
            case Unavailable() | NoArchive():
                logger.warning("the archive cannot answer: %s", type(error).__name__)
                return notices.try_later()
            case StateUnavailable():
                logger.warning("the state cannot be read or written: %s", error)
                return notices.without_notes()
            case Forbidden():
                logger.info("someone has blocked the bot")
                return None
            case NetworkError() if type(error).__name__ != "BadRequest":
                logger.warning("Telegram did not take a call: %s", type(error).__name__)
                return None
            case _:
                return self._note_unanticipated(error)

    def _note_unanticipated(self, error: Exception | None) -> OutgoingMessage:
        reference = self.new_reference()
        note_with_reference(error, reference)
        return notices.apology(reference)


def note_with_reference(error: Exception | None, reference: str) -> None:
    """Log an error that needs a change in the code: its kind and where it came from, no words."""
    trace = "".join(traceback.format_tb(error.__traceback__)) if error else ""
    logger.error("reference %s: %s\n%s", reference, type(error).__name__, trace.rstrip())
    logger.debug("reference %s", reference, exc_info=error)
