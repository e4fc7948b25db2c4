"""The archive's clusters and documents, to browse, to search and to have."""

from collections.abc import Sequence
from html import escape

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.texts import html, plain
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
from knowledge_base.answering.wording import frame
from knowledge_base.archive.catalogue import DocumentCard, danish_order
from knowledge_base.language import Language

_LABEL, _TITLE = 60, 160
"""Characters on a button, and of a title in a list; more is cut off. A guess."""
_SIDE_BY_SIDE = 2


def clusters(
    cards: Sequence[DocumentCard], number: int, language: Language, *, gone: bool = False
) -> OutgoingMessage:
    """Return a page of the clusters that the documents tell of.

    Args:
        cards: All documents.
        number: The page, from 1.
        language: The reader's.
        gone: Whether one was asked for that is not there any longer.
    """
    front = (html("documents.cluster_is_gone", language),) if gone else ()
    names = cluster_names(cards)
    if not names:
        return OutgoingMessage((*front, html("documents.no_clusters", language)))
    page = page_of(names, number)
    counts = {name: sum(card.cluster == name for card in cards) for name in page.items}
    rows = [
        [button(_counted(name, counts[name]), ShowCluster(cluster_key(name)))]
        for name in page.items
    ]
    rows += turning(page, language, lambda label, to: button(label, ShowClusters(to)))
    heading = _heading(html("documents.clusters", language), page, language)
    return OutgoingMessage(
        (*front, heading, html("documents.choose", language)), InlineKeyboardMarkup(rows)
    )


def cluster(
    cards: Sequence[DocumentCard], key: str, number: int, language: Language
) -> OutgoingMessage:
    """Return a page of a cluster's documents; the clusters if it is not there any longer."""
    names = cluster_names(cards)
    name = next((each for each in names if cluster_key(each) == key), None)
    if name is None:
        return clusters(cards, 1, language, gone=True)
    page = page_of([card for card in cards if card.cluster == name], number)
    rows = _sending(page, language)
    rows += turning(page, language, lambda label, to: button(label, ShowCluster(key, to)))
    back = names.index(name) // PAGE + 1
    rows.append([button(plain("documents.all_clusters", language), ShowClusters(back))])
    heading = _heading(f"<b>{escape(name, quote=False)}</b>", page, language)
    return OutgoingMessage((heading, *_lines(page, language)), InlineKeyboardMarkup(rows))


def documents(
    found: Sequence[DocumentCard], words: str, number: int, language: Language
) -> OutgoingMessage:
    """Return a page of the documents that were found for some words, or of all of them."""
    if not found:
        nothing = html("documents.not_found" if words else "documents.none", language, words=words)
        return OutgoingMessage((nothing,))
    page = page_of(found, number)
    heading = html("documents.found" if words else "documents.documents", language, words=words)
    rows = _sending(page, language)
    rows += turning(page, language, lambda label, to: button(label, ShowDocuments(words, to)))
    hint = () if words else (html("documents.how_to_search", language),)
    return OutgoingMessage(
        (_heading(heading, page, language), *_lines(page, language), *hint),
        InlineKeyboardMarkup(rows),
    )


def document(card: DocumentCard, language: Language) -> OutgoingMessage:
    """Return a document that was asked for by a link."""
    row = button(plain("documents.send", language), SendOriginal(card.key))
    return OutgoingMessage((_told(card, language),), InlineKeyboardMarkup.from_button(row))


def original(card: DocumentCard, language: Language, *, link: str) -> OutgoingMessage:
    """Return what stands under a document's file, with a link to pass on."""
    label = plain("documents.copy_link", language)
    copy = InlineKeyboardButton(label, copy_text=CopyTextButton(link))
    return OutgoingMessage((_told(card, language),), InlineKeyboardMarkup.from_button(copy))


def no_file(card: DocumentCard, language: Language) -> OutgoingMessage:
    """Say that a document's file cannot be had, and where it is instead."""
    link = linked(_shorten(card.title), card.url)
    if link == escape(_shorten(card.title), quote=False):
        return OutgoingMessage((link, html("documents.no_file", language)))
    return OutgoingMessage((html("documents.only_link", language) + " " + link,))


def document_is_gone(language: Language) -> OutgoingMessage:
    """Say that a document is not in the archive any longer."""
    return OutgoingMessage((html("documents.document_is_gone", language),))


def cluster_names(cards: Sequence[DocumentCard]) -> tuple[str, ...]:
    """Return the clusters that documents tell of, in the order of the Danish alphabet."""
    return tuple(sorted({card.cluster for card in cards if card.cluster}, key=danish_order))


def _heading(heading: str, page: Page[DocumentCard] | Page[str], language: Language) -> str:
    span = page.span(language)
    return f"{heading} ({span})" if span else heading


def _lines(page: Page[DocumentCard], language: Language) -> tuple[str, ...]:
    told = [_told(card, language) for card in page.items]
    if page.total == 1:
        return tuple(told)
    return tuple(f"{at}. {each}" for at, each in enumerate(told, start=page.first))


def _told(card: DocumentCard, language: Language) -> str:
    year = str(card.year) if card.year else frame(language).unknown_year
    kind = [escape(card.type, quote=False)] if card.type else []
    return ", ".join([linked(_shorten(card.title), card.url), *kind, year])


def _sending(page: Page[DocumentCard], language: Language) -> list[list[InlineKeyboardButton]]:
    if page.total == 1:
        label = plain("documents.send", language)
        return [[button(label, SendOriginal(card.key))] for card in page.items]
    made = [
        button(plain("documents.send_number", language, number=at), SendOriginal(card.key))
        for at, card in enumerate(page.items, start=page.first)
    ]
    return [made[at : at + _SIDE_BY_SIDE] for at in range(0, len(made), _SIDE_BY_SIDE)]


def _counted(name: str, count: int) -> str:
    counted = f" ({count})" if count > 1 else ""
    room = _LABEL - len(counted)
    return (name if len(name) <= room else name[: room - 1] + "…") + counted


def _shorten(title: str) -> str:
    return title if len(title) <= _TITLE else title[: _TITLE - 1].rstrip() + "…"
