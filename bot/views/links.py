"""Links that open a chat with the bot with something in mind.

*Source*: https://core.telegram.org/bots/features#deep-linking
"""

import re
from typing import Final

DOCUMENT: Final = "dok_"
"""What the payload of a link to a document begins with; its key follows."""

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
_USERNAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{3,31}")


def is_payload(text: str) -> bool:
    """Tell whether Telegram carries a text in a link."""
    return _PAYLOAD.fullmatch(text) is not None


def is_username(text: str) -> bool:
    """Tell whether a text can be a bot's name, without the @."""
    return _USERNAME.fullmatch(text) is not None


def deep_link(username: str, payload: str) -> str:
    """Return the link that opens a chat with the bot and sends it `/start payload`."""
    return f"https://t.me/{username}?start={payload}"


def document_link(username: str, key: str) -> str:
    """Return the link that opens a chat with the bot on a document."""
    return deep_link(username, DOCUMENT + key)
