"""What is said in a chat that we are no member of."""

from typing import Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.texts import html, plain
from bot.views import answers
from bot.views.links import deep_link
from knowledge_base.answering.outcomes import Reply
from knowledge_base.language import Language

_FROM_A_GUEST: Final = "gaest"
"""What stands in the link; it opens the chat as any other word does."""


def answer(reply: Reply, username: str, language: Language) -> OutgoingMessage:
    """Return a reply as one message, with its sources and the way to a chat with us.

    Args:
        reply: What the desk said.
        username: Ours, without the @.
        language: The reader's.
    """
    return OutgoingMessage(answers.blocks(reply, language), _keyboard(username, language))


def hello(username: str, language: Language) -> OutgoingMessage:
    """Say what we can be asked."""
    return OutgoingMessage((html("guests.hello", language),), _keyboard(username, language))


def _keyboard(username: str, language: Language) -> InlineKeyboardMarkup:
    link = deep_link(username, _FROM_A_GUEST)
    label = plain("guests.write_to_me", language)
    return InlineKeyboardMarkup.from_button(InlineKeyboardButton(label, url=link))
