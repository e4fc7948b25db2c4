"""What staff are told every Monday."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.gaps.backroom import Standing
from bot.gaps.gathering import Gap, still_open
from bot.papers.languages import wording_in
from bot.papers.text import shorten
from bot.state.questions import QuestionFigures
from bot.texts import html, plain
from bot.views.links import deep_link
from bot.views.new_answers import LABEL
from bot.views.staff_buttons import NEW_ANSWER, PickGap, button
from knowledge_base.language import Language

_GAPS, _OVERDUE = 3, 5
"""Entries that are named; a guess."""
_QUESTION = 120
"""Characters of a question that are shown; a guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """What there is to tell of a week.

    Attributes:
        since: Its first day, in Denmark.
        questions: What was asked.
        gaps: Also those that are answered since, the one that is asked about most first.
        standing: How the archive stands.
        ingested_on: The day in Denmark on which it was last put into.
    """

    since: date
    questions: QuestionFigures
    gaps: Sequence[Gap]
    standing: Standing
    ingested_on: date


def report(week: Week, language: Language, *, username: str | None) -> OutgoingMessage:
    """Tell of a week.

    Args:
        week: What there is to tell.
        language: Staff's.
        username: The bot's name where a button must lead to the private chat with it; None in
            that chat itself.
    """
    dates = wording_in(language).dates
    lacking = still_open(week.gaps)[:_GAPS]
    heading = html("weekly.heading", language, since=dates.on(week.since))
    blocks = [
        "\n".join([heading, *_asked(week, language)]),
        "\n".join(_gaps(week, lacking, language)),
        "\n".join(_overdue(week, language)),
        html("weekly.archive", language, day=dates.on(week.ingested_on)),
    ]
    rows = [[_new_answer(gap, language, username)] for gap in lacking]
    keyboard = InlineKeyboardMarkup(rows) if rows else None
    return OutgoingMessage(tuple(block for block in blocks if block), keyboard)


def _asked(week: Week, language: Language) -> Iterator[str]:
    figures = week.questions
    if not figures.asked:
        yield html("weekly.nobody", language)
        return
    how = html("weekly.all_answered", language)
    if figures.unanswered:
        how = html("weekly.unanswered", language, count=figures.unanswered)
    yield f"{html('weekly.asked', language, count=figures.asked)}, {how}."
    if figures.bad:
        yield html("weekly.thumbs_down", language, count=figures.bad)


def _gaps(week: Week, lacking: Sequence[Gap], language: Language) -> Iterator[str]:
    if lacking:
        yield html("weekly.gaps", language)
    for number, gap in enumerate(lacking, start=1):
        question = shorten(gap.texts[0], _QUESTION)
        count = len(gap.questions)
        yield html("weekly.gap", language, number=number, question=question, count=count)
        if gap.nearest:
            title = gap.nearest[0].document.title
            yield html("weekly.nearest", language, title=shorten(title, _QUESTION))
    if answered := len(week.gaps) - len(still_open(week.gaps)):
        yield html("weekly.answered_since", language, count=answered)


def _overdue(week: Week, language: Language) -> Iterator[str]:
    overdue = week.standing.overdue
    if overdue:
        yield html("weekly.overdue", language)
    for document in overdue[:_OVERDUE]:
        title = shorten(document.title, _QUESTION)
        day = wording_in(language).dates.on(document.review_by) if document.review_by else ""
        yield html("weekly.overdue_line", language, title=title, day=day)
    if len(overdue) > _OVERDUE:
        yield html("weekly.overdue_more", language, count=len(overdue) - _OVERDUE)


def _new_answer(gap: Gap, language: Language, username: str | None) -> InlineKeyboardButton:
    whole = plain("weekly.new_answer", language, question=gap.texts[0])
    label = shorten(whole, LABEL)
    if username is None:
        return button(label, PickGap(gap.name))
    return InlineKeyboardButton(label, url=deep_link(username, NEW_ANSWER + gap.name))
