"""The buttons under an answer that ask for it in other words."""

from telegram import InlineKeyboardButton

from bot.texts import plain
from bot.views.buttons import button
from bot.views.presses import Retell
from knowledge_base.answering.prompting import Style
from knowledge_base.language import Language


def retelling_row(question_id: int, language: Language) -> list[InlineKeyboardButton]:
    """Return the buttons under an answer that ask for it in other words."""
    return [
        button(plain("model.simpler", language), Retell(question_id, Style.SIMPLER)),
        button(plain("model.post", language), Retell(question_id, Style.POST)),
    ]
