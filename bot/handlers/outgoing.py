"""What stands in the outbox: everything needed to say something later, as JSON.

A message that is ready stands there as it is; what must be looked up first (an answer, a card, the
plan) as what to look up. So a program that is killed says the rest when it starts again.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from telegram import ForceReply, InlineKeyboardMarkup

from bot.delivery.message import Destination, Keyboard, OutgoingMessage
from knowledge_base.language import Language

Json = Mapping[str, Any]


class File(StrEnum):
    """A file that a plan can be had as."""

    PDF = "pdf"
    WORD = "docx"
    CALENDAR = "ics"


@dataclass(frozen=True, slots=True)
class Ready:
    """A message as the views made it."""

    message: OutgoingMessage


@dataclass(frozen=True, slots=True)
class Redrawn:
    """New buttons under a message that is there already."""

    message_id: int
    keyboard: InlineKeyboardMarkup


@dataclass(frozen=True, slots=True)
class Question:
    """A question for the archive.

    Attributes:
        text: In the volunteer's words.
        municipality: The code of where the volunteers are from, if they have said so.
        is_noted: Whether the chat lets us note it for staff.
    """

    text: str
    municipality: str | None = None
    is_noted: bool = True


@dataclass(frozen=True, slots=True)
class PrecedentOf:
    """A question whose answer shows what other clusters did; said only if there is one."""

    question: str


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards of associations, by their codes; none offers to find the association."""

    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanText:
    """The plan of a session, given as JSON, as a message."""

    session: str


@dataclass(frozen=True, slots=True)
class PlanPost:
    """The plan of a session, given as JSON, as a post to copy."""

    session: str


@dataclass(frozen=True, slots=True)
class DatePoll:
    """A poll about the date of the meeting, for the session of that token."""

    token: str
    language: str


@dataclass(frozen=True, slots=True)
class PlanFile:
    """The plan of a session, given as JSON, as a file."""

    session: str
    file: File


@dataclass(frozen=True, slots=True)
class RemindersFollow:
    """Reminders that were promised follow the plan of a session, given as JSON; says nothing."""

    session: str


LookedUp = (
    Question | PrecedentOf | Cards | PlanText | PlanPost | PlanFile | DatePoll | RemindersFollow
)
"""What is looked up, made or done when its turn comes."""
Content = Ready | Redrawn | LookedUp

_KINDS: dict[
    str, type[Question | PrecedentOf | PlanText | PlanPost | DatePoll | RemindersFollow]
] = {
    "question": Question,
    "precedent": PrecedentOf,
    "plan": PlanText,
    "post": PlanPost,
    "date": DatePoll,
    "reminders": RemindersFollow,
}
_NAMES = {made: kind for kind, made in _KINDS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """What to say, where, and in which language."""

    content: Content
    to: Destination
    language: Language


def to_json(utterance: Utterance) -> str:
    """Return what to say as JSON."""
    around = {"to": asdict(utterance.to), "language": utterance.language.value}
    return json.dumps({**around, **_packed(utterance.content)}, ensure_ascii=False)


def from_json(text: str, *, chat_id: int) -> Utterance:
    """Return what `to_json` wrote.

    Args:
        text: The JSON.
        chat_id: Where it goes now: a group may have got another number meanwhile.

    Raises:
        KeyError, ValueError: It was not written by `to_json`.
    """
    raw: Json = json.loads(text)
    return Utterance(
        content=_unpacked(raw),
        to=Destination(**{**raw["to"], "chat_id": chat_id}),
        language=Language(raw.get("language", Language.DANISH)),
    )


def _packed(content: Content) -> Json:
    match content:
        case Ready(message):
            keyboard = message.keyboard.to_dict() if message.keyboard else None
            return {"kind": "ready", "blocks": message.blocks, "keyboard": keyboard}
        case Redrawn(message_id, keyboard):
            return {"kind": "redrawn", "message_id": message_id, "keyboard": keyboard.to_dict()}
        case Cards(codes):
            return {"kind": "cards", "codes": codes}
        case PlanFile(session, file):
            return {"kind": "file", "session": session, "file": file.value}
        case _:
            return {"kind": _NAMES[type(content)], **asdict(content)}


def _unpacked(raw: Json) -> Content:
    match raw["kind"]:
        case "ready":
            keyboard = raw["keyboard"] and _keyboard(raw["keyboard"])
            return Ready(OutgoingMessage(tuple(raw["blocks"]), keyboard))
        case "redrawn":
            return Redrawn(raw["message_id"], InlineKeyboardMarkup.de_json(raw["keyboard"]))
        case "cards":
            return Cards(tuple(raw["codes"]))
        case "file":
            return PlanFile(raw["session"], File(raw["file"]))
        case kind:
            made = _KINDS[kind]
            return made(**{name: raw[name] for name in made.__slots__ if name in raw})


def _keyboard(raw: dict[str, Any]) -> Keyboard:
    """Return the buttons under a message, or what makes the telephone ask for an answer."""
    if "inline_keyboard" in raw:
        return InlineKeyboardMarkup.de_json(raw)
    return ForceReply.de_json(raw)
