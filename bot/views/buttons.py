"""Buttons: what they say, and what they carry.

A payload begins with its version and holds all that is needed, so that a button works after a
restart or a month later. Telegram allows 64 bytes, and æ, ø and å cost two.
"""

import re

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.state.questions import Rating, Reason
from bot.texts import plain
from bot.views.presses import (
    ChooseAssociation,
    ChooseMunicipality,
    ClosePoll,
    CodedPress,
    DeleteEverything,
    FindAssociation,
    FindElsewhere,
    ForgetPlace,
    GiveReason,
    Opinion,
    PlanAction,
    PlanPress,
    Press,
    RateAnswer,
    RateArea,
    RememberPlace,
    Retell,
    SendContact,
    StopReminders,
)
from knowledge_base.answering.prompting import Style
from knowledge_base.language import Language

_PLAN, _POLL, _AREA, _QUESTION, _RETELL = "k1", "v1", "b1", "u1", "m1"
_NUMBER = re.compile(r"[0-9]{1,20}")
_ID = re.compile(r"[0-9]{1,18}")  # a database counts no further
_WORD = re.compile(r"[a-z_]{1,30}")
_TOKEN = re.compile(r"[a-z0-9]{6}")
_MUNICIPALITY_CODE = re.compile(r"[0-9]{4}")
_ASSOCIATION_CODE = re.compile(r"[a-z0-9-]{1,40}")


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
_RETOLD = frozenset({Style.SIMPLER, Style.POST})
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
        case RateAnswer(number, said) | GiveReason(number, said) | Retell(number, said):
            return f"{_RETELL if isinstance(press, Retell) else _QUESTION}:{number}:{said}"
        case _ if isinstance(press, CodedPress):
            return f"{_CODED_KINDS[type(press)]}:{press.code}"
        case _:
            return _PRESSES[press]


def unpack(payload: str) -> Press | None:
    """Return what a pressed button means, or None for one that we do not make (any longer)."""
    kind, colon, code = payload.partition(":")
    if kind in (_PLAN, _POLL, _AREA, _QUESTION, _RETELL):
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
        case "m1", [question_id, style] if _ID.fullmatch(question_id) and style in _RETOLD:
            return Retell(int(question_id), Style(style))
        case _:
            return None


def _opinion(question_id: int, said: str) -> Opinion | None:
    if said in set(Rating):
        return RateAnswer(question_id, Rating(said))
    return GiveReason(question_id, Reason(said)) if said in set(Reason) else None


def button(label: str, press: Press) -> InlineKeyboardButton:
    """Return a button."""
    return InlineKeyboardButton(label, callback_data=pack(press))


def find_association(language: Language) -> InlineKeyboardMarkup:
    """Return the keyboard under answers."""
    label = plain("buttons.find_association", language)
    return InlineKeyboardMarkup.from_button(button(label, FindAssociation()))
