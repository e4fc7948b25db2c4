"""Reminders, and what is said around them."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from html import escape
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.papers.languages import wording_in
from bot.texts import html, plain
from bot.views.buttons import button
from bot.views.presses import StopReminders
from knowledge_base.language import Language


def promised(days: Sequence[date], language: Language) -> OutgoingMessage:
    """Say on which days we will write: one or two."""
    first, *later = [wording_in(language).dates.on(day) for day in days]
    said = html("reminders.promised", language, day=first)
    if later:
        said = html("reminders.promised_both", language, first=first, second=later[0])
    return OutgoingMessage((said,), _stop(language))


def stopped(language: Language) -> OutgoingMessage:
    """Say that no more reminders come."""
    return OutgoingMessage((html("reminders.stopped", language),))


def reminder(
    about: Mapping[str, Any], *, is_follow_up: bool, language: Language
) -> OutgoingMessage:
    """Return a reminder.

    Args:
        about: `meeting` (ISO, Danish time, or None), `place` (or None) and `steps`.
        is_follow_up: Whether it asks how it went, instead of telling that today is the day.
        language: What the plan is in.
    """
    steps = "\n".join(f"• {escape(step, quote=False)}" for step in about["steps"])
    if is_follow_up:
        heading = html("reminders.follow_up", language)
        blocks = (f"{heading}\n{steps}", html("reminders.how", language))
    else:
        heading = html("reminders.steps", language)
        blocks = (_today(about, language), f"{heading}\n{steps}")
    return OutgoingMessage(blocks, _stop(language))


def _today(about: Mapping[str, Any], language: Language) -> str:
    time = wording_in(language).dates.at(datetime.fromisoformat(about["meeting"]))
    if about["place"]:
        return html("reminders.meeting_at", language, time=time, place=about["place"])
    return html("reminders.meeting", language, time=time)


def _stop(language: Language) -> InlineKeyboardMarkup:
    stop = button(plain("reminders.stop", language), StopReminders())
    return InlineKeyboardMarkup.from_button(stop)
