"""What we say to those who had to wait, and to those who have to."""

import math

from bot.delivery.message import OutgoingMessage
from bot.texts import html, plain
from knowledge_base.language import Language


def late(language: Language = Language.DANISH) -> OutgoingMessage:
    """Return the apology in front of an answer that comes late."""
    return OutgoingMessage((html("patience.late", language),))


def too_many(seconds: float, language: Language = Language.DANISH) -> OutgoingMessage:
    """Ask somebody who has asked a great deal to wait."""
    return OutgoingMessage((html("patience.too_many", language, count=_minutes(seconds)),))


def wait(seconds: float, language: Language = Language.DANISH) -> str:
    """Return what Telegram itself shows when such a person presses a button."""
    return plain("patience.wait", language, count=_minutes(seconds))


def _minutes(seconds: float) -> int:
    return max(1, math.ceil(seconds / 60))
