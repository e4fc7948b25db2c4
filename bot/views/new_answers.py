"""Staff write an answer that the archive lacks: what is asked, and the file as it will be."""

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from typing import Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.gaps.drafting import (
    LONGEST_ANSWER,
    LONGEST_QUESTION,
    MOST_QUESTIONS,
    MOST_SOURCES,
    AnswerDraft,
    Missing,
    Refusal,
)
from bot.gaps.gathering import Gap
from bot.papers.languages import wording_in
from bot.papers.text import shorten
from bot.texts import html, plain
from bot.views.staff_buttons import AnswerChoice, PickGap, button
from knowledge_base.language import Language

SHOWN_GAPS: Final = 6
"""Gaps to choose from; more is a list, not a question. A guess."""
LABEL: Final = 60
"""Characters on a button; longer ones are cut off on a telephone. A guess."""
_SHOWN_QUESTIONS = 5
_BLOCK = 3600
"""Characters of the file in one block, so that each fits into a message."""

_ASK = {
    Missing.ANSWER: "new_answer.ask_answer",
    Missing.SOURCES: "new_answer.ask_sources",
    Missing.REVIEW_BY: "new_answer.ask_review",
    Missing.NOTHING: "new_answer.ask_save",
}
_REFUSED = {
    Refusal.TOO_LONG: "new_answer.too_long",
    Refusal.TOO_MANY: "new_answer.too_many",
    Refusal.NO_SOURCE: "new_answer.unknown_source",
    Refusal.SEVERAL_SOURCES: "new_answer.several_sources",
    Refusal.NO_DATE: "new_answer.no_date",
    Refusal.PRESS_A_BUTTON: "new_answer.press_a_button",
}
_MOST = {
    Missing.QUESTIONS: (LONGEST_QUESTION, MOST_QUESTIONS),
    Missing.ANSWER: (LONGEST_ANSWER, 1),
    Missing.SOURCES: (LONGEST_QUESTION, MOST_SOURCES),
}
"""Characters, and entries."""


def ask_questions(gaps: Sequence[Gap], language: Language) -> OutgoingMessage:
    """Ask which question the answer is to; those that are asked most come first."""
    rows = [[_pick(gap)] for gap in gaps[:SHOWN_GAPS]]
    key = "new_answer.ask_questions" if gaps else "new_answer.ask_questions_alone"
    rows.append([_choice("new_answer.stop", AnswerChoice.STOP, language)])
    return OutgoingMessage((html(key, language),), InlineKeyboardMarkup(rows))


def ask_next(
    draft: AnswerDraft,
    language: Language,
    *,
    review_days: Sequence[tuple[AnswerChoice, date]] = (),
    file: str = "",
) -> OutgoingMessage:
    """Ask for what is missing, when the questions are known.

    Args:
        draft: What has been said so far.
        language: Staff's.
        review_days: What is offered when the day of review is asked for.
        file: The file as it will be, when nothing is missing.
    """
    question = html(_ASK[draft.missing], language)
    rows = [*_rows(draft, language, review_days)]
    rows.append([_choice("new_answer.stop", AnswerChoice.STOP, language)])
    return OutgoingMessage((*_above(draft, language, file), question), InlineKeyboardMarkup(rows))


def refused(refusal: Refusal, missing: Missing, language: Language) -> OutgoingMessage:
    """Say why what was written cannot be taken."""
    longest, most = _MOST.get(missing, (0, 0))
    allowed = longest if refusal is Refusal.TOO_LONG else most
    return OutgoingMessage((html(_REFUSED[refusal], language, most=allowed),))


def saved(name: str, language: Language) -> OutgoingMessage:
    """Say where the file is, and how it gets into the archive."""
    return OutgoingMessage(
        (
            html("new_answer.saved", language, name=name),
            html("new_answer.how_to_publish", language),
        )
    )


def cannot_save(language: Language) -> OutgoingMessage:
    """Say that the disk does not take the file, and that nothing is lost."""
    return OutgoingMessage((html("new_answer.cannot_save", language),))


def in_hand(language: Language) -> OutgoingMessage:
    """Say that an answer is being written already."""
    return OutgoingMessage((html("new_answer.in_hand", language),))


def none_in_hand(language: Language) -> OutgoingMessage:
    """Answer a button of an answer that is saved or dropped."""
    return OutgoingMessage((html("new_answer.none_in_hand", language),))


def gap_is_gone(language: Language) -> OutgoingMessage:
    """Say that a gap is not there any longer."""
    return OutgoingMessage((html("new_answer.gap_is_gone", language),))


def cancelled(language: Language, *, anything: bool) -> OutgoingMessage:
    """Say that what was under way is dropped, if anything was."""
    key = "staff.cancelled" if anything else "staff.nothing_to_cancel"
    return OutgoingMessage((html(key, language),))


def _rows(
    draft: AnswerDraft, language: Language, review_days: Sequence[tuple[AnswerChoice, date]]
) -> Iterator[list[InlineKeyboardButton]]:
    match draft.missing:
        case Missing.SOURCES:
            yield [_choice("new_answer.no_source", AnswerChoice.NO_SOURCE, language)]
        case Missing.REVIEW_BY:
            dates = wording_in(language).dates
            yield from ([button(dates.on(day), choice)] for choice, day in review_days)
        case Missing.NOTHING:
            yield [_choice("new_answer.save", AnswerChoice.SAVE, language)]
            yield [_choice("new_answer.again", AnswerChoice.AGAIN, language)]
        case _:
            return


def _above(draft: AnswerDraft, language: Language, file: str) -> Iterator[str]:
    if draft.missing is Missing.ANSWER:
        yield _asked(draft, language)
    elif draft.missing is Missing.NOTHING:
        yield from _file(file)


def _choice(key: str, choice: AnswerChoice, language: Language) -> InlineKeyboardButton:
    return button(plain(key, language), choice)


def _pick(gap: Gap) -> InlineKeyboardButton:
    return button(shorten(gap.texts[0], LABEL), PickGap(gap.name))


def _asked(draft: AnswerDraft, language: Language) -> str:
    shown = [f"• {escape(each, quote=False)}" for each in draft.questions[:_SHOWN_QUESTIONS]]
    return "\n".join([html("new_answer.asked", language), *shown])


def _file(text: str) -> Iterator[str]:
    """Yield a file as it stands, in blocks that each fit into a message."""
    block = ""
    for line in text.splitlines(keepends=True):
        if block and len(block) + len(line) > _BLOCK:
            yield _verbatim(block)
            block = ""
        block += line
    yield _verbatim(block)


def _verbatim(text: str) -> str:
    return f"<pre>{escape(text.rstrip(), quote=False)}</pre>"
