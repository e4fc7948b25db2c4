"""The files that documents were made from: offered under answers, and sent when asked for."""

import asyncio
import logging
from dataclasses import dataclass
from pathlib import PurePath

from telegram.error import BadRequest

from bot.delivery import originals
from bot.delivery.message import NamedFile, OutgoingMessage
from bot.delivery.typing import typing
from bot.handlers.context import Turn
from bot.state.sent_files import SentFiles
from bot.views import documents, links
from knowledge_base.answering.outcomes import Answer, Nearest, Outcome
from knowledge_base.archive.catalogue import DocumentCard
from knowledge_base.desk import Desk
from knowledge_base.errors import NoArchive, Unavailable

logger = logging.getLogger(__name__)

_PLAIN_TEXT = frozenset({".md", ".markdown", ".txt"})
"""What says no more as a file than its passages and its link do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Originals:
    """Finds and sends files."""

    desk: Desk
    sent_files: SentFiles

    async def behind(self, outcome: Outcome) -> str | None:
        """Return the key of the document an outcome rests on first, if its file can be sent.

        An answer is worth sending without the button, so an archive that is away is no error.
        """
        if not isinstance(outcome, Answer | Nearest):
            return None
        path = outcome.sources[0].path
        if PurePath(path).suffix.lower() in _PLAIN_TEXT:
            return None
        try:
            known = await self.desk.documents()
        except (Unavailable, NoArchive) as error:
            logger.warning("no document can be offered: %s", type(error).__name__)
            return None
        card = next((each for each in known if each.path == path), None)
        if card is None or not await asyncio.to_thread(originals.is_there, card.location):
            return None
        return card.key

    async def send(self, card: DocumentCard, turn: Turn) -> None:
        """Send a document's file, or say where it is to be found instead."""
        if not await self._send_file(card, turn):
            await turn.say(documents.no_file(card, turn.language))

    async def _send_file(self, card: DocumentCard, turn: Turn) -> bool:
        if not await asyncio.to_thread(originals.is_there, card.location):
            return False
        link = links.document_link(turn.bot.username, card.key)
        caption = documents.original(card, turn.language, link=link)
        return await self._send_again(card, caption, turn) or await self._upload(
            card, caption, turn
        )

    async def _send_again(self, card: DocumentCard, caption: OutgoingMessage, turn: Turn) -> bool:
        """Send what Telegram has already; False if it has it no longer, or never had."""
        file_id = await self.sent_files.file_id(card.digest)
        if file_id is None:
            return False
        try:
            await turn.send_document(file_id, caption)
        except BadRequest:
            logger.info("Telegram no longer has a file; it is uploaded again")
            return False
        return True

    async def _upload(self, card: DocumentCard, caption: OutgoingMessage, turn: Turn) -> bool:
        content = await asyncio.to_thread(originals.read, card.location, digest=card.digest)
        if content is None:
            return False
        file = NamedFile(name=PurePath(card.path).name, content=content)
        try:
            async with typing(to=turn.to, bot=turn.bot):
                file_id = await turn.send_document(file, caption)
        except BadRequest as error:
            logger.warning("Telegram did not take a file: %s", type(error).__name__)
            return False
        if file_id:
            await self.sent_files.remember(card.digest, file_id)
        return True
