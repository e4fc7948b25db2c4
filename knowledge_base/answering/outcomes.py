"""The three ways in which a question can end. "Not known" is a value here, never an exception."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from knowledge_base.passages import PassageId


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What an answer rests on, precisely enough to look it up.

    Attributes:
        path: The source file's path, as staff gave it to `ingest`.
        title: Human name of the document.
        page: 1-based page, or None where the format has none.
        heading: The nearest heading above the passage, if any.
        year: The year of the document's facts, if known.
        url: The public address of the original, if any.
        quote: The words of the passage that were used, as they stand there.
        score: How well the passage fits, higher is better; comparable within one question only.
    """

    path: str
    title: str
    passage_id: PassageId
    quote: str
    score: float
    page: int | None = None
    heading: str | None = None
    year: int | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The archive says it.

    Attributes:
        sentences: One to four, each taken from one of the sources, in reading order.
        sources: At least one, best first.
        confidence: How sure we are that the question is answered, in [0, 1].
    """

    sentences: tuple[str, ...]
    sources: tuple[Source, ...]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """Nothing says it outright; these passages come closest.

    Attributes:
        sources: One to three, best first.
        confidence: How sure we are that the question is answered, in [0, 1].
    """

    sources: tuple[Source, ...]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class NoAnswer:
    """Nothing in the archive bears on the question.

    Attributes:
        confidence: How sure we are that the question is answered, in [0, 1].
    """

    confidence: float


Outcome = Answer | Nearest | NoAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An outcome, and how long it took to find.

    Attributes:
        question: The question as it was understood, with what was said before put in.
        timings_ms: Milliseconds by step: `embed`, `retrieve`, `answer`, `total`.
    """

    question: str
    outcome: Outcome
    timings_ms: Mapping[str, float] = field(default_factory=dict)
