"""The best passages put in another order by a model that reads question and passage together."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge_base.ports import Reranker
from knowledge_base.retrieval.hits import Hit
from knowledge_base.retrieval.searcher import indexed_text

RERANKED = 20
"""Passages that are reranked: the right one is nearly always among them; docs/evaluation.md."""


def rerank(reranker: Reranker, question: str, hits: Sequence[Hit], *, limit: int) -> list[Hit]:
    """Return the hits in the reranker's order, best first, at most `limit`.

    The fused scores are dealt out anew in that order, so that they still fall from hit to hit.

    Raises:
        ModelUnavailable: The reranker cannot be run.
    """
    texts = [indexed_text(hit.document, hit.passage) for hit in hits]
    judged = zip(hits, reranker.scores(question, texts), strict=True)
    in_order = [hit for hit, _score in sorted(judged, key=lambda each: -each[1])]
    scores = sorted((hit.score for hit in hits), reverse=True)
    dealt = [replace(hit, score=score) for hit, score in zip(in_order, scores, strict=True)]
    return dealt[:limit]
