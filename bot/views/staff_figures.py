"""How the bot is used and how the archive stands, short enough for a telephone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import ceil

from bot.delivery.message import OutgoingMessage
from bot.gaps.backroom import Standing
from bot.guide.definition import Guide
from bot.guide.statistics import FEWEST, Count, Statistics
from bot.papers.languages import wording_in
from bot.state.questions import Found, QuestionFigures
from bot.texts import html
from bot.views.sizes import duration_words
from knowledge_base.language import Language

_STOPS = 3
"""Steps that are named where people stop, the commonest; a guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What staff see of the latest days.

    Attributes:
        days: How many.
        questions: What was asked.
        restarts: The figures of each text of the guide, the most used first.
        standing: How the archive stands; None if it is away.
        ingested_on: The day in Denmark on which it was last put into.
        paused_since: In Danish time; None while volunteers are answered.
    """

    days: int
    questions: QuestionFigures
    restarts: Sequence[tuple[Guide, Statistics]]
    standing: Standing | None
    ingested_on: date | None
    paused_since: datetime | None


def overview(seen: Overview, language: Language) -> OutgoingMessage:
    """Show the figures."""
    dates = wording_in(language).dates
    blocks = [html("figures.heading", language, count=seen.days)]
    if seen.paused_since:
        since = dates.at(seen.paused_since)
        blocks.append(html("figures.paused", language, since=since))
    blocks += ["\n".join(lines(seen, language)) for lines in (_asked, _restarts, _archive)]
    return OutgoingMessage(tuple(blocks))


def how(language: Language) -> OutgoingMessage:
    """Say how to ask for a number of days."""
    return OutgoingMessage((html("figures.how", language),))


def percentile(sorted_values: Sequence[float], share: float) -> float:
    """Return the value that a share of all are at most (nearest rank).

    Args:
        sorted_values: One at least, smallest first.
        share: In (0, 1].
    """
    return sorted_values[ceil(share * len(sorted_values)) - 1]


def _asked(seen: Overview, language: Language) -> Iterator[str]:
    asked = seen.questions
    if not asked.asked:
        yield html("figures.nobody", language)
        return
    chats = html("figures.chats", language, count=asked.chats)
    yield f"{html('figures.asked', language, count=asked.asked)} {chats}"
    answered = asked.found[Found.ANSWER]
    share = round(100 * answered / asked.asked)
    yield html("figures.answered", language, count=answered, share=share)
    yield html("figures.nearest", language, count=asked.found[Found.NEAREST])
    yield html("figures.no_answer", language, count=asked.found[Found.NO_ANSWER])
    if asked.good or asked.bad:
        yield html("figures.thumbs", language, good=asked.good, bad=asked.bad)
    if asked.took_ms:
        half, most = (
            duration_words(percentile(asked.took_ms, share), language) for share in (0.5, 0.95)
        )
        yield html("figures.took", language, half=half, most=most)


def _restarts(seen: Overview, language: Language) -> Iterator[str]:
    if not seen.restarts:
        yield html("figures.no_restarts", language)
    for guide, figures in seen.restarts:
        yield html(
            "figures.restarts",
            language,
            begun=_shown(figures.begun, language),
            finished=_shown(figures.finished, language),
        )
        if figures.left_at:
            yield html("figures.stops", language)
        most = sorted(figures.left_at.items(), key=lambda step: -(step[1] or 0))
        for step_id, count in most[:_STOPS]:
            step = guide.step(step_id)
            name = step.name.said_in(language) if step else step_id
            yield html("figures.stop", language, step=name, count=_shown(count, language))


def _archive(seen: Overview, language: Language) -> Iterator[str]:
    if seen.standing is None or seen.ingested_on is None:
        yield html("figures.no_archive", language)
        return
    day = wording_in(language).dates.on(seen.ingested_on)
    yield html("figures.archive", language, count=seen.standing.documents, day=day)
    yield html("figures.generation", language, name=seen.standing.generation)


def _shown(count: Count, language: Language) -> str:
    return html("figures.few", language, fewest=FEWEST) if count is None else str(count)
