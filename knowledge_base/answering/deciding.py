"""From ranked passages to one of the three outcomes."""

from knowledge_base.answering.calibration import ASKED_FROM, FITTED, Calibration
from knowledge_base.answering.extractive import Extract, extract, led, source
from knowledge_base.answering.outcomes import Answer, Nearest, NoAnswer, Outcome, Source
from knowledge_base.passages import PassageId
from knowledge_base.retrieval.searcher import Hit

MOST_NEAREST = 3
"""How many passages are shown where none is an answer."""


def decide(hits: tuple[Hit, ...], *, calibration: Calibration = FITTED) -> Outcome:
    """Return an answer, the nearest passages, or neither.

    Args:
        hits: Best first; may be empty.
        calibration: How sure to be, and how sure one must be.
    """
    confidence = calibration.confidence(hits)
    if not hits or confidence < calibration.nearest_from:
        return NoAnswer(confidence=confidence)
    if confidence < calibration.answer_from:
        return Nearest(sources=_nearest(hits), confidence=confidence)
    asked = _asked(hits)
    extracts = led(extract(asked)) if asked else extract(hits)
    return Answer(
        sentences=tuple(sentence for each in extracts for sentence in each.sentences),
        sources=_sources(extracts),
        confidence=confidence,
    )


def _sources(extracts: tuple[Extract, ...]) -> tuple[Source, ...]:
    """Return a source for each passage, with all that was taken from it as its quote."""
    by_passage: dict[PassageId, list[Extract]] = {}
    for each in extracts:
        by_passage.setdefault(each.hit.passage.id, []).append(each)
    return tuple(
        source(
            parts[0].hit,
            quote=" ".join(sentence for part in parts for sentence in part.sentences),
        )
        for parts in by_passage.values()
    )


def _asked(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Return the hits of the document that says it answers this very question, if one does."""
    nearest = max(hits, key=lambda hit: hit.asked)
    if nearest.asked < ASKED_FROM:
        return ()
    others = (hit for hit in hits if hit is not nearest)
    same = (hit for hit in others if hit.document.id == nearest.document.id)
    return (nearest, *same)


def _nearest(hits: tuple[Hit, ...]) -> tuple[Source, ...]:
    found = {hit.document.id: hit for hit in reversed(hits)}  # the best hit of each document
    best = sorted(found.values(), key=lambda hit: hit.score, reverse=True)[:MOST_NEAREST]
    return tuple(source(hit, quote=_best_sentence(hit)) for hit in best)


def _best_sentence(hit: Hit) -> str:
    if not hit.sentences:
        return hit.passage.text
    return max(hit.sentences, key=lambda sentence: sentence.similarity).text
