"""The nouns of the archive: immutable, comparable, free of any vendor."""

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

import numpy as np
import numpy.typing as npt

DocumentId = NewType("DocumentId", str)
PassageId = NewType("PassageId", str)

Vector = npt.NDArray[np.float32]
"""One L2-normalised vector, shape (dimension,)."""
Matrix = npt.NDArray[np.float32]
"""L2-normalised vectors, shape (rows, dimension)."""


HEADING_MARK = "## "
"""What a heading inside a passage's text begins with, so that it is never quoted as a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A source document, as the archive's catalogue knows it.

    Attributes:
        id: Stable for one file: a hash of its absolute path.
        path: The source file's path, as staff gave it to `ingest`.
        location: The same path, absolute.
        title: Human name, shown in sources.
        digest: SHA-256 of the file's bytes, in hex.
        pages: Number of pages, or None where the format has none.
        url: The public address of the original, if any.
        year: The year its facts are from, if known.
        type: Kind of document in Danish, such as "vejledning" or "strategiplan".
        cluster: The village cluster that it is about, if it is about one.
        municipality: The municipality that it is about, if it is about one.
        questions: Questions that it answers, in volunteers' words.
        supersedes: What it replaces: file names, ends of paths or titles of other documents.
        owner: Who in the staff answers for it.
        review_by: The day by which its owner should look at it again.
    """

    id: DocumentId
    path: str
    location: str
    title: str
    digest: str
    pages: int | None = None
    url: str | None = None
    year: int | None = None
    type: str | None = None
    cluster: str | None = None
    municipality: str | None = None
    questions: tuple[str, ...] = ()
    supersedes: tuple[str, ...] = ()
    owner: str | None = None
    review_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of a document, small enough to quote and large enough to stand alone.

    Attributes:
        id: A hash of the document, the place in it and the text.
        number: 1-based place among the document's passages.
        text: Whole paragraphs, list items and sentences, parted by newlines; headings on lines
            of their own begin with `HEADING_MARK`.
        page: 1-based page on which the passage begins, or None where the format has none.
        headings: The headings above it, outermost first.
    """

    id: PassageId
    document_id: DocumentId
    number: int
    text: str
    page: int | None = None
    headings: tuple[str, ...] = ()


class AspectKind(StrEnum):
    """What part of a passage an aspect is."""

    HEADING = "heading"
    SENTENCE = "sentence"
    QUESTION = "question"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aspect:
    """A single thing that a passage says or answers, embedded on its own beside the passage.

    Attributes:
        text: A sentence of the passage as it stands there, a heading in it, or a question that
            it answers.
        number: 1-based place among the passage's aspects of its kind.
    """

    passage_id: PassageId
    kind: AspectKind
    number: int
    text: str


def passage_id(document_id: DocumentId, *, number: int, text: str) -> PassageId:
    """Return the id of a passage: the first 32 hex digits of a SHA-256 of what it is made from."""
    key = f"{document_id}\x1f{number}\x1f{text}".encode()
    return PassageId(hashlib.sha256(key).hexdigest()[:32])
