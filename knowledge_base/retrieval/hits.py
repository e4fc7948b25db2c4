"""What is searched for, and what is found."""

from dataclasses import dataclass

from knowledge_base.passages import Document, Passage, Vector

ASKED_FROM = 0.84
"""Cosine similarity from which a question is one that a document says it answers.

*Source*: of the starter archive's own questions, the nearest to 630 questions about other things
came to 0.81; questions that meant the same came to 0.85 and more. See `docs/evaluation.md`.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """Words that count for less than the question's own."""

    text: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Query:
    """A question, ready to be searched for.

    Attributes:
        text: In words.
        vector: Embedded, with what was said before mixed in; L2-normalised.
        alone: Embedded as it was asked; L2-normalised.
        aside: The words of what was said before, if anything was.
    """

    text: str
    vector: Vector
    alone: Vector
    aside: Aside | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredSentence:
    """A sentence of a passage, compared with the question.

    Attributes:
        similarity: Cosine similarity, in [-1, 1].
        coverage: Share of the question's idf mass that it contains, in [0, 1].
    """

    text: str
    similarity: float
    coverage: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A document's first sentences, at most `LEAD_SENTENCES`, and the passage they open."""

    passage: Passage
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A passage found for a question.

    Attributes:
        score: The fused score; higher is better, comparable within one question only.
        height: How far the score stands out: its z-score over the largest one that chance alone
            would give among so many passages; 1 is nothing special. Comparable between archives.
        dense: Cosine similarity of the passage, in [-1, 1].
        aspect: Cosine similarity of its best sentence or question, in [-1, 1].
        asked: Cosine similarity of the nearest question that the document says it answers, in
            [-1, 1]; 0 if it lists none.
        lead: How the document begins.
        lexical: BM25 over 4-grams, at least 0.
        stems: BM25 over stems, at least 0.
        coverage: Share of the question's idf mass found in the passage, in [0, 1].
        sentences: The passage's sentences in reading order.
    """

    passage: Passage
    document: Document
    score: float
    height: float
    dense: float
    aspect: float
    asked: float
    lead: Lead
    lexical: float
    stems: float
    coverage: float
    sentences: tuple[ScoredSentence, ...]

    @property
    def is_asked(self) -> bool:
        """True if the document says that it answers this very question."""
        return self.asked >= ASKED_FROM
