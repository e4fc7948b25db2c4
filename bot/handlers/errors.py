"""What a volunteer hears when something breaks, and what we log.

Error messages may hold what a volunteer wrote, so the log gets the kind of error and where it
came from, and no words.
"""

import contextlib
import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field

from telegram import Update
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, TelegramError
from telegram.ext import ApplicationHandlerStop

from bot.delivery.failures import NotSent
from bot.delivery.message import Destination, OutgoingMessage
from bot.delivery.sending import send
from bot.errors import StateUnavailable
from bot.handlers.addressing import wants_answer
from bot.handlers.blocked import Blocked
from bot.handlers.context import Context
from bot.handlers.outgoing import Ready, Utterance, to_json
from bot.handlers.speaking import language_of_update
from bot.metrics import Metrics
from bot.state.outbox import Outbox
from bot.views import notices
from knowledge_base.errors import NoArchive, Unavailable
from knowledge_base.language import Language

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorHandler:
    """The one place where every error ends.

    Attributes:
        new_reference: Makes a short number that the volunteer and the log both get.
        outbox: For what could not be said when it was to be said.
    """

    new_reference: Callable[[], str]
    outbox: Outbox
    blocked: Blocked
    metrics: Metrics = field(default_factory=Metrics)

    async def on_error(self, update: object, context: Context) -> None:
        """Apologise; log as an error only what needs a change in the code.

        Raises:
            ApplicationHandlerStop: Always: an update that broke goes to no other callback.
        """
        language = language_of_update(update)
        to = Destination.of(update) if isinstance(update, Update) else None
        try:
            await self._mend(context.error, to, language)
        except StateUnavailable as error:
            logger.warning("the state cannot be read or written: %s", error)
        answer = self._note(context.error, language)
        if answer and to and wants_answer(update):
            with contextlib.suppress(TelegramError):
                await send(answer, to=to, bot=context.bot)
        raise ApplicationHandlerStop

    async def _mend(
        self, error: Exception | None, to: Destination | None, language: Language
    ) -> None:
        """Keep what was not sent for later, and be silent where nobody wants to hear us."""
        if isinstance(error, NotSent):
            rest = Utterance(content=Ready(error.rest), to=error.to, language=language)
            await self.outbox.add(error.to.chat_id, to_json(rest), doubted=error.doubted)
        elif isinstance(error, Forbidden) and to:
            await self.blocked.note(to.chat_id)

    def _note(self, error: Exception | None, language: Language) -> OutgoingMessage | None:
        match error:
            case Unavailable() | NoArchive():
                logger.warning("the archive cannot answer: %s", type(error).__name__)
                return notices.try_later(language)
            case StateUnavailable():
                logger.warning("the state cannot be read or written: %s", error)
                return notices.without_notes(language)
            case Forbidden():
                logger.info("someone has blocked the bot")
                return None
            case TelegramError() if _is_gone(error):
                logger.info("a chat is gone, or has become a supergroup")
                return None
            case NetworkError() if not isinstance(error, BadRequest):
                logger.warning("Telegram did not take a call: %s", type(error).__name__)
                return None
            case _:
                return self._note_unanticipated(error, language)

    def _note_unanticipated(self, error: Exception | None, language: Language) -> OutgoingMessage:
        reference = self.new_reference()
        note_with_reference(error, reference, self.metrics)
        return notices.apology(reference, language)


def _is_gone(error: TelegramError) -> bool:
    said = error.message.lower()
    return isinstance(error, ChatMigrated) or (
        isinstance(error, BadRequest) and said.startswith("chat not found")
    )


def note_with_reference(error: Exception | None, reference: str, metrics: Metrics) -> None:
    """Log an error that needs a change in the code: its kind and where it came from, no words."""
    trace = "".join(traceback.format_tb(error.__traceback__)) if error else ""
    known = {"reference": reference}
    logger.error(
        "reference %s: %s\n%s", reference, type(error).__name__, trace.rstrip(), extra=known
    )
    logger.debug("reference %s", reference, exc_info=error)
    metrics.broke(error)
