"""Browsing and searching the archive's documents."""

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import Update

from bot.handlers.context import Context, Turn
from bot.handlers.originals import Originals
from bot.views import documents as views
from bot.views.document_buttons import (
    DocumentPress,
    SendOriginal,
    ShowCluster,
    ShowClusters,
    ShowDocuments,
    searched,
)
from knowledge_base.archive.catalogue import DocumentCard, with_words
from knowledge_base.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentHandlers:
    """Callbacks for /klynger and /dokumenter, and for the buttons under what they show."""

    desk: Desk
    originals: Originals

    async def on_clusters_command(self, update: Update, _: Context) -> None:
        """Show the clusters that the archive tells of."""
        turn = Turn.of(update)
        await turn.say(views.clusters(await self.desk.documents(), 1, turn.language))

    async def on_command(self, update: Update, context: Context) -> None:
        """Show the documents with the words after /dokumenter in their titles, or all."""
        words = searched(" ".join(context.args or ()))
        found = with_words(await self.desk.documents(), words)
        turn = Turn.of(update)
        await turn.say(views.documents(found, words, 1, turn.language))

    async def press(self, press: DocumentPress, update: Update) -> None:
        """Turn a page where it stands, or send a document."""
        turn, cards = Turn.of(update), await self.desk.documents()
        language = turn.language
        match press:
            case ShowClusters(page):
                await turn.replace(views.clusters(cards, page, language))
            case ShowCluster(key, page):
                await turn.replace(views.cluster(cards, key, page, language))
            case ShowDocuments(words, page):
                found = with_words(cards, words)
                await turn.replace(views.documents(found, words, page, language))
            case SendOriginal(key):
                await self._send(key, cards, turn)

    async def show(self, key: str, turn: Turn) -> None:
        """Show the document that a link was for."""
        if card := _find(key, await self.desk.documents()):
            await turn.say(views.document(card, turn.language))
        else:
            await turn.say(views.document_is_gone(turn.language))

    async def _send(self, key: str, cards: Sequence[DocumentCard], turn: Turn) -> None:
        if card := _find(key, cards):
            await self.originals.send(card, turn)
        else:
            await turn.say(views.document_is_gone(turn.language))


def _find(key: str, cards: Sequence[DocumentCard]) -> DocumentCard | None:
    return next((each for each in cards if each.key == key), None)
