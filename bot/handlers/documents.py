"""Browsing and searching the archive's documents."""

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
from knowledge_base.archive.catalogue import with_words
from knowledge_base.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentHandlers:
    """Callbacks for /klynger and /dokumenter, and for the buttons under what they show."""

    desk: Desk
    originals: Originals

    async def on_clusters_command(self, update: Update, _: Context) -> None:
        """Show the clusters that the archive tells of."""
        await Turn.of(update).say(views.clusters(await self.desk.documents(), 1))

    async def on_command(self, update: Update, context: Context) -> None:
        """Show the documents with the words after /dokumenter in their titles, or all."""
        words = searched(" ".join(context.args or ()))
        found = with_words(await self.desk.documents(), words)
        await Turn.of(update).say(views.documents(found, words, 1))

    async def press(self, press: DocumentPress, update: Update) -> None:
        """Turn a page where it stands, or send a document."""
        turn, cards = Turn.of(update), await self.desk.documents()
        match press:
            case ShowClusters(page):
                await turn.replace(views.clusters(cards, page))
            case ShowCluster(key, page):
                await turn.replace(views.cluster(cards, key, page))
            case ShowDocuments(words, page):
                await turn.replace(views.documents(with_words(cards, words), words, page))
            case SendOriginal(key):
                card = next((each for each in cards if each.key == key), None)
                if card is None:
                    await turn.say(views.document_is_gone())
                else:
                    await self.originals.send(card, turn)

    async def show(self, key: str, turn: Turn) -> None:
        """Show the document that a link was for."""
        cards = await self.desk.documents()
        card = next((each for each in cards if each.key == key), None)
        await turn.say(views.document(card) if card else views.document_is_gone())
