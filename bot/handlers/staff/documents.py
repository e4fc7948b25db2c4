"""Documents that staff send, and the folder where they wait."""

import asyncio
import contextlib
import logging
import secrets
from dataclasses import dataclass

from telegram import Document, Update
from telegram.error import TelegramError

from bot.delivery.typing import typing
from bot.handlers.context import Context, Turn
from bot.handlers.danish_time import day_of
from bot.handlers.staff.new_answers import NewAnswerHandlers
from bot.handlers.staff.office import Office
from bot.state.audit import Action, AuditLog
from bot.views import review

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewHandlers:
    """Callbacks for documents of staff, and for /gennemsyn."""

    office: Office
    audit: AuditLog
    new_answers: NewAnswerHandlers

    async def on_document(self, update: Update, _: Context) -> None:
        """Keep a document, and say where."""
        turn = Turn.of(update)
        document = update.message.document if update.message else None
        if document is None:
            return
        size, most = document.file_size or 0, self.office.largest_bytes
        if size > most:
            await turn.say(review.too_large(size, most, turn.language))
            return
        async with typing(to=turn.to, bot=turn.bot):
            await self._take(document, turn)

    async def on_review(self, update: Update, _: Context) -> None:
        """List what waits."""
        turn = Turn.of(update)
        await self.audit.note(turn.speaker.user_id, Action.REVIEW_SEEN)
        waiting = await asyncio.to_thread(self.office.review.waiting)
        files = [(day_of(each.kept_at), each) for each in waiting]
        await turn.say(review.waiting(files, turn.language))

    async def _take(self, document: Document, turn: Turn) -> None:
        try:
            name = await self._keep(document)
        except TelegramError as error:
            logger.warning("a document was not fetched: %s", type(error).__name__)
            await turn.say(review.not_fetched(turn.language))
            return
        except OSError as error:
            logger.warning("a document could not be kept: %s", type(error).__name__)
            await turn.say(review.cannot_keep(turn.language))
            return
        await self.audit.note(turn.speaker.user_id, Action.DOCUMENT_KEPT, name)
        if await self.new_answers.takes_files(turn):
            await turn.say(review.source_kept(name, turn.language))
            await self.new_answers.take_file(name, turn)
        else:
            await turn.say(review.kept(name, turn.language))

    async def _keep(self, document: Document) -> str:
        """Fetch a document and return the name under which it is kept.

        Raises:
            TelegramError: Telegram does not hand it out.
            OSError: It cannot be written.
        """
        folder = self.office.review
        arriving = await asyncio.to_thread(folder.arriving, secrets.token_hex(8))
        try:
            file = await document.get_file()
            await file.download_to_drive(arriving)
            return await asyncio.to_thread(folder.keep, arriving, document.file_name or "")
        finally:
            with contextlib.suppress(OSError):
                arriving.unlink(missing_ok=True)
