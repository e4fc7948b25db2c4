"""Hybrid search in one generation: passages, single sentences and word parts together."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge_base.archive.generations import Contents, Snapshot
from knowledge_base.passages import (
    HEADING_MARK,
    Aspect,
    AspectKind,
    Document,
    DocumentId,
    Passage,
    Vector,
)
from knowledge_base.retrieval.fusion import fuse, z_scores
from knowledge_base.retrieval.lexical import Scores, TermIndex
from knowledge_base.words import grams, stems

PASSAGE_WEIGHT = 1.0
ASPECT_WEIGHT = 1.0
GRAM_WEIGHT = 0.4
STEM_WEIGHT = 0.2
"""Weights of the z-scores. *Source*: measured on two sets of questions; see docs/retrieval.md."""

LEAD_SENTENCES = 2
"""A document's first sentences: those that list questions give the direct answer there."""
FEWEST = 20
"""Below so many passages a z-score says little of how far one stands out; a judgement."""
NEUTRAL_HEIGHT = 1.3
"""The height then taken: between the medians of answered (1.5) and unanswered (1.0) questions.

*Source*: measured on the archive of 264 documents; see docs/retrieval.md.
"""


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
    coverage: float
    sentences: tuple[ScoredSentence, ...]


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
class _Scored:
    """Every passage's scores for one question, in the order of the passages.

    Attributes:
        aspects: One number per aspect, in their order.
        asked: The same for the question without what was said before.
    """

    fused: Scores
    heights: Scores
    passages: Scores
    aspects: Scores
    asked: Scores
    best_aspects: Scores
    grams: Scores
    coverage: Scores


class Searcher:
    """Searches one generation, held in memory; safe to use from several threads."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._contents = snapshot.contents
        texts = [indexed_text(self._document(each), each) for each in self._contents.passages]
        self._grams = TermIndex(texts, grams)
        self._stems = TermIndex(texts, stems)
        self._first_aspect = _first_aspects(self._contents)
        self._leads = self._find_leads()

    @property
    def snapshot(self) -> Snapshot:
        """The generation that is searched."""
        return self._snapshot

    def search(self, query: Query, *, limit: int) -> tuple[Hit, ...]:
        """Return the passages that fit a question best, best first, at most `limit`."""
        if not self._contents.passages:
            return ()
        scores = self._score(query)
        coverage = self._grams.coverage_of(query.text)
        best = np.argsort(-scores.fused, kind="stable")[:limit].tolist()
        return tuple(self._hit(at, scores, coverage) for at in best)

    def _score(self, query: Query) -> _Scored:
        passages: Scores = self._snapshot.passage_vectors @ query.vector
        aspects: Scores = self._snapshot.aspect_vectors @ query.vector
        best_aspects: Scores = np.maximum.reduceat(aspects, self._first_aspect[:-1])
        grams_match = self._grams.match(query.text)
        by_grams = _with_aside(grams_match.scores, self._grams, query.aside)
        by_stems = _with_aside(self._stems.match(query.text).scores, self._stems, query.aside)
        fused = fuse(
            [
                (PASSAGE_WEIGHT, passages),
                (ASPECT_WEIGHT, best_aspects),
                (GRAM_WEIGHT, by_grams),
                (STEM_WEIGHT, by_stems),
            ]
        )
        return _Scored(
            fused=fused,
            heights=_heights(fused),
            passages=passages,
            aspects=aspects,
            asked=aspects if query.aside is None else self._snapshot.aspect_vectors @ query.alone,
            best_aspects=best_aspects,
            grams=by_grams,
            coverage=grams_match.coverage,
        )

    def _hit(self, at: int, scores: _Scored, coverage: Callable[[str], float]) -> Hit:
        passage = self._contents.passages[at]
        return Hit(
            passage=passage,
            document=self._document(passage),
            score=float(scores.fused[at]),
            height=float(scores.heights[at]),
            dense=float(scores.passages[at]),
            aspect=float(scores.best_aspects[at]),
            asked=max(
                (float(scores.asked[row]) for row, _ in self._aspects(at, AspectKind.QUESTION)),
                default=0.0,
            ),
            lead=self._leads[passage.document_id],
            lexical=float(scores.grams[at]),
            coverage=float(scores.coverage[at]),
            sentences=tuple(
                ScoredSentence(
                    text=text, similarity=float(scores.aspects[row]), coverage=coverage(text)
                )
                for row, text in self._aspects(at, AspectKind.SENTENCE)
            ),
        )

    def _document(self, passage: Passage) -> Document:
        return self._contents.documents[passage.document_id]

    def _aspects(self, at: int, kind: AspectKind) -> Iterator[tuple[int, str]]:
        """Yield the row and text of a passage's aspects of one kind, in their order."""
        for row in range(self._first_aspect[at], self._first_aspect[at + 1]):
            aspect = self._contents.aspects[row]
            if aspect.kind is kind:
                yield row, aspect.text

    def _find_leads(self) -> dict[DocumentId, Lead]:
        leads: dict[DocumentId, Lead] = {}
        for at, passage in enumerate(self._contents.passages):
            if passage.document_id not in leads:
                texts = [text for _row, text in self._aspects(at, AspectKind.SENTENCE)]
                sentences = tuple(texts[:LEAD_SENTENCES])
                leads[passage.document_id] = Lead(passage=passage, sentences=sentences)
        return leads


def _heights(fused: Scores) -> Scores:
    """Return how far each score stands out; see `Hit.height`.

    Source: sqrt(2 ln n), the leading term of the largest of n standard normal draws (Leadbetter
    and others 1983).
    """
    if fused.size < FEWEST:
        return np.full_like(fused, NEUTRAL_HEIGHT)
    return np.asarray(z_scores(fused) / math.sqrt(2 * math.log(fused.size)), dtype=np.float32)


def _with_aside(scores: Scores, index: TermIndex, aside: Aside | None) -> Scores:
    if aside is None:
        return scores
    return np.asarray(scores + aside.weight * index.match(aside.text).scores, dtype=np.float32)


def indexed_text(document: Document, passage: Passage) -> str:
    """Return a passage with its document's title and its headings in front, as it is searched."""
    text = passage.text.replace(HEADING_MARK, "")
    return "\n".join(dict.fromkeys([document.title, *passage.headings[-2:], text]))


def indexed_aspect(document: Document, aspect: Aspect) -> str:
    """Return an aspect as it is embedded: a sentence has its document's title in front."""
    if aspect.kind is AspectKind.QUESTION:
        return aspect.text
    return f"{document.title}: {aspect.text}"


def _first_aspects(contents: Contents) -> npt.NDArray[np.int64]:
    """Return the row of each passage's first aspect, and after them the number of aspects.

    Every passage has an aspect, so that no two rows are the same (`numpy.ufunc.reduceat` needs
    that).
    """
    order = {passage.id: at for at, passage in enumerate(contents.passages)}
    owners = np.array([order[aspect.passage_id] for aspect in contents.aspects], dtype=np.int64)
    return np.searchsorted(owners, np.arange(len(contents.passages) + 1))
