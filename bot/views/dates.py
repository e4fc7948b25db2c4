"""The poll about a date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from telegram import InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.papers.languages import wording_in
from bot.views.buttons import ClosePoll, button
from knowledge_base.language import Language

_OPTION: Final = 100
"""Characters; Telegram's limit (`InputPollOption`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Texts:
    question: str
    none: str
    when_done: str
    close: str
    nobody: str


_DANISH = _Texts(
    question="Hvornår kan I mødes? Sæt kryds ved alle de aftener, der kan lade sig gøre.",
    none="Ingen af dem",
    when_done="Når alle har svaret, så tryk her. Den aften, flest kan, kommer på planen.",
    close="Luk afstemningen",
    nobody=(
        "Der er ikke en aften, I kan samles om. Skriv selv en dag til mig, for eksempel »ret mødet"
        " til torsdag den 14. marts kl. 19«."
    ),
)
_ENGLISH = _Texts(
    question="When can you meet? Tick every evening that is possible.",
    none="None of them",
    when_done="Press here when all have answered. The evening most can make goes into the plan.",
    close="Close the poll",
    nobody=(
        "There is no evening that suits you all. Write a day to me, for example “change the"
        " meeting to Thursday 14 March at 19”."
    ),
)


def question(language: Language) -> str:
    """Return what the poll asks."""
    return _texts(language).question


def labels(evenings: Sequence[datetime], language: Language) -> tuple[str, ...]:
    """Return what the poll offers, the last of them none of the evenings."""
    dates = wording_in(language).dates
    offered = [_capital(dates.at(evening))[:_OPTION] for evening in evenings]
    return (*offered, _texts(language).none)


def close_when_done(press: ClosePoll, language: Language) -> OutgoingMessage:
    """Say how the poll is closed."""
    texts = _texts(language)
    return OutgoingMessage(
        (texts.when_done,), InlineKeyboardMarkup.from_button(button(texts.close, press))
    )


def nobody(language: Language) -> OutgoingMessage:
    """Say that no evening was chosen."""
    return OutgoingMessage((_texts(language).nobody,))


def spelt(evening: datetime) -> str:
    """Return a moment as the guide reads it in either language."""
    return f"{evening.day}/{evening.month} {evening.year} kl. {evening:%H.%M}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _texts(language: Language) -> _Texts:
    return _ENGLISH if language is Language.ENGLISH else _DANISH
