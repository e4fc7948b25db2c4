"""The ways in which a question can end. "Not known" is a value here, never an exception."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from knowledge_base.answering.ageing import Ageing
from knowledge_base.language import Language
from knowledge_base.passages import PassageId
from knowledge_base.talk.kinds import TalkKind


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
        cluster: The village cluster that the document is about, if it is about one.
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
    cluster: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The archive says it.

    Attributes:
        sentences: One to four, each taken from one of the sources or resting on it, in reading
            order.
        sources: At least one, best first.
        confidence: How sure we are that the question is answered, in [0, 1].
        ageing: How old the sums, deadlines and contacts in it are, if it states any.
        disagreeing: True if two sources give different figures; both are there, newest first.
        missing: The parts of the question that the archive does not answer.
        rephrased: True if a chat model put it into these words; each still rests on a source.
    """

    sentences: tuple[str, ...]
    sources: tuple[Source, ...]
    confidence: float
    ageing: Ageing | None = None
    disagreeing: bool = False
    missing: tuple[str, ...] = ()
    rephrased: bool = False


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


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallTalk:
    """No question for the archive: a greeting, an insult, a cry for help."""

    kind: TalkKind

    @property
    def confidence(self) -> float:
        """How sure we are that the archive answers it: not at all."""
        return 0.0


Outcome = Answer | Nearest | NoAnswer | SmallTalk


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An outcome, and how long it took to find.

    Attributes:
        question: The question as it was understood, with what was said before put in, and
            without personal numbers.
        language: What it was asked in.
        personal_number: True if a personal number was taken out of it.
        timings_ms: Milliseconds by step: `embed`, `retrieve`, `answer`, `total`.
    """

    question: str
    outcome: Outcome
    language: Language = Language.DANISH
    personal_number: bool = False
    timings_ms: Mapping[str, float] = field(default_factory=dict)
