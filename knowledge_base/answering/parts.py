"""Answers to a question of several parts, put together: what is known, and what is not."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge_base.answering.extractive import MOST_SENTENCES
from knowledge_base.answering.outcomes import Answer, Outcome, Source
from knowledge_base.passages import PassageId


def combine(whole: Outcome, parts: Sequence[tuple[str, Outcome]]) -> Outcome:
    """Return one outcome for a question of several parts.

    Args:
        whole: What the question came to when it was asked as one.
        parts: Each part with what it came to when it was asked alone, two or more.

    Returns:
        The whole's outcome if no part is answered; else an answer that shares its sentences
        among the answered parts, and names those that are not.
    """
    answered = [outcome for _part, outcome in parts if isinstance(outcome, Answer)]
    if not answered:
        return whole
    missing = tuple(part for part, outcome in parts if not isinstance(outcome, Answer))
    if missing and isinstance(whole, Answer):
        return replace(whole, missing=missing)
    return replace(_joined(answered), missing=missing)


def _joined(answers: Sequence[Answer]) -> Answer:
    room = MOST_SENTENCES // len(answers)
    sentences = [s for answer in answers for s in answer.sentences[: max(1, room)]]
    sources: dict[PassageId, Source] = {}
    for source in (source for answer in answers for source in answer.sources):
        if any(sentence in source.quote for sentence in sentences):
            sources.setdefault(source.passage_id, source)
    oldest = min(
        (answer.ageing for answer in answers if answer.ageing),
        key=lambda ageing: ageing.year or 0,
        default=None,
    )
    return Answer(
        sentences=tuple(dict.fromkeys(sentences)),
        sources=tuple(sources.values()) or answers[0].sources,
        confidence=min(answer.confidence for answer in answers),
        ageing=oldest,
        disagreeing=any(answer.disagreeing for answer in answers),
    )
