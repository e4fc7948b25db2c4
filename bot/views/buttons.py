"""Buttons: what they say, and what they carry.

A payload begins with its version and holds all that is needed, so that a button works after a
restart or a month later. Telegram allows 64 bytes, and æ, ø and å cost two.
"""

import re
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from knowledge_base.language import Language

FIND_ASSOCIATION_LABEL = "Find vores DGI-forening"
_FIND_LABELS = {
    Language.DANISH: FIND_ASSOCIATION_LABEL,
    Language.ENGLISH: "Find our DGI association",
}
ELSEWHERE_LABEL = "Nej, et andet sted"
ANOTHER_PLACE_LABEL = "Et andet sted"

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


_Coded = ChooseMunicipality | ChooseAssociation | SendContact | RememberPlace
Press = FindAssociation | FindElsewhere | ForgetPlace | DeleteEverything | _Coded

# What a payload begins with; the digit is its version. docs/bot.md lists them.
_BARE: dict[str, Press] = {
    "f1": FindAssociation(),
    "e1": FindElsewhere(),
    "g1": ForgetPlace(),
    "d1": DeleteEverything(),
}
_WITH_CODE: dict[str, tuple[type[_Coded], re.Pattern[str]]] = {
    "p1": (ChooseMunicipality, _MUNICIPALITY_CODE),
    "r1": (RememberPlace, _MUNICIPALITY_CODE),
    "a1": (ChooseAssociation, _ASSOCIATION_CODE),
    "c1": (SendContact, _ASSOCIATION_CODE),
}
_KINDS = {press: kind for kind, press in _BARE.items()}
_CODED_KINDS = {made: kind for kind, (made, _) in _WITH_CODE.items()}


def pack(press: Press) -> str:
    """Return the payload of a button."""
    if isinstance(press, _Coded):
        return f"{_CODED_KINDS[type(press)]}:{press.code}"
    return _KINDS[press]


def unpack(payload: str) -> Press | None:
    """Return what a pressed button means, or None for one that we do not make (any longer)."""
    kind, colon, code = payload.partition(":")
    if not colon:
        return _BARE.get(kind)
    made, pattern = _WITH_CODE.get(kind, (None, _ASSOCIATION_CODE))
    return made(code) if made and pattern.fullmatch(code) else None


def button(label: str, press: Press) -> InlineKeyboardButton:
    """Return a button."""
    return InlineKeyboardButton(label, callback_data=pack(press))


def find_association(language: Language = Language.DANISH) -> InlineKeyboardMarkup:
    """Return the keyboard under answers."""
    return InlineKeyboardMarkup.from_button(button(_FIND_LABELS[language], FindAssociation()))
