"""The poll about a date."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from telegram import InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.papers.languages import wording_in
from bot.texts import html, plain
from bot.views.buttons import button
from bot.views.presses import ClosePoll
from knowledge_base.language import Language

_OPTION: Final = 100
"""Characters; Telegram's limit (`InputPollOption`)."""


def question(language: Language) -> str:
    """Return what the poll asks."""
    return plain("dates.question", language)


def labels(evenings: Sequence[datetime], language: Language) -> tuple[str, ...]:
    """Return what the poll offers, the last of them none of the evenings."""
    dates = wording_in(language).dates
    offered = [_capital(dates.at(evening))[:_OPTION] for evening in evenings]
    return (*offered, plain("dates.none", language))


def close_when_done(press: ClosePoll, language: Language) -> OutgoingMessage:
    """Say how the poll is closed."""
    close = button(plain("dates.close", language), press)
    return OutgoingMessage(
        (html("dates.when_done", language),), InlineKeyboardMarkup.from_button(close)
    )


def nobody(language: Language) -> OutgoingMessage:
    """Say that no evening was chosen."""
    return OutgoingMessage((html("dates.nobody", language),))


def spelt(evening: datetime) -> str:
    """Return a moment as the guide reads it in either language."""
    return f"{evening.day}/{evening.month} {evening.year} kl. {evening:%H.%M}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
