"""What can happen in a guide session, as the edge tells it."""

from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """What a button can do other than choose an option."""

    DONE = "done"
    SKIP = "skip"
    BACK = "back"
    STOP = "stop"
    UNDO = "undo"
    GO_ON = "on"
    START_OVER = "over"
    ASSOCIATION = "dgi"


@dataclass(frozen=True, slots=True)
class Begun:
    """The guide was asked for (/genstart) while there is a session already."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Someone wrote."""

    text: str


@dataclass(frozen=True, slots=True)
class Edited:
    """Someone edited the message that answered a step."""

    step: str
    text: str


@dataclass(frozen=True, slots=True)
class PressedOption:
    """An option's button was pressed.

    Attributes:
        token: The token of the session that the button was made in.
    """

    token: str
    step: str
    option: str


@dataclass(frozen=True, slots=True)
class PressedAction:
    """A button beside the options was pressed."""

    token: str
    step: str
    action: Action


@dataclass(frozen=True, slots=True)
class PressedOffer:
    """One of several readings of an answer was pressed; `number` is from 1."""

    token: str
    step: str
    number: int


Press = PressedOption | PressedAction | PressedOffer
Event = Begun | Typed | Edited | Press
