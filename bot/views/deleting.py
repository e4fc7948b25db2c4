"""Deleting what is kept about a chat."""

from telegram import InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.views.buttons import DeleteEverything, button

_SURE = (
    "Skal jeg slette alt, jeg har gemt om denne chat? Det er jeres sted, de spørgsmål, I har"
    " stillet, og jeres genstart med planen, bestyrelsens svar og alle påmindelser. Det kan ikke"
    " fortrydes."
)
_YES = "Ja, slet det hele"
_DELETED = "Så er alt slettet. I kan altid begynde forfra: skriv bare løs."


def ask() -> OutgoingMessage:
    """Ask whether to delete everything; doing nothing means no."""
    return OutgoingMessage(
        (_SURE,), InlineKeyboardMarkup.from_button(button(_YES, DeleteEverything()))
    )


def done() -> OutgoingMessage:
    """Say that everything is deleted."""
    return OutgoingMessage((_DELETED,))
