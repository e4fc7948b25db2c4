"""The guided restart as messages: questions with buttons, and the lines around them."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.guide import payload
from bot.guide.definition import AnswerKind, Option
from bot.guide.events import Action, PressedAction, PressedOffer, PressedOption
from bot.guide.messages import Ask, Confirm, OfferResume, Say
from bot.guide.session import Session
from bot.guide.wording import line_text
from bot.texts import html, plain
from knowledge_base.language import Language

_CHOSEN: Final = "✓ "
_SHORT_LABEL: Final = 16
"""Labels this short stand two in a row; longer ones would be cut off on a telephone. A guess."""

Row = list[InlineKeyboardButton]


def say(lines: Iterable[Say], language: Language) -> OutgoingMessage:
    """Return lines that stand alone."""
    return OutgoingMessage(tuple(_lines(lines, language)))


def ask(asked: Ask, session: Session, *, in_group: bool) -> OutgoingMessage:
    """Return a step as a question with its buttons."""
    language, step = session.language, asked.step
    progress = html("guide.progress", language, position=asked.position, total=asked.total)
    blocks = [
        *_lines(asked.front, language),
        f"{progress}\n<b>{escape(step.text.said_in(language), quote=False)}</b>",
    ]
    if asked.earlier:
        blocks.append(html("guide.earlier", language, answer=asked.earlier))
    if in_group and step.kind not in (AnswerKind.CHOICE, AnswerKind.CHOICES):
        blocks.append(html("guide.reply_in_group", language))
    return OutgoingMessage(tuple(blocks), keyboard(asked, session))


def keyboard(asked: Ask, session: Session) -> InlineKeyboardMarkup:
    """Return the buttons of a step: its options, and the ways around it."""
    step = asked.step
    rows = [*_option_rows(asked, session)]
    if step.kind is AnswerKind.CHOICES and asked.selected:
        rows.append([_action("guide.done", Action.DONE, session)])
    around: Row = []
    if asked.position > 1:
        around.append(_action("guide.back", Action.BACK, session))
    if step.skippable:
        around.append(_action("guide.skip", Action.SKIP, session))
    rows.append([*around, _action("guide.stop", Action.STOP, session)])
    return InlineKeyboardMarkup(rows)


def confirm(asked: Confirm, session: Session) -> OutgoingMessage:
    """Return the question which of several readings is meant."""
    rows = [
        [_button(label, PressedOffer(session.token, asked.step, number))]
        for number, label in enumerate(asked.labels, start=1)
    ]
    none = plain("guide.none_of_these", session.language)
    rows.append([_button(none, PressedOffer(session.token, asked.step, 0))])
    return OutgoingMessage(
        tuple(_lines([asked.question], session.language)), InlineKeyboardMarkup(rows)
    )


def offer_resume(offered: OfferResume, session: Session) -> OutgoingMessage:
    """Ask whether to go on with the session that is there, or to start over."""
    text = html("guide.resume", session.language, position=offered.position, total=offered.total)
    row = [
        _action("guide.go_on", Action.GO_ON, session),
        _action("guide.start_over", Action.START_OVER, session),
    ]
    return OutgoingMessage((text,), InlineKeyboardMarkup([row]))


def cancelled(session: Session) -> OutgoingMessage:
    """Say that nothing is lost, and how to go on."""
    undo = _action("guide.undo", Action.UNDO, session)
    text = html("guide.cancelled", session.language)
    return OutgoingMessage((text,), InlineKeyboardMarkup.from_button(undo))


def _lines(lines: Iterable[Say], language: Language) -> Iterator[str]:
    for line in lines:
        if text := line_text(line, language):
            yield escape(text, quote=False)


def _option_rows(asked: Ask, session: Session) -> Iterator[Row]:
    row: Row = []
    for option in asked.step.options:
        label = option.label.said_in(session.language)
        if row and (len(label) > _SHORT_LABEL or len(row) > 1 or not _is_short(row[0])):
            yield row
            row = []
        row.append(_option(option, asked, session))
    if row:
        yield row


def _is_short(button: InlineKeyboardButton) -> bool:
    return len(button.text.removeprefix(_CHOSEN)) <= _SHORT_LABEL


def _option(option: Option, asked: Ask, session: Session) -> InlineKeyboardButton:
    mark = _CHOSEN if option.id in asked.selected else ""
    press = PressedOption(session.token, asked.step.id, option.id)
    return _button(mark + option.label.said_in(session.language), press)


def _action(key: str, action: Action, session: Session) -> InlineKeyboardButton:
    label = plain(key, session.language)
    return _button(label, PressedAction(session.token, session.step, action))


def _button(
    label: str, press: PressedOption | PressedAction | PressedOffer
) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=payload.pack(press))
