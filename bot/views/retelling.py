"""An answer in other words: simpler, or as a post to copy; or why it cannot be had."""

from html import escape

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.delivery.markup import length
from bot.delivery.message import OutgoingMessage
from bot.papers.text import web_address
from bot.texts import html, plain
from bot.views import answers, sources
from knowledge_base.answering.outcomes import Answer, Source
from knowledge_base.answering.prompting import Style
from knowledge_base.answering.wording import source_line
from knowledge_base.language import Language

_COPIED_LENGTH = 256
"""Characters that a button can copy. Source: https://core.telegram.org/bots/api#copytextbutton"""


def told(answer: Answer, style: Style, language: Language) -> tuple[OutgoingMessage, ...]:
    """Return an answer as it was told again, in one message or two."""
    if style is Style.POST:
        return _post(answer, language)
    return (OutgoingMessage(tuple(answers.answer_blocks(answer, language))),)


def gone(language: Language = Language.DANISH) -> OutgoingMessage:
    """Say that the question is not kept any longer."""
    return OutgoingMessage((html("model.gone", language),))


def slow(language: Language) -> OutgoingMessage:
    """Say that the model is away or slow."""
    return OutgoingMessage((html("model.slow", language),))


def cannot(language: Language) -> OutgoingMessage:
    """Say that nothing that the model wrote rests on the sources."""
    return OutgoingMessage((html("model.cannot", language),))


def off(language: Language = Language.DANISH) -> OutgoingMessage:
    """Say that there is no chat model any longer."""
    return OutgoingMessage((html("model.switched_off", language),))


def _post(answer: Answer, language: Language) -> tuple[OutgoingMessage, ...]:
    """Return a post to copy: with a button if it is short, else as a message of its own."""
    text = _written(answer, language)
    shown, block = escape(text, quote=False), sources.block(answer.sources, language)
    warnings = answers.remark_blocks(answer, language)
    if length(text) <= _COPIED_LENGTH:
        copy = InlineKeyboardButton(
            plain("model.copy_post", language), copy_text=CopyTextButton(text)
        )
        blocks = (html("model.post_ready", language), shown, *warnings, block)
        return (OutgoingMessage(blocks, InlineKeyboardMarkup.from_button(copy)),)
    blocks = (html("model.post_follows", language), *warnings, block)
    return OutgoingMessage(blocks), OutgoingMessage((shown,))


def _written(answer: Answer, language: Language) -> str:
    """Return the post with its sources, as plain text."""
    named = list(dict.fromkeys(_named(each, language) for each in answer.sources))
    if len(named) == 1:
        credit = plain("model.post_source", language, source=named[0])
    else:
        credit = plain("model.post_sources", language, sources="; ".join(named))
    return f"{' '.join(answer.sentences)}\n\n{credit}"


def _named(source: Source, language: Language) -> str:
    address = web_address(source.url)
    line = source_line(source, language)
    return f"{line}, {address}" if address else line
