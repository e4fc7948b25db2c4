"""Deleting what is kept about a chat."""

from telegram import InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.texts import html, plain
from bot.views.buttons import button
from bot.views.presses import DeleteEverything
from knowledge_base.language import Language


def ask(language: Language) -> OutgoingMessage:
    """Ask whether to delete everything; doing nothing means no."""
    yes = button(plain("deleting.sure_yes", language), DeleteEverything())
    return OutgoingMessage(
        (html("deleting.sure", language),), InlineKeyboardMarkup.from_button(yes)
    )


def done(language: Language) -> OutgoingMessage:
    """Say that everything is deleted."""
    return OutgoingMessage((html("deleting.deleted", language),))
