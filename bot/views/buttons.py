"""Buttons: what they say, and what they carry.

A payload begins with its version and holds all that is needed, so that a button works after a
restart or a month later. Telegram allows 64 bytes, and æ, ø and å cost two.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.state.questions import Rating, Reason
from knowledge_base.language import Language

FIND_ASSOCIATION_LABEL = "Find vores DGI-forening"
_FIND_LABELS = {
    Language.DANISH: FIND_ASSOCIATION_LABEL,
    Language.ENGLISH: "Find our DGI association",
}
ELSEWHERE_LABEL = "Nej, et andet sted"
ANOTHER_PLACE_LABEL = "Et andet sted"

_PLAN, _POLL, _AREA, _QUESTION = "k1", "v1", "b1", "u1"
_NUMBER = re.compile(r"[0-9]{1,20}")
_ID = re.compile(r"[0-9]{1,18}")  # a database counts no further
_WORD = re.compile(r"[a-z_]{1,30}")
_TOKEN = re.compile(r"[a-z0-9]{6}")
_MUNICIPALITY_CODE = re.compile(r"[0-9]{4}")
_ASSOCIATION_CODE = re.compile(r"[a-z0-9-]{1,40}")


@dataclass(frozen=True, slots=True)
class FindAssociation:
    """The volunteers want to know which association covers them."""


@dataclass(frozen=True, slots=True)
class ChooseMunicipality:
    """The volunteers say which municipality they meant."""

    code: str


@dataclass(frozen=True, slots=True)
class ChooseAssociation:
    """The volunteers say which association they meant, where there is no municipality."""

    code: str


@dataclass(frozen=True, slots=True)
class FindElsewhere:
    """The volunteers are from another place than the one that was found or remembered."""


@dataclass(frozen=True, slots=True)
class SendContact:
    """The volunteers want the association as a contact for their telephone."""

    code: str


@dataclass(frozen=True, slots=True)
class RememberPlace:
    """The volunteers let us remember that they are from the municipality with this code."""

    code: str


@dataclass(frozen=True, slots=True)
class ForgetPlace:
    """The volunteers want us to forget where they are from."""


@dataclass(frozen=True, slots=True)
class DeleteEverything:
    """The volunteers are sure that they want everything about this chat deleted."""


class PlanAction(StrEnum):
    """What can be done with a plan."""

    POST = "post"
    CALENDAR = "ics"
    REMIND = "remind"
    FIND_DATE = "date"
    BOARD = "board"
    TOGETHER = "together"


@dataclass(frozen=True, slots=True)
class PlanPress:
    """The volunteers want something done with the plan of the session with this token."""

    action: PlanAction
    token: str


@dataclass(frozen=True, slots=True)
class ClosePoll:
    """The poll in that message is to be closed and its result taken."""

    message_id: int
    poll_id: str


@dataclass(frozen=True, slots=True)
class RateArea:
    """A board member's view of an area, in the group's session with this token."""

    token: str
    area: str
    state: str


@dataclass(frozen=True, slots=True)
class StopReminders:
    """The volunteers want no more reminders."""


@dataclass(frozen=True, slots=True)
class RateAnswer:
    """The volunteers say whether the answer to the question with this id was any good."""

    question_id: int
    rating: Rating


@dataclass(frozen=True, slots=True)
class GiveReason:
    """The volunteers say why the answer to the question with this id was no good."""

    question_id: int
    reason: Reason


CodedPress = ChooseMunicipality | ChooseAssociation | SendContact | RememberPlace
Opinion = RateAnswer | GiveReason
_Inside = PlanPress | ClosePoll | RateArea | Opinion
AlwaysPress = (
    FindAssociation | FindElsewhere | ForgetPlace | DeleteEverything | StopReminders | CodedPress
)
"""What can be done whether or not a restart is under way."""
Press = AlwaysPress | _Inside

# What a payload begins with; the digit is its version. docs/bot.md lists them.
_BARE: dict[str, Press] = {
    "f1": FindAssociation(),
    "e1": FindElsewhere(),
    "x1": ForgetPlace(),
    "d1": DeleteEverything(),
    "q1": StopReminders(),
}
_WITH_CODE: dict[str, tuple[type[CodedPress], re.Pattern[str]]] = {
    "p1": (ChooseMunicipality, _MUNICIPALITY_CODE),
    "r1": (RememberPlace, _MUNICIPALITY_CODE),
    "a1": (ChooseAssociation, _ASSOCIATION_CODE),
    "c1": (SendContact, _ASSOCIATION_CODE),
}
_PLAN_ACTIONS = {action.value: action for action in PlanAction}
_PRESSES = {press: kind for kind, press in _BARE.items()}
_CODED_KINDS = {made: kind for kind, (made, _) in _WITH_CODE.items()}


def pack(press: Press) -> str:
    """Return the payload of a button."""
    match press:
        case PlanPress(action, token):
            return f"{_PLAN}:{action}:{token}"
        case ClosePoll(message_id, poll_id):
            return f"{_POLL}:{message_id}:{poll_id}"
        case RateArea(token, area, state):
            return f"{_AREA}:{token}:{area}:{state}"
        case RateAnswer(question_id, said) | GiveReason(question_id, said):
            return f"{_QUESTION}:{question_id}:{said}"
        case _ if isinstance(press, CodedPress):
            return f"{_CODED_KINDS[type(press)]}:{press.code}"
        case _:
            return _PRESSES[press]


def unpack(payload: str) -> Press | None:
    """Return what a pressed button means, or None for one that we do not make (any longer)."""
    kind, colon, code = payload.partition(":")
    if kind in (_PLAN, _POLL, _AREA, _QUESTION):
        return _inside(kind, code.split(":"))
    if not colon:
        return _BARE.get(kind)
    made, pattern = _WITH_CODE.get(kind, (None, _ASSOCIATION_CODE))
    return made(code) if made and pattern.fullmatch(code) else None


def _inside(kind: str, rest: list[str]) -> Press | None:
    match kind, rest:
        case "k1", [action, token] if action in _PLAN_ACTIONS and _TOKEN.fullmatch(token):
            return PlanPress(_PLAN_ACTIONS[action], token)
        case "v1", [message, poll_id] if _NUMBER.fullmatch(message) and _NUMBER.fullmatch(poll_id):
            return ClosePoll(int(message), poll_id)
        case "b1", [token, area, state] if _TOKEN.fullmatch(token) and _WORD.fullmatch(area):
            return RateArea(token, area, state) if _WORD.fullmatch(state) else None
        case "u1", [question_id, said] if _ID.fullmatch(question_id):
            return _opinion(int(question_id), said)
        case _:
            return None


def _opinion(question_id: int, said: str) -> Opinion | None:
    if said in set(Rating):
        return RateAnswer(question_id, Rating(said))
    return GiveReason(question_id, Reason(said)) if said in set(Reason) else None


def button(label: str, press: Press) -> InlineKeyboardButton:
    """Return a button."""
    return InlineKeyboardButton(label, callback_data=pack(press))


def find_association(language: Language = Language.DANISH) -> InlineKeyboardMarkup:
    """Return the keyboard under answers."""
    return InlineKeyboardMarkup.from_button(button(_FIND_LABELS[language], FindAssociation()))
