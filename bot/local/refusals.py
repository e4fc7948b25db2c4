"""What Telegram would not take, in Telegram's own words.

Every check here raises `Refused`. Source: https://core.telegram.org/bots/api
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from bot.delivery.markup import length
from bot.delivery.splitting import LIMIT
from bot.local.markup import CannotParse, Run, parse

Json = dict[str, Any]
"""A Bot API object. Source: https://core.telegram.org/bots/api#available-types"""
Parameters = Mapping[str, Any]

_CALLBACK_BYTES = 64
_CAPTION_LENGTH = 1024
_COPIED_LENGTH = 256
_TOAST_LENGTH = 200
_SECRET_TOKEN = re.compile(r"[A-Za-z0-9_-]{0,256}")


class Refused(Exception):  # noqa: N818 - reads better at the `except`
    """The call is one that Telegram would not take."""

    def __init__(self, description: str, status: int = HTTPStatus.BAD_REQUEST) -> None:
        super().__init__(description)
        self.status = status
        self.description = description


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that a call brings along, where it could also say what Telegram calls one."""

    name: str


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message; it carries a payload, an address, or a text to copy."""

    label: str
    payload: str | None = None
    url: str | None = None
    copied: str | None = None


def checked_text(parameters: Parameters) -> tuple[Run, ...]:
    """Return the text that a call wants to show."""
    text = str(parameters.get("text") or "")
    runs = _parsed(text, parameters.get("parse_mode"))
    visible = text_of(runs)
    if not visible:
        raise Refused("Bad Request: message text is empty")
    if length(visible) > LIMIT:
        raise Refused("Bad Request: message is too long")
    return runs


def checked_caption(parameters: Parameters) -> tuple[Run, ...]:
    """Return the text that a call wants to show beside a file; it may be empty."""
    runs = _parsed(str(parameters.get("caption") or ""), parameters.get("parse_mode"))
    if length(text_of(runs)) > _CAPTION_LENGTH:
        raise Refused("Bad Request: message caption is too long")
    return runs


def _parsed(text: str, parse_mode: object) -> tuple[Run, ...]:
    if not parse_mode:
        return (Run(text),)
    try:
        return parse(text)
    except CannotParse as error:
        raise Refused(f"Bad Request: can't parse entities: {error}") from None


def checked_webhook(parameters: Parameters) -> str:
    """Return the address that updates are to be brought to; empty to bring none."""
    url = str(parameters.get("url") or "")
    if url and not url.startswith("https://"):
        raise Refused("Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
    if not _SECRET_TOKEN.fullmatch(str(parameters.get("secret_token") or "")):
        raise Refused("Bad Request: secret token contains unallowed characters")
    return url


def text_of(runs: tuple[Run, ...]) -> str:
    """Return the text without its styles, as Telegram keeps it."""
    return "".join(run.text for run in runs).strip()


def check_keyboard(parameters: Parameters) -> None:
    """Look at every button that a call wants to show."""
    for button in buttons(parameters.get("reply_markup")):
        if not button.payload and not button.url and not button.copied:
            raise Refused("Bad Request: text buttons are unallowed in the inline keyboard")
        if len((button.payload or "").encode()) > _CALLBACK_BYTES:
            raise Refused("Bad Request: BUTTON_DATA_INVALID")
        if length(button.copied or "") > _COPIED_LENGTH:
            raise Refused("Bad Request: BUTTON_COPY_TEXT_INVALID")


def check_toast(text: str) -> None:
    """Look at the answer to a pressed button."""
    if length(text) > _TOAST_LENGTH:
        raise Refused("Bad Request: MESSAGE_TOO_LONG")


def buttons(markup: Json | None) -> tuple[Button, ...]:
    """Return the buttons of an inline keyboard, row by row."""
    rows = (markup or {}).get("inline_keyboard", ())
    return tuple(
        Button(
            button["text"],
            button.get("callback_data"),
            button.get("url"),
            button.get("copy_text", {}).get("text"),
        )
        for row in rows
        for button in row
    )
