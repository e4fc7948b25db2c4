"""The six areas as a whole board sees them."""

from collections.abc import Sequence
from html import escape

from telegram import InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.guide.definition import Step
from bot.guide.plan import AreaState
from bot.guide.session import Session
from bot.guide.together import SharedArea
from bot.papers.languages import wording_in
from bot.texts import html, plain
from bot.views.buttons import button
from bot.views.paragraphs import paragraphs
from bot.views.presses import PlanAction, PlanPress, RateArea
from knowledge_base.language import Language


def invitation(link: str, session: Session) -> OutgoingMessage:
    """Return the link for the members, and the button that shows what they say."""
    language = session.language
    show = button(plain("board.show", language), PlanPress(PlanAction.TOGETHER, session.token))
    text = html("board.invitation", language, link=link)
    return OutgoingMessage(paragraphs(text), InlineKeyboardMarkup.from_button(show))


def welcome(first: Step, session: Session) -> OutgoingMessage:
    """Return what a member sees first."""
    asked = question(first, session)
    hello = html("board.welcome", session.language)
    return OutgoingMessage((hello, *asked.blocks), asked.keyboard)


def question(step: Step, session: Session) -> OutgoingMessage:
    """Ask a member about an area."""
    rows = [
        [
            button(
                option.label.said_in(session.language),
                RateArea(session.token, step.id, option.state.value),
            )
        ]
        for option in step.options
        if option.state
    ]
    text = escape(step.text.said_in(session.language), quote=False)
    return OutgoingMessage((f"<b>{text}</b>",), InlineKeyboardMarkup(rows))


def thanks(session: Session) -> OutgoingMessage:
    """Say that all is answered."""
    return OutgoingMessage((html("board.thanks", session.language),))


def too_few(count: int, needed: int, session: Session) -> OutgoingMessage:
    """Say that there are too few answers to show."""
    text = html("board.too_few", session.language, count=count, needed=needed)
    return OutgoingMessage((text,))


def together(
    shared: Sequence[SharedArea], steps: Sequence[Step], count: int, session: Session
) -> OutgoingMessage:
    """Return where the members differ and where they agree."""
    language = session.language
    names = {step.id: (step.in_plan or step.name).said_in(language) for step in steps}
    blocks = [html("board.heading", language, count=count)]
    for key, differs in (("board.differ", True), ("board.agree", False)):
        lines = [_line(each, names, language) for each in shared if each.differs is differs]
        if lines:
            blocks.append("\n".join([html(key, language), *lines]))
    return OutgoingMessage(tuple(blocks))


def _line(area: SharedArea, names: dict[str, str], language: Language) -> str:
    states = wording_in(language).sheet.states
    counted = [
        plain("board.counted", language, count=area.counts[state], state=states[state])
        for state in AreaState
        if state in area.counts
    ]
    return html("board.area", language, name=names[area.key], counted=", ".join(counted))
