"""The buttons that settle something about a chat: what they carry.

As `bot.views.buttons`: versioned and self-contained. A button says how it is to be, not that it is
to change, so pressing it twice does no harm.
"""

from dataclasses import dataclass
from enum import StrEnum

from telegram import InlineKeyboardButton

from knowledge_base.language import Language

_LANGUAGE, _SETTING = "l1", "i1"
_ON, _OFF = "on", "off"
_CHOSEN = "✓ "


class Switch(StrEnum):
    """What a group's administrators can switch on and off; called as in `ChatSettings`."""

    ADMINS_ONLY = "admins_only"
    REMINDERS = "reminders"
    NOTING = "noting"


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """The chat's language is to be this one.

    Attributes:
        among_settings: Whether it was chosen among a group's other settings.
    """

    language: Language
    among_settings: bool = False


@dataclass(frozen=True, slots=True)
class TurnSwitch:
    """A group's switch is to be on or off."""

    switch: Switch
    on: bool


SettingPress = ChooseLanguage | TurnSwitch


def pack(press: SettingPress) -> str:
    """Return the payload of a button."""
    match press:
        case ChooseLanguage(language, among_settings=False):
            return f"{_LANGUAGE}:{language}"
        case ChooseLanguage(language):
            return f"{_SETTING}:language:{language}"
        case TurnSwitch(switch, on):
            return f"{_SETTING}:{switch}:{_ON if on else _OFF}"


def unpack(payload: str) -> SettingPress | None:
    """Return what a pressed button means, or None for one that is not ours."""
    match payload.split(":"):
        case ["l1", language] if language in set(Language):
            return ChooseLanguage(Language(language))
        case ["i1", "language", language] if language in set(Language):
            return ChooseLanguage(Language(language), among_settings=True)
        case ["i1", switch, state] if switch in set(Switch) and state in (_ON, _OFF):
            return TurnSwitch(Switch(switch), state == _ON)
        case _:
            return None


def button(label: str, press: SettingPress, *, chosen: bool) -> InlineKeyboardButton:
    """Return a button, marked if it says how it is already."""
    return InlineKeyboardButton(f"{_CHOSEN if chosen else ''}{label}", callback_data=pack(press))
