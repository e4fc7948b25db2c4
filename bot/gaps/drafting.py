"""An answer of staff's own, written in a few messages: what is still missing, and what was said.

Pure: knows neither the chat nor where drafts are kept.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, auto

from bot.guide.dates import read_dates
from knowledge_base.archive.catalogue import DocumentCard, with_words
from knowledge_base.words import fold

A_YEAR = timedelta(days=365)
MOST_QUESTIONS, LONGEST_QUESTION = 20, 300
LONGEST_ANSWER = 3500
"""Characters, so that the file can be shown in one message of 4,096; a guess."""
MOST_SOURCES = 8
_ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s]+")


class Missing(Enum):
    """What is asked for next."""

    QUESTIONS = auto()
    ANSWER = auto()
    SOURCES = auto()
    REVIEW_BY = auto()
    NOTHING = auto()


class Refusal(Enum):
    """Why what was written cannot be taken."""

    TOO_LONG = auto()
    TOO_MANY = auto()
    NO_SOURCE = auto()
    SEVERAL_SOURCES = auto()
    NO_DATE = auto()
    PRESS_A_BUTTON = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedSource:
    """Where an answer is from: a document, or a page of the web, or both."""

    title: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerDraft:
    """What has been said so far.

    Attributes:
        gap: The name of the gap that is answered; None for questions that staff wrote.
        questions: In the volunteers' words where there is a gap.
        sources: None until they were asked for; an answer may have none.
    """

    gap: str | None = None
    questions: tuple[str, ...] = ()
    answer: str | None = None
    sources: tuple[StatedSource, ...] | None = None
    review_by: date | None = None

    @property
    def missing(self) -> Missing:
        """What is asked for next."""
        if not self.questions:
            return Missing.QUESTIONS
        if self.answer is None:
            return Missing.ANSWER
        if self.sources is None:
            return Missing.SOURCES
        return Missing.REVIEW_BY if self.review_by is None else Missing.NOTHING


def take(
    draft: AnswerDraft, text: str, *, cards: Sequence[DocumentCard], today: date
) -> AnswerDraft | Refusal:
    """Return the draft with what was written put where it belongs, or why it cannot be.

    Args:
        draft: What has been said so far.
        text: What was written now.
        cards: The archive's documents, which can be named as sources.
        today: The day in Denmark.
    """
    match draft.missing:
        case Missing.QUESTIONS:
            return _with_questions(draft, text)
        case Missing.ANSWER:
            return _with_answer(draft, text)
        case Missing.SOURCES:
            return _with_sources(draft, text, cards)
        case Missing.REVIEW_BY:
            return _with_review(draft, text, today)
        case Missing.NOTHING:
            return Refusal.PRESS_A_BUTTON


def to_json(draft: AnswerDraft) -> str:
    """Return a draft as JSON."""
    sources = draft.sources
    return json.dumps(
        {
            "gap": draft.gap,
            "questions": draft.questions,
            "answer": draft.answer,
            "sources": None if sources is None else [(each.title, each.url) for each in sources],
            "review_by": draft.review_by.isoformat() if draft.review_by else None,
        },
        ensure_ascii=False,
    )


def from_json(text: str) -> AnswerDraft:
    """Return what `to_json` wrote."""
    raw = json.loads(text)
    stated, day = raw["sources"], raw["review_by"]
    return AnswerDraft(
        gap=raw["gap"],
        questions=tuple(raw["questions"]),
        answer=raw["answer"],
        sources=None if stated is None else tuple(StatedSource(title=t, url=u) for t, u in stated),
        review_by=date.fromisoformat(day) if day else None,
    )


def _with_questions(draft: AnswerDraft, text: str) -> AnswerDraft | Refusal:
    lines = tuple(dict.fromkeys(" ".join(line.split()) for line in text.splitlines()))
    questions = tuple(line for line in lines if line)
    if len(questions) > MOST_QUESTIONS:
        return Refusal.TOO_MANY
    if any(len(each) > LONGEST_QUESTION for each in questions):
        return Refusal.TOO_LONG
    return replace(draft, questions=questions)


def _with_answer(draft: AnswerDraft, text: str) -> AnswerDraft | Refusal:
    answer = text.strip()
    return Refusal.TOO_LONG if len(answer) > LONGEST_ANSWER else replace(draft, answer=answer)


def _with_sources(
    draft: AnswerDraft, text: str, cards: Sequence[DocumentCard]
) -> AnswerDraft | Refusal:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_SOURCES:
        return Refusal.TOO_MANY
    stated: list[StatedSource] = []
    for line in lines:
        source = _source(line, cards)
        if isinstance(source, Refusal):
            return source
        stated.append(source)
    return replace(draft, sources=tuple(stated))


def _source(line: str, cards: Sequence[DocumentCard]) -> StatedSource | Refusal:
    if _ADDRESS.fullmatch(line):
        return StatedSource(title=line, url=line)
    found = with_words(cards, line)
    exact = [card for card in found if fold(card.title) == fold(line)]
    match exact or list(found):
        case [card, *others] if exact or not others:
            return StatedSource(title=card.title, url=card.url)
        case []:
            return Refusal.NO_SOURCE
        case _:
            return Refusal.SEVERAL_SOURCES


def _with_review(draft: AnswerDraft, text: str, today: date) -> AnswerDraft | Refusal:
    days = {each.day for each in read_dates(text, today).readings if each.day > today}
    return replace(draft, review_by=days.pop()) if len(days) == 1 else Refusal.NO_DATE
