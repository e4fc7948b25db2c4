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

_FIND = "f1"
_MUNICIPALITY = "p1"
_ASSOCIATION = "a1"
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


Press = FindAssociation | ChooseMunicipality | ChooseAssociation


def pack(press: Press) -> str:
    """Return the payload of a button."""
    match press:
        case FindAssociation():
            return _FIND
        case ChooseMunicipality(code):
            return f"{_MUNICIPALITY}:{code}"
        case ChooseAssociation(code):
            return f"{_ASSOCIATION}:{code}"


def unpack(payload: str) -> Press | None:
    """Return what a pressed button means, or None for one that we do not make (any longer)."""
    match payload.split(":"):
        case [kind] if kind == _FIND:
            return FindAssociation()
        case [kind, code] if kind == _MUNICIPALITY and _MUNICIPALITY_CODE.fullmatch(code):
            return ChooseMunicipality(code)
        case [kind, code] if kind == _ASSOCIATION and _ASSOCIATION_CODE.fullmatch(code):
            return ChooseAssociation(code)
        case _:
            return None


def button(label: str, press: Press) -> InlineKeyboardButton:
    """Return a button."""
    return InlineKeyboardButton(label, callback_data=pack(press))


def find_association(language: Language = Language.DANISH) -> InlineKeyboardMarkup:
    """Return the keyboard under answers."""
    return InlineKeyboardMarkup.from_button(button(_FIND_LABELS[language], FindAssociation()))
