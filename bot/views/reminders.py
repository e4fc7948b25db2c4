"""Reminders, and what is said around them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from html import escape
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.papers.languages import wording_in
from bot.views.buttons import StopReminders, button
from knowledge_base.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class _Texts:
    promised: str
    both: str
    stopped: str
    stop: str
    meeting: str
    place: str
    steps: str
    follow_up: str
    how: str


_DANISH = _Texts(
    promised="Godt. Jeg skriver til jer den {days}. I kan altid sige stop.",
    both="{first} og den {second}",
    stopped="I hører ikke mere fra mig om det.",
    stop="Ikke flere påmindelser",
    meeting="I dag er dagen: <b>{time}</b>.",
    place="Sted: {place}.",
    steps="Det stod på jeres plan:",
    follow_up="<b>Hvordan gik det?</b> Det her stod på jeres plan:",
    how=(
        "Gik det godt, så fortæl det til naboerne. Gik det i stå igen, så skriv /genstart, eller"
        " skriv /dgi, så finder jeg den forening, der kan give jer sparring."
    ),
)
_ENGLISH = _Texts(
    promised="Good. I will write to you on {days}. You can always say stop.",
    both="{first} and on {second}",
    stopped="You will not hear from me about it again.",
    stop="No more reminders",
    meeting="Today is the day: <b>{time}</b>.",
    place="Place: {place}.",
    steps="This was on your plan:",
    follow_up="<b>How did it go?</b> This was on your plan:",
    how=(
        "If it went well, tell the neighbours. If it stopped again, write /genstart, or write"
        " /dgi, and I will find the association that can advise you."
    ),
)


def promised(days: Sequence[date], language: Language) -> OutgoingMessage:
    """Say on which days we will write."""
    texts, dates = _texts(language), wording_in(language).dates
    said = [dates.on(day) for day in days]
    listed = texts.both.format(first=said[0], second=said[1]) if len(said) > 1 else said[0]
    return OutgoingMessage((texts.promised.format(days=listed),), _stop(texts))


def stopped(language: Language) -> OutgoingMessage:
    """Say that no more reminders come."""
    return OutgoingMessage((_texts(language).stopped,))


def reminder(
    about: Mapping[str, Any], *, is_follow_up: bool, language: Language
) -> OutgoingMessage:
    """Return a reminder.

    Args:
        about: `meeting` (ISO, Danish time, or None), `place` (or None) and `steps`.
        is_follow_up: Whether it asks how it went, instead of telling that today is the day.
        language: What the plan is in.
    """
    texts = _texts(language)
    steps = "\n".join(f"• {escape(step, quote=False)}" for step in about["steps"])
    if is_follow_up:
        blocks = (f"{texts.follow_up}\n{steps}", texts.how)
    else:
        moment = datetime.fromisoformat(about["meeting"])
        time = texts.meeting.format(time=wording_in(language).dates.at(moment))
        place = about["place"] and texts.place.format(place=escape(about["place"], quote=False))
        blocks = (f"{time} {place or ''}".strip(), f"{texts.steps}\n{steps}")
    return OutgoingMessage(blocks, _stop(texts))


def _stop(texts: _Texts) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup.from_button(button(texts.stop, StopReminders()))


def _texts(language: Language) -> _Texts:
    return _ENGLISH if language is Language.ENGLISH else _DANISH
