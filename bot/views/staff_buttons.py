"""The buttons of staff: what they carry.

As `bot.views.buttons`: versioned and at most 64 bytes. What staff have written is in a draft, so a
button of an old message may find nothing to do.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from telegram import InlineKeyboardButton

PATTERN: Final = re.compile(r"[nz]1:")
"""What the payload of every button of staff begins with."""
NEW_ANSWER: Final = "nyt_"
"""What the payload of a link to a new answer begins with; the gap's name follows."""
GAP: Final = re.compile(r"G[0-9]{1,18}")
"""The name of a gap."""
_ANSWER, _PAUSE = "n1", "z1"


@dataclass(frozen=True, slots=True)
class PickGap:
    """The answer is to be to the gap of this name."""

    name: str


class AnswerChoice(StrEnum):
    """What else can be pressed while an answer is written."""

    NO_SOURCE = "none"
    REVIEW_IN_HALF_A_YEAR = "half"
    REVIEW_IN_A_YEAR = "year"
    SAVE = "save"
    AGAIN = "again"
    STOP = "stop"


class PauseChoice(StrEnum):
    """Whether the bot is to pause with the message that was shown."""

    YES = "yes"
    NO = "no"


StaffPress = PickGap | AnswerChoice | PauseChoice


def pack(press: StaffPress) -> str:
    """Return the payload of a button."""
    match press:
        case PickGap(name):
            return f"{_ANSWER}:{name}"
        case AnswerChoice():
            return f"{_ANSWER}:{press.value}"
        case PauseChoice():
            return f"{_PAUSE}:{press.value}"


def unpack(payload: str) -> StaffPress | None:
    """Return what a pressed button means, or None for one that we do not make (any longer)."""
    kind, _, said = payload.partition(":")
    if kind == _PAUSE and said in set(PauseChoice):
        return PauseChoice(said)
    if kind == _ANSWER and said in set(AnswerChoice):
        return AnswerChoice(said)
    return PickGap(said) if kind == _ANSWER and GAP.fullmatch(said) else None


def button(label: str, press: StaffPress) -> InlineKeyboardButton:
    """Return a button."""
    return InlineKeyboardButton(label, callback_data=pack(press))
