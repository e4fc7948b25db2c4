"""A person first: what stands above an answer when the one before was none either."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.texts import html
from bot.views import associations, buttons
from knowledge_base.answering.outcomes import Nearest, Reply
from knowledge_base.language import Language
from knowledge_base.places.location import Candidate


def put_first(
    answer: OutgoingMessage, reply: Reply, home: Candidate | None, language: Language
) -> OutgoingMessage:
    """Return an answer with the association before it.

    Args:
        answer: What is said otherwise; where nothing was found, its last paragraph only offers
            what stands before it now.
        reply: What it was made from.
        home: Where the volunteers are from, if they let us remember it: then the association's
            card is shown; else it is offered.
        language: The reader's.
    """
    found = isinstance(reply.outcome, Nearest)
    below = (html("handover.below", language), *answer.blocks) if found else answer.blocks[:-1]
    rest = [row for row in _rows(answer) if not _is_offer(row, language)]
    card = associations.card((home,), language, remembered=True) if home else _offer(language)
    return OutgoingMessage(
        (html("handover.twice", language), *card.blocks, *below),
        InlineKeyboardMarkup([*_rows(card), *rest]),
    )


def _offer(language: Language) -> OutgoingMessage:
    text = html("handover.find_it", language)
    return OutgoingMessage((text,), buttons.find_association(language))


def _rows(message: OutgoingMessage) -> Sequence[Sequence[InlineKeyboardButton]]:
    keyboard = message.keyboard
    return keyboard.inline_keyboard if isinstance(keyboard, InlineKeyboardMarkup) else ()


def _is_offer(row: Sequence[InlineKeyboardButton], language: Language) -> bool:
    offered = buttons.find_association(language).inline_keyboard[0]
    return [each.callback_data for each in row] == [each.callback_data for each in offered]
