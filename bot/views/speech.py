"""What is said about voice messages that we listen to."""

from bot.delivery.message import OutgoingMessage
from bot.texts import html
from knowledge_base.language import Language


def heard(text: str, language: Language) -> OutgoingMessage:
    """Show what we heard, so that a wrong answer can be understood."""
    return OutgoingMessage((html("model.heard", language, text=text),))


def not_heard(language: Language) -> OutgoingMessage:
    """Say that nothing could be made out."""
    return OutgoingMessage((html("model.not_heard", language),))


def too_long(language: Language) -> OutgoingMessage:
    """Say how long we can listen."""
    return OutgoingMessage((html("model.too_long", language),))
