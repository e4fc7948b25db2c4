"""Hybrid search in one generation: passages, single sentences and word parts together."""

import math
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import PurePath

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
    PassageId,
)
from knowledge_base.retrieval.current import without_superseded
from knowledge_base.retrieval.duplicates import distinct
from knowledge_base.retrieval.fusion import Signals, z_scores
from knowledge_base.retrieval.hits import Aside, Hit, Lead, Query, ScoredSentence
from knowledge_base.retrieval.lexical import Scores, TermIndex
from knowledge_base.words import grams, stems

SPARE = 10
"""Further passages looked at, to fill the places of near-duplicates; a judgement."""
LEAD_SENTENCES = 2
"""A document's first sentences: those that list questions give the direct answer there."""
FEWEST = 20
"""Below so many passages a z-score says little of how far one stands out; a judgement."""
NEUTRAL_HEIGHT = 1.3
"""The height then taken: between the medians of answered (1.5) and unanswered (1.0) questions.

*Source*: measured on the archive of 264 documents; see docs/evaluation.md.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scored:
    """Every passage's scores for one question, in the order of the passages.

    Attributes:
        aspects: One number per aspect, in their order.
        asked: The same for the question without what was said before.
    """

    signals: Signals
    fused: Scores
    heights: Scores
    aspects: Scores
    asked: Scores
    coverage: Scores


class Searcher:
    """Searches one generation, held in memory; safe to use from several threads."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = without_superseded(snapshot)
        self._contents = self._snapshot.contents
        texts = [indexed_text(self._document(each), each) for each in self._contents.passages]
        self._grams = TermIndex(texts, grams)
        self._stems = TermIndex(texts, stems)
        self._first_aspect = _first_aspects(self._contents)
        self._leads = self._find_leads()

    @property
    def snapshot(self) -> Snapshot:
        """The generation that is searched, without what has been superseded."""
        return self._snapshot

    def search(self, query: Query, *, limit: int) -> tuple[Hit, ...]:
        """Return the passages that fit a question best, best first, at most `limit`.

        Of passages that say the same in nearly the same words there is only one. A document that
        says it answers this very question comes first, whatever else is found.
        """
        if not self._contents.passages:
            return ()
        scores = self._score(query)
        coverage = self._grams.coverage_of(query.text)
        ranked = np.argsort(-scores.fused, kind="stable")[: limit + SPARE].tolist()
        passages = [self._contents.passages[at] for at in ranked]
        kept = distinct([(self._document(each), each) for each in passages], limit=limit)
        hits = [self._hit(ranked[place], scores, coverage) for place in kept]
        return _asked_first(sorted(hits, key=lambda hit: hit.score, reverse=True))

    def texts(self, ids: AbstractSet[PassageId]) -> dict[PassageId, str]:
        """Return the passages of those ids, in full; what is not there is left out."""
        return {each.id: each.text for each in self._contents.passages if each.id in ids}

    def names(self) -> list[str]:
        """Return the name of each passage's document, without folder and ending."""
        return [PurePath(self._document(each).path).stem for each in self._contents.passages]

    def signals(self, query: Query) -> Signals:
        """Return what speaks for each passage, before it is weighed."""
        return self._score(query).signals

    def _score(self, query: Query) -> _Scored:
        aspects: Scores = self._snapshot.aspect_vectors @ query.vector
        by_grams = self._grams.match(query.text)
        by_stems = self._stems.match(query.text)
        signals = Signals(
            passages=self._snapshot.passage_vectors @ query.vector,
            aspects=np.maximum.reduceat(aspects, self._first_aspect[:-1]),
            grams=_with_aside(by_grams.scores, self._grams, query.aside),
            stems=_with_aside(by_stems.scores, self._stems, query.aside),
        )
        fused = signals.fused()
        return _Scored(
            signals=signals,
            fused=fused,
            heights=_heights(fused),
            aspects=aspects,
            asked=aspects if query.aside is None else self._snapshot.aspect_vectors @ query.alone,
            coverage=by_grams.coverage,
        )

    def _hit(self, at: int, scores: _Scored, coverage: Callable[[str], float]) -> Hit:
        passage = self._contents.passages[at]
        return Hit(
            passage=passage,
            document=self._document(passage),
            score=float(scores.fused[at]),
            height=float(scores.heights[at]),
            dense=float(scores.signals.passages[at]),
            aspect=float(scores.signals.aspects[at]),
            asked=max(
                (float(scores.asked[row]) for row, _ in self._aspects(at, AspectKind.QUESTION)),
                default=0.0,
            ),
            lead=self._leads[passage.document_id],
            lexical=float(scores.signals.grams[at]),
            stems=float(scores.signals.stems[at]),
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


def _asked_first(hits: list[Hit]) -> tuple[Hit, ...]:
    """Put first what says that it answers this very question; it gets the best score."""
    asked = max(hits, key=lambda hit: hit.asked)
    if not asked.is_asked:
        return tuple(hits)
    return (replace(asked, score=hits[0].score), *(hit for hit in hits if hit is not asked))


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
