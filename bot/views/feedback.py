"""Asking what people thought of an answer, and thanking them for saying so."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.state.questions import Rating, Reason
from bot.texts import html, plain
from bot.views.buttons import button
from bot.views.presses import GiveReason, RateAnswer
from knowledge_base.language import Language


def rating_row(question_id: int, language: Language) -> list[InlineKeyboardButton]:
    """Return the buttons under an answer that say whether it helped."""
    return [
        button(plain(f"feedback.{rating}", language), RateAnswer(question_id, rating))
        for rating in Rating
    ]


def glad(language: Language) -> OutgoingMessage:
    """Thank for a good word."""
    return OutgoingMessage((html("feedback.glad", language),))


def why(question_id: int, language: Language) -> OutgoingMessage:
    """Ask what was wrong; one tap answers, and no answer is fine."""
    rows = [
        [button(plain(f"feedback.{reason}", language), GiveReason(question_id, reason))]
        for reason in Reason
    ]
    return OutgoingMessage((html("feedback.why", language),), InlineKeyboardMarkup(rows))


def noted(language: Language) -> OutgoingMessage:
    """Thank for the reason."""
    return OutgoingMessage((html("feedback.noted", language),))


def gone(language: Language) -> OutgoingMessage:
    """Say that the question is not kept any longer."""
    return OutgoingMessage((html("feedback.gone", language),))
