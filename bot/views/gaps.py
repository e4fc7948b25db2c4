"""The gaps of the archive, as staff read them in the terminal."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from bot.gaps.gathering import Gap, still_open
from bot.papers.languages import wording_in
from bot.state.questions import KeptQuestion
from bot.views.my_data import how_it_went
from knowledge_base.language import Language
from knowledge_base.retrieval.hits import Hit

NONE = "Der er ingen spørgsmål i den tid, som arkivet ikke kunne svare på."
WRITTEN = (
    "{path} er klar. Skriv svaret i den, læg den blandt jeres andre dokumenter, og kør:"
    " python -m ingest sync MAPPE"
)
_QUOTE_LENGTH = 160


def lines(gaps: Sequence[Gap]) -> Iterator[str]:
    """Yield the gaps, a line each for its questions and for what comes closest.

    Those that the archive has come to answer stand last, a line each.
    """
    lacking = still_open(gaps)
    number = sum(len(gap.questions) for gap in lacking)
    yield f"Spørgsmål, som arkivet ikke kunne svare godt på: {number}, i {_groups(len(lacking))}."
    for gap in lacking:
        yield ""
        yield f"{gap.name}: {_printable(gap.texts[0])} ({_times(len(gap.questions))})"
        yield from (f"  {_question(each)}" for each in gap.questions)
        if gap.nearest:
            yield "  Nærmest i arkivet:"
            yield from (f"    {_passage(hit)}" for hit in gap.nearest)
    answered = [gap for gap in gaps if gap.answered_by]
    if answered:
        yield ""
        yield "Besvaret siden:"
        yield from (f"  {_answered(gap)}" for gap in answered)
    if lacking:
        yield ""
        yield f"Skriv et svar på en gruppe: python -m bot answer {lacking[0].name} SVAR.md"


def as_json(gap: Gap) -> Mapping[str, Any]:
    """Return a gap for a program."""
    return {
        "group": gap.name,
        "typical": gap.typical.id,
        "questions": [_question_as_json(each) for each in gap.questions],
        "nearest": [_passage_as_json(hit) for hit in gap.nearest],
        "answered_by": gap.answered_by.path if gap.answered_by else None,
    }


def _groups(number: int) -> str:
    return "1 gruppe" if number == 1 else f"{number} grupper"


def _times(number: int) -> str:
    return "1 gang" if number == 1 else f"{number} gange"


def _question(kept: KeptQuestion) -> str:
    day = _day(kept.asked_at.date())
    how = how_it_went(kept, Language.DANISH)
    return f"{kept.id}. {day}: »{_printable(kept.question.text)}« ({how})"


def _passage(hit: Hit) -> str:
    text = _printable(hit.passage.text)
    short = text if len(text) <= _QUOTE_LENGTH else text[:_QUOTE_LENGTH].rsplit(" ", 1)[0] + " …"
    return f"{_printable(hit.document.title)} ({hit.document.path}): »{short}«"


def _answered(gap: Gap) -> str:
    by = _printable(gap.answered_by.title) if gap.answered_by else ""
    return f"{gap.name}: {_printable(gap.texts[0])} ({by})"


def _day(day: date) -> str:
    return wording_in(Language.DANISH).dates.on(day)


def _printable(text: str) -> str:
    """Return a text on one line, without what could steer a terminal."""
    kept = (char if char.isprintable() else " " for char in text)
    return " ".join("".join(kept).split())


def _question_as_json(kept: KeptQuestion) -> Mapping[str, Any]:
    asked = kept.question
    return {
        "id": kept.id,
        "asked_at": kept.asked_at.isoformat(),
        "text": asked.text,
        "language": asked.language,
        "outcome": asked.found.value,
        "confidence": asked.confidence,
        "sources": [{"path": each.path, "title": each.title} for each in asked.sources],
        "rating": kept.rating,
        "reason": kept.reason,
    }


def _passage_as_json(hit: Hit) -> Mapping[str, Any]:
    return {
        "path": hit.document.path,
        "title": hit.document.title,
        "page": hit.passage.page,
        "passage_id": hit.passage.id,
        "text": hit.passage.text,
        "score": hit.score,
    }
