"""The pause: what volunteers are told, and what staff are asked."""

from datetime import datetime
from html import escape

from telegram import InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.papers.languages import wording_in
from bot.texts import html, plain
from bot.views.staff_buttons import PauseChoice, button
from knowledge_base.language import Language

LONGEST = 1000
"""Characters of staff's own words to volunteers; a guess."""


def public(message: str | None, language: Language) -> OutgoingMessage:
    """Return what volunteers are told: staff's own words as they are, or ours."""
    said = html("pause.public", language) if message is None else escape(message, quote=False)
    return OutgoingMessage((said,))


def ask(message: str | None, since: datetime | None, language: Language) -> OutgoingMessage:
    """Show staff what volunteers would be told, and ask whether to pause.

    Args:
        message: Staff's own words, or None for ours.
        since: Since when there is a pause already, in Danish time; None if there is none.
        language: Staff's.
    """
    question = html("pause.ask", language)
    if since:
        question = html("pause.ask_again", language, since=wording_in(language).dates.at(since))
    shown = "\n".join(public(message, language).blocks)
    row = [
        button(plain("pause.yes", language), PauseChoice.YES),
        button(plain("pause.no", language), PauseChoice.NO),
    ]
    return OutgoingMessage(
        (question, f"<blockquote>{shown}</blockquote>"), InlineKeyboardMarkup([row])
    )


def too_long(length: int, language: Language) -> OutgoingMessage:
    """Say that a message to volunteers is too long."""
    return OutgoingMessage((html("pause.too_long", language, count=length, most=LONGEST),))


def begun(language: Language) -> OutgoingMessage:
    """Say that the pause has begun."""
    return OutgoingMessage((html("pause.begun", language),))


def unchanged(language: Language) -> OutgoingMessage:
    """Say that nothing has changed."""
    return OutgoingMessage((html("pause.unchanged", language),))


def nothing_asked(language: Language) -> OutgoingMessage:
    """Answer a button under a question that was answered, or forgotten."""
    return OutgoingMessage((html("pause.nothing_asked", language),))


def ended(language: Language, *, was_paused: bool) -> OutgoingMessage:
    """Say that volunteers are answered, from now on or all along."""
    text = html("pause.ended", language) if was_paused else html("pause.none", language)
    return OutgoingMessage((text,))
