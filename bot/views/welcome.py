"""The first thing people see, and what there is to see."""

from bot.delivery.message import OutgoingMessage
from bot.texts import html
from bot.views import buttons
from bot.views.paragraphs import paragraphs
from knowledge_base.language import Language


def welcome(language: Language) -> OutgoingMessage:
    """Return the answer to /start."""
    return _said(html("welcome.welcome", language), language)


def show_help(language: Language) -> OutgoingMessage:
    """Return the answer to /hjaelp."""
    return _said(html("welcome.help", language), language)


def _said(text: str, language: Language) -> OutgoingMessage:
    return OutgoingMessage(paragraphs(text), buttons.find_association(language))
