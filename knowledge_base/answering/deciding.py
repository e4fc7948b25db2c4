"""From ranked passages to one of the three outcomes."""

from knowledge_base.answering.calibration import FITTED, Calibration
from knowledge_base.answering.extractive import extract, source
from knowledge_base.answering.outcomes import Answer, Nearest, NoAnswer, Outcome, Source
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
    extracts = extract(hits)
    return Answer(
        sentences=tuple(sentence for each in extracts for sentence in each.sentences),
        sources=tuple(source(each.hit, quote=" ".join(each.sentences)) for each in extracts),
        confidence=confidence,
    )


def _nearest(hits: tuple[Hit, ...]) -> tuple[Source, ...]:
    found = {hit.document.id: hit for hit in reversed(hits)}  # the best hit of each document
    best = sorted(found.values(), key=lambda hit: hit.score, reverse=True)[:MOST_NEAREST]
    return tuple(source(hit, quote=_best_sentence(hit)) for hit in best)


def _best_sentence(hit: Hit) -> str:
    if not hit.sentences:
        return hit.passage.text
    return max(hit.sentences, key=lambda sentence: sentence.similarity).text
