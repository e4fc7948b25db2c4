"""From ranked passages to one of the three outcomes."""

from knowledge_base.answering.ageing import ageing
from knowledge_base.answering.calibration import FITTED, Calibration
from knowledge_base.answering.contacts import asks_for_contact, holds_contact
from knowledge_base.answering.extractive import Extract, extract, led, quarrels, source
from knowledge_base.answering.outcomes import Answer, Nearest, NoAnswer, Outcome, Source
from knowledge_base.passages import PassageId
from knowledge_base.retrieval.hits import Hit
from knowledge_base.settings import OLD_BEFORE

MOST_NEAREST = 3
"""How many passages are shown where none is an answer."""


def decide(
    hits: tuple[Hit, ...],
    question: str = "",
    *,
    calibration: Calibration = FITTED,
    old_before: int = OLD_BEFORE,
) -> Outcome:
    """Return an answer, the nearest passages, or neither.

    Args:
        hits: Best first; may be empty.
        question: What was asked.
        calibration: How sure to be, and how sure one must be.
        old_before: The first year whose sources count as recent.
    """
    confidence = calibration.confidence(hits)
    if not hits or confidence < calibration.nearest_from:
        return NoAnswer(confidence=confidence)
    if confidence < calibration.answer_from:
        return Nearest(sources=_nearest(hits), confidence=confidence)
    asked = _asked(hits)
    extracts = led(extract(asked)) if asked else extract(hits)
    if not extracts or _lacks_contact(extracts, question):
        return Nearest(sources=_nearest(hits), confidence=confidence)
    said = [(sentence, each.hit.document.year) for each in extracts for sentence in each.sentences]
    return Answer(
        sentences=tuple(sentence for sentence, _year in said),
        sources=_sources(extracts),
        confidence=confidence,
        ageing=ageing(said, old_before=old_before),
        disagreeing=quarrels(extracts),
    )


def _lacks_contact(extracts: tuple[Extract, ...], question: str) -> bool:
    said = " ".join(sentence for each in extracts for sentence in each.sentences)
    return asks_for_contact(question) and not holds_contact(said)


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
    if not nearest.is_asked:
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
