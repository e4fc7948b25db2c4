"""The archive's documents as they are listed and asked for: one card for each."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge_base.passages import Document
from knowledge_base.words import fold

_KEY_LENGTH = 10
"""Characters of a key; two of a thousand documents share one once in two million archives."""
_DANISH_ORDER = str.maketrans({"æ": "{", "ø": "|", "å": "}"})
"""What comes after z in ASCII, in the order of the Danish alphabet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentCard:
    """What is told of a document that can be had.

    Attributes:
        path: The source file's path, as staff gave it to `ingest`.
        location: The same path, absolute; the file may be gone or changed by now.
        title: Human name.
        digest: SHA-256 of the file's bytes when it was ingested, in hex.
        type: Kind of document in Danish, such as "vejledning".
        cluster: The village cluster that it is about, if it is about one.
        year: The year its facts are from, if known.
        url: The public address of the original, if any.
    """

    path: str
    location: str
    title: str
    digest: str
    type: str | None = None
    cluster: str | None = None
    year: int | None = None
    url: str | None = None

    @property
    def key(self) -> str:
        """A short name that stays as long as the path does; see `short_key`."""
        return short_key(self.path)


def short_key(text: str) -> str:
    """Return ten hex digits that stand for a text, short enough for a button or a link."""
    encoded = text.encode(errors="surrogateescape")
    return hashlib.sha256(encoded).hexdigest()[:_KEY_LENGTH]


def cards(documents: Iterable[Document]) -> tuple[DocumentCard, ...]:
    """Return the cards of documents, by title as a Danish dictionary would have them."""
    made = [
        DocumentCard(
            path=each.path,
            location=each.location,
            title=each.title,
            digest=each.digest,
            type=each.type,
            cluster=each.cluster,
            year=each.year,
            url=each.url,
        )
        for each in documents
    ]
    return tuple(sorted(made, key=lambda card: (danish_order(card.title), card.path)))


def with_words(cards: Iterable[DocumentCard], words: str) -> tuple[DocumentCard, ...]:
    """Return the cards whose titles have every word in them, also inside a longer word.

    How a word is written does not matter: "gudenaa" finds "Gudenåens venner".
    """
    wanted = fold(words).split()
    return tuple(card for card in cards if all(word in fold(card.title) for word in wanted))


def danish_order(text: str) -> str:
    """Return what sorts a text where Danes look for it: æ, ø, å last, whatever the case."""
    return fold(text).translate(_DANISH_ORDER)
