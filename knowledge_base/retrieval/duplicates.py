"""Passages that say the same in nearly the same words: one of them is enough."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from knowledge_base.passages import Document, Passage
from knowledge_base.words import figures

SAME_FROM = 90.0
"""Share of two texts that is equal, in percent, from which they say the same; a judgement.

*Source*: rapidfuzz's `ratio`. The most alike of 264 different pages about village clusters come
to 61; see `docs/evaluation.md`.
"""


def distinct(candidates: Sequence[tuple[Document, Passage]], *, limit: int) -> list[int]:
    """Return the places of the first candidates that differ from each other, at most `limit`.

    Of two that say the same, the newer document's is kept, at the place of the better one.

    Args:
        candidates: Best first.
        limit: How many are wanted.
    """
    kept: list[int] = []
    for at, (document, passage) in enumerate(candidates):
        twin = _twin(passage, [candidates[place][1] for place in kept])
        if twin is None:
            if len(kept) < limit:
                kept.append(at)
        elif _newer(document, than=candidates[kept[twin]][0]):
            kept[twin] = at
    return kept


def _twin(passage: Passage, others: Sequence[Passage]) -> int | None:
    return next((at for at, other in enumerate(others) if _same(passage.text, other.text)), None)


def _same(one: str, other: str) -> bool:
    """Tell whether two texts say the same; with other figures they do not."""
    alike = fuzz.ratio(one, other, score_cutoff=SAME_FROM) > 0
    return alike and figures(one) == figures(other)


def _newer(document: Document, *, than: Document) -> bool:
    return (document.year or 0) > (than.year or 0)
