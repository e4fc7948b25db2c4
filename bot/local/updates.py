"""What the person in the terminal sends, as Telegram would report it."""

import re
from typing import Final

from bot.delivery.markup import length
from bot.local.refusals import Json

CHAT_ID: Final = 1
PERSON: Final[Json] = {"id": CHAT_ID, "is_bot": False, "first_name": "I", "language_code": "da"}
_CHAT: Final[Json] = {"id": CHAT_ID, "type": "private", "first_name": "I"}
_COMMAND = re.compile(r"/[A-Za-z0-9_]{1,32}(?:@[A-Za-z0-9_]+)?")


def text_message(text: str) -> Json:
    """Return a `Message` without id and date; a command at its start is marked as such."""
    command = _COMMAND.match(text)
    entities = (
        [{"type": "bot_command", "offset": 0, "length": length(command.group())}]
        if command
        else []
    )
    return {"chat": _CHAT, "from": PERSON, "text": text, "entities": entities}
