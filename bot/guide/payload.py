"""What the guide's buttons carry: at most 64 bytes, versioned, and enough to work after a restart.

`g1:<session's token>:<step>:<pick>`, where the pick is an option's id, `!` and an action, or `=`
and the number of something offered. All ASCII, so a character is a byte.
"""

import re
from typing import Final

from bot.guide.events import Action, Press, PressedAction, PressedOffer, PressedOption

TOKEN_LENGTH: Final = 6
MOST_BYTES: Final = 64
"""Telegram's limit for callback data (Bot API, `InlineKeyboardButton`)."""

ID: Final = re.compile(r"[a-z][a-z0-9_]*")
"""What ids of steps and options look like."""

_VERSION = "g1"
_TOKEN = re.compile(rf"[a-z0-9]{{{TOKEN_LENGTH}}}")
_ACTIONS = {action.value: action for action in Action}


def pack(press: Press) -> str:
    """Return the payload of a button."""
    return f"{_VERSION}:{press.token}:{press.step}:{_pick(press)}"


def unpack(payload: str) -> Press | None:
    """Return what a pressed button means, or None for one that the guide does not make."""
    match payload.split(":"):
        case [version, token, step, pick] if version == _VERSION and _are_ours(token, step):
            return _press(token, step, pick)
        case _:
            return None


def fits(step: str, pick: str) -> bool:
    """Tell whether the button of a step's option is short enough."""
    return len(pack(PressedOption("x" * TOKEN_LENGTH, step, pick)).encode()) <= MOST_BYTES


def _pick(press: Press) -> str:
    match press:
        case PressedOption(_, _, option):
            return option
        case PressedAction(_, _, action):
            return f"!{action}"
        case PressedOffer(_, _, number):
            return f"={number}"


def _are_ours(token: str, step: str) -> bool:
    return bool(_TOKEN.fullmatch(token) and ID.fullmatch(step))


def _press(token: str, step: str, pick: str) -> Press | None:
    kind, rest = pick[:1], pick[1:]
    if kind == "!":
        action = _ACTIONS.get(rest)
        return PressedAction(token, step, action) if action else None
    if kind == "=":
        is_number = rest.isascii() and rest.isdecimal() and len(rest) < 3  # noqa: PLR2004 - "99"
        return PressedOffer(token, step, int(rest)) if is_number else None
    return PressedOption(token, step, pick) if ID.fullmatch(pick) else None
