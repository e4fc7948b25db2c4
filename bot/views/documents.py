"""The archive's clusters and documents, to browse, to search and to have."""

from collections.abc import Sequence
from html import escape

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.views.document_buttons import (
    SendOriginal,
    ShowCluster,
    ShowClusters,
    ShowDocuments,
    button,
    cluster_key,
)
from bot.views.paging import PAGE, Page, page_of, turning
from bot.views.sources import linked
from knowledge_base.archive.catalogue import DocumentCard, danish_order

_CLUSTERS = "<b>Klynger i arkivet</b>"
_CHOOSE = "Vælg en klynge, så viser jeg, hvad arkivet har om den."
_NO_CLUSTERS = "Arkivet har ingen dokumenter om en bestemt klynge endnu. Se alle med /dokumenter."
_CLUSTER_IS_GONE = "Den klynge er ikke i arkivet længere."
_ALL_CLUSTERS = "Alle klynger"
_DOCUMENTS = "<b>Dokumenter i arkivet</b>"
_FOUND = "<b>Dokumenter med »{words}« i titlen</b>"
_HOW_TO_SEARCH = "Søg med et ord fra titlen, for eksempel: /dokumenter vedtægter"
_NOT_FOUND = (
    "Ingen dokumenter har »{words}« i titlen. Prøv med et kortere ord, eller se dem alle med"
    " /dokumenter. I kan også bare stille mig jeres spørgsmål."
)
_NO_DOCUMENTS = "Arkivet er tomt lige nu."
_SEND, _SEND_NUMBER = "Send dokumentet", "Send nr. {number}"
_COPY_LINK = "Kopiér link til dokumentet"
_NO_FILE = (
    "Jeg kan desværre ikke sende selve filen. Spørg dem, der passer mig, hvis I mangler den."
)
_ONLY_LINK = "Jeg kan ikke sende selve filen, men I finder den her: {link}"
_DOCUMENT_IS_GONE = "Det dokument er ikke i arkivet længere. Find et andet med /dokumenter."
_UNKNOWN_YEAR = "årstal ukendt"
_LABEL, _TITLE = 60, 160
"""Characters on a button, and of a title in a list; more is cut off. A guess."""
_SIDE_BY_SIDE = 2


def clusters(cards: Sequence[DocumentCard], number: int, *, gone: bool = False) -> OutgoingMessage:
    """Return a page of the clusters that the documents tell of.

    Args:
        cards: All documents.
        number: The page, from 1.
        gone: Whether one was asked for that is not there any longer.
    """
    front = (_CLUSTER_IS_GONE,) if gone else ()
    names = cluster_names(cards)
    if not names:
        return OutgoingMessage((*front, _NO_CLUSTERS))
    page = page_of(names, number)
    counts = {name: sum(card.cluster == name for card in cards) for name in page.items}
    rows = [
        [button(_counted(name, counts[name]), ShowCluster(cluster_key(name)))]
        for name in page.items
    ]
    rows += turning(page, lambda label, to: button(label, ShowClusters(to)))
    return OutgoingMessage(
        (*front, _heading(_CLUSTERS, page), _CHOOSE), InlineKeyboardMarkup(rows)
    )


def cluster(cards: Sequence[DocumentCard], key: str, number: int) -> OutgoingMessage:
    """Return a page of a cluster's documents; the clusters if it is not there any longer."""
    names = cluster_names(cards)
    name = next((each for each in names if cluster_key(each) == key), None)
    if name is None:
        return clusters(cards, 1, gone=True)
    page = page_of([card for card in cards if card.cluster == name], number)
    rows = _sending(page)
    rows += turning(page, lambda label, to: button(label, ShowCluster(key, to)))
    back = names.index(name) // PAGE + 1
    rows.append([button(_ALL_CLUSTERS, ShowClusters(back))])
    heading = _heading(f"<b>{escape(name, quote=False)}</b>", page)
    return OutgoingMessage((heading, *_lines(page)), InlineKeyboardMarkup(rows))


def documents(found: Sequence[DocumentCard], words: str, number: int) -> OutgoingMessage:
    """Return a page of the documents that were found for some words, or of all of them."""
    shown = escape(words, quote=False)
    if not found:
        nothing = _NOT_FOUND.format(words=shown) if words else _NO_DOCUMENTS
        return OutgoingMessage((nothing,))
    page = page_of(found, number)
    heading = _FOUND.format(words=shown) if words else _DOCUMENTS
    rows = _sending(page)
    rows += turning(page, lambda label, to: button(label, ShowDocuments(words, to)))
    hint = () if words else (_HOW_TO_SEARCH,)
    return OutgoingMessage(
        (_heading(heading, page), *_lines(page), *hint), InlineKeyboardMarkup(rows)
    )


def document(card: DocumentCard) -> OutgoingMessage:
    """Return a document that was asked for by a link."""
    row = button(_SEND, SendOriginal(card.key))
    return OutgoingMessage((_told(card),), InlineKeyboardMarkup.from_button(row))


def original(card: DocumentCard, *, link: str) -> OutgoingMessage:
    """Return what stands under a document's file, with a link to pass on."""
    copy = InlineKeyboardButton(_COPY_LINK, copy_text=CopyTextButton(link))
    return OutgoingMessage((_told(card),), InlineKeyboardMarkup.from_button(copy))


def no_file(card: DocumentCard) -> OutgoingMessage:
    """Say that a document's file cannot be had, and where it is instead."""
    link = linked(_shorten(card.title), card.url)
    if link == escape(_shorten(card.title), quote=False):
        return OutgoingMessage((link, _NO_FILE))
    return OutgoingMessage((_ONLY_LINK.format(link=link),))


def document_is_gone() -> OutgoingMessage:
    """Say that a document is not in the archive any longer."""
    return OutgoingMessage((_DOCUMENT_IS_GONE,))


def cluster_names(cards: Sequence[DocumentCard]) -> tuple[str, ...]:
    """Return the clusters that documents tell of, in the order of the Danish alphabet."""
    return tuple(sorted({card.cluster for card in cards if card.cluster}, key=danish_order))


def _heading(heading: str, page: Page[DocumentCard] | Page[str]) -> str:
    return f"{heading} ({page.span})" if page.span else heading


def _lines(page: Page[DocumentCard]) -> tuple[str, ...]:
    if page.total == 1:
        return tuple(map(_told, page.items))
    return tuple(f"{at}. {_told(card)}" for at, card in enumerate(page.items, start=page.first))


def _told(card: DocumentCard) -> str:
    year = str(card.year) if card.year else _UNKNOWN_YEAR
    kind = [escape(card.type, quote=False)] if card.type else []
    return ", ".join([linked(_shorten(card.title), card.url), *kind, year])


def _sending(page: Page[DocumentCard]) -> list[list[InlineKeyboardButton]]:
    if page.total == 1:
        return [[button(_SEND, SendOriginal(card.key))] for card in page.items]
    made = [
        button(_SEND_NUMBER.format(number=at), SendOriginal(card.key))
        for at, card in enumerate(page.items, start=page.first)
    ]
    return [made[at : at + _SIDE_BY_SIDE] for at in range(0, len(made), _SIDE_BY_SIDE)]


def _counted(name: str, count: int) -> str:
    counted = f" ({count})" if count > 1 else ""
    room = _LABEL - len(counted)
    return (name if len(name) <= room else name[: room - 1] + "…") + counted


def _shorten(title: str) -> str:
    return title if len(title) <= _TITLE else title[: _TITLE - 1].rstrip() + "…"
