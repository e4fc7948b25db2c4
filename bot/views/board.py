"""The six areas as a whole board sees them."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from telegram import InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.guide.definition import Step
from bot.guide.plan import AreaState
from bot.guide.session import Session
from bot.guide.together import SharedArea
from bot.papers.languages import wording_in
from bot.views.buttons import PlanAction, PlanPress, RateArea, button
from knowledge_base.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class _Texts:
    invitation: str
    show: str
    welcome: str
    thanks: str
    too_few: str
    heading: str
    differ: str
    agree: str
    counted: str


_DANISH = _Texts(
    invitation=(
        "Send dette link til de andre i bestyrelsen. Så svarer hver især på de seks spørgsmål på"
        " sin egen telefon:\n{link}\n\nHer i chatten viser jeg, hvor I er enige, og hvor I ser"
        " forskelligt på det. Ingen navne."
    ),
    show="Vis, hvad vi har svaret",
    welcome=(
        "Hej! I din klynge vil de gerne vide, hvordan du ser på tingene. Der er seks spørgsmål, og"
        " ét tryk er nok til hvert. Ingen kan se, hvad netop du svarer."
    ),
    thanks="Tak! Dine svar er talt med. Vil du rette et af dem, så tryk bare igen ovenfor.",
    too_few=(
        "{count} har svaret indtil nu. Jeg viser svarene, når mindst {needed} har svaret, så ingen"
        " kan gætte, hvem der har sagt hvad."
    ),
    heading="<b>Sådan ser I på det</b> ({count} har svaret)",
    differ="Her ser I forskelligt på det. Tag det op på mødet:",
    agree="Her er I nogenlunde enige:",
    counted="{count} siger {state}",
)
_ENGLISH = _Texts(
    invitation=(
        "Send this link to the others on the board. Each answers the six questions on their own"
        " phone:\n{link}\n\nHere in the chat I show where you agree and where you differ. No"
        " names."
    ),
    show="Show what we have answered",
    welcome=(
        "Hello! Your cluster would like to know how you see things. There are six questions, and"
        " one press is enough for each. Nobody can see what you answer."
    ),
    thanks="Thank you! Your answers are counted. To change one, just press again above.",
    too_few=(
        "{count} have answered so far. I show the answers when at least {needed} have, so that"
        " nobody can guess who said what."
    ),
    heading="<b>How you see it</b> ({count} have answered)",
    differ="Here you see it differently. Take it up at the meeting:",
    agree="Here you more or less agree:",
    counted="{count} say {state}",
)


def invitation(link: str, session: Session) -> OutgoingMessage:
    """Return the link for the members, and the button that shows what they say."""
    texts = _texts(session.language)
    show = button(texts.show, PlanPress(PlanAction.TOGETHER, session.token))
    blocks = texts.invitation.format(link=escape(link)).split("\n\n")
    return OutgoingMessage(tuple(blocks), InlineKeyboardMarkup.from_button(show))


def welcome(first: Step, session: Session) -> OutgoingMessage:
    """Return what a member sees first."""
    asked = question(first, session)
    return OutgoingMessage((_texts(session.language).welcome, *asked.blocks), asked.keyboard)


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
    return OutgoingMessage((_texts(session.language).thanks,))


def too_few(count: int, needed: int, session: Session) -> OutgoingMessage:
    """Say that there are too few answers to show."""
    return OutgoingMessage((_texts(session.language).too_few.format(count=count, needed=needed),))


def together(
    shared: Sequence[SharedArea], steps: Sequence[Step], count: int, session: Session
) -> OutgoingMessage:
    """Return where the members differ and where they agree."""
    texts, language = _texts(session.language), session.language
    names = {step.id: (step.in_plan or step.name).said_in(language) for step in steps}
    blocks = [texts.heading.format(count=count)]
    for heading, differs in ((texts.differ, True), (texts.agree, False)):
        lines = [_line(each, names, language) for each in shared if each.differs is differs]
        if lines:
            blocks.append("\n".join([heading, *lines]))
    return OutgoingMessage(tuple(blocks))


def _line(area: SharedArea, names: dict[str, str], language: Language) -> str:
    texts, states = _texts(language), wording_in(language).sheet.states
    counted = [
        texts.counted.format(count=area.counts[state], state=states[state])
        for state in AreaState
        if state in area.counts
    ]
    return f"• <b>{escape(names[area.key], quote=False)}:</b> {', '.join(counted)}"


def _texts(language: Language) -> _Texts:
    return _ENGLISH if language is Language.ENGLISH else _DANISH
