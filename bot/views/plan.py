"""The plan of a restart as a message, and what others did."""

from collections.abc import Iterator
from html import escape
from typing import Final

from telegram import InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.guide.plan import AreaState, Plan, Precedent
from bot.papers import post
from bot.papers.composing import compose
from bot.papers.sheet import Entry, Line, Sheet, StepRow
from bot.texts import html, plain
from bot.views.buttons import button
from bot.views.presses import PlanAction, PlanPress
from bot.views.sources import linked
from knowledge_base.language import Language

_SIGNS: Final = {
    AreaState.WORKS: "🟢",
    AreaState.HALTS: "🟡",
    AreaState.STOPPED: "🔴",
    AreaState.UNKNOWN: "⚪",
}
"""Beside the words, never instead of them."""


def plan_message(plan: Plan, token: str) -> OutgoingMessage:
    """Return the plan with its buttons.

    Args:
        plan: The plan.
        token: Of the session that it was made from.
    """
    language, sheet = plan.language, compose(plan)
    blocks = (
        f"<b>{_text(sheet.title)}</b>\n{_text(sheet.place_and_date)}",
        *_standing(sheet),
        *_steps(sheet),
        *_meeting(sheet),
        *(_entry(each) for each in sheet.contacts),
        *_precedents(sheet, language),
        html("guide.plan_ready", language) + "\n" + html("guide.change_answer", language),
    )
    return OutgoingMessage(tuple(blocks), _keyboard(plan, token))


def precedent(found: Precedent, language: Language) -> OutgoingMessage:
    """Return what another cluster did, with its source."""
    heading = html("guide.precedent", language)
    return OutgoingMessage((f"{heading}\n{_quoted(found)}",))


def post_message(plan: Plan) -> OutgoingMessage:
    """Return the plan as a post to copy."""
    written = escape(post.write(plan), quote=False)
    ready = html("guide.post_ready", plan.language)
    return OutgoingMessage((ready, f"<pre>{written}</pre>"))


def _standing(sheet: Sheet) -> Iterator[str]:
    areas = "\n".join(
        f"{_SIGNS[area.state]} {_text(area.name)}: {_text(area.state_name)}"
        for area in sheet.areas
    )
    yield f"{_text(sheet.phase_line)}\n{areas}"
    if sheet.stopped:
        heading, lines = sheet.stopped
        yield "\n".join([f"<b>{_text(heading)}</b>", *map(_text, lines)])


def _steps(sheet: Sheet) -> Iterator[str]:
    yield f"<b>{_text(sheet.steps_heading)}</b>"
    for number, step in enumerate(sheet.steps, start=1):
        yield f"{number}. {_text(step.text)}{_who_and_when(step)}"


def _who_and_when(step: StepRow) -> str:
    known = [_text(each) for each in (step.who, step.when) if each]
    return f"\n<i>{', '.join(known)}</i>" if known else ""


def _meeting(sheet: Sheet) -> Iterator[str]:
    if sheet.meeting.time:
        yield "\n".join([f"<b>{_text(sheet.meeting.time)}</b>", *map(_text, sheet.meeting.lines)])


def _precedents(sheet: Sheet, language: Language) -> Iterator[str]:
    if sheet.precedents:
        heading = html("guide.precedent", language)
        entries = "\n\n".join(map(_entry, sheet.precedents))
        yield f"<blockquote expandable>{heading}\n{entries}</blockquote>"


def _entry(entry: Entry) -> str:
    return "\n".join([f"<b>{_text(entry.text)}</b>", *map(_line, entry.lines)])


def _line(line: Line) -> str:
    shown = _text(line.text)
    return f'<a href="{escape(line.url)}">{shown}</a>' if line.url else shown


def _quoted(found: Precedent) -> str:
    source = found.source
    year = f", {source.year}" if source.year else ""
    return f"{_text(found.text)}\n<i>{linked(source.title, source.url)}{year}</i>"


def _keyboard(plan: Plan, token: str) -> InlineKeyboardMarkup:
    day = ("guide.calendar", PlanAction.CALENDAR)
    if plan.meeting is None:
        day = ("guide.find_date", PlanAction.FIND_DATE)
    offered = (
        ("guide.post", PlanAction.POST),
        day,
        ("guide.remind", PlanAction.REMIND),
        ("guide.board", PlanAction.BOARD),
    )
    rows = [
        [button(plain(key, plan.language), PlanPress(action, token))] for key, action in offered
    ]
    return InlineKeyboardMarkup(rows)


def _text(text: str) -> str:
    return escape(text, quote=False)
