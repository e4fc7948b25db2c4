"""What a written message means at this point of a session: an answer, an order, a question.

Decides nothing about what happens then: that is `advance.py`.
"""

import re
from dataclasses import dataclass
from typing import Final

from bot.guide.answers import Chosen
from bot.guide.controls import Control, controls
from bot.guide.correcting import Correction, Uncorrected, correction, mild_correction
from bot.guide.definition import AnswerKind
from bot.guide.messages import Line
from bot.guide.offering import Completed, Declined, Picked, pick
from bot.guide.questioning import may_ask, surely_asks
from bot.guide.turn import Turn
from bot.guide.understanding import Against, NotUnderstood, Reading, Understood, understand
from knowledge_base.talk.kinds import TalkKind
from knowledge_base.talk.recognising import recognise
from knowledge_base.talk.tidying import squeezed, tidy


@dataclass(frozen=True, slots=True)
class Ordered:
    """The guide is told to do something."""

    control: Control


@dataclass(frozen=True, slots=True)
class Asks:
    """A question for the archive.

    Attributes:
        is_serious: Somebody may be in danger: answer, and ask nothing further.
    """

    question: str
    is_serious: bool = False


@dataclass(frozen=True, slots=True)
class Chats:
    """Neither answer nor question: what to say to it."""

    line: Line


Meaning = (
    Ordered | Picked | Completed | Declined | Correction | Uncorrected | Asks | Chats | Reading
)

_SERIOUS = frozenset({TalkKind.EMERGENCY, TalkKind.CRISIS})
_CHAT: Final = {
    TalkKind.GREETING: Line.GREETING,
    TalkKind.THANKS: Line.THANKS,
    TalkKind.GOODBYE: Line.GOODBYE,
    TalkKind.PRAISE: Line.THANKS,
    TalkKind.INSULT: Line.GRUDGE,
    TalkKind.LAUGHTER: Line.LAUGHTER,
}
_ALWAYS = (
    Control.REPEAT,
    Control.WHY,
    Control.START_OVER,
    Control.STOP,
    Control.UNDO,
    Control.BACK,
    Control.SKIP,
)
_NOT_KNOWN = "ved ikke"
_NOT_SETTLED = re.compile(
    r"(?:(?:det|den|der) er |det er der |vi har |det har vi )?(?:ikke|ingen)\b", re.IGNORECASE
)
_CONTENT = squeezed(
    "okay ok oki fint godt super fedt nok det er så helt fair javel alright fine good".split()  # noqa: SIM905
)
_SIGHS = squeezed(
    "puha pyha puh pyh øv suk åh åhr uha uh av hmm hm nå ak pfff phew sigh øh tja".split()  # noqa: SIM905
)


def listen(text: str, turn: Turn) -> Meaning:
    """Return what a message means; what may be an answer or a question is looked at as both."""
    told = controls(text)
    if picked := pick(text, turn):
        return picked
    if order := next((control for control in _ALWAYS if control in told), None):
        return Ordered(order)
    talk = recognise(text)
    if talk in _SERIOUS:
        return Asks(text, is_serious=True)
    return (
        _corrected(text, turn)
        or _plain_choice(text, turn)
        or _not_known(told, turn)
        or _order_for_the_moment(told, turn)
        or _says_me(text, turn)
        or _not_settled(text, turn)
        or _chat(text, talk)
        or _question(text, talk, turn)
        or mild_correction(text, turn.step, turn.answered, turn.lookups)
        or _answer(text, turn)
    )


def _corrected(text: str, turn: Turn) -> Correction | Uncorrected | None:
    if surely_asks(text, turn.step):
        return None
    return correction(text, turn.answered, turn.lookups, asked=turn.step)


def _plain_choice(text: str, turn: Turn) -> Understood | None:
    """Return options that were plainly named; a question that names one is still a question."""
    if not turn.step.options or surely_asks(text, turn.step):
        return None
    if _is_mild(text, turn):
        return None
    reading = understand(turn.step, text, turn.lookups)
    if isinstance(reading, Understood) and not _is_own(reading):
        return reading
    return None


def _is_mild(text: str, turn: Turn) -> bool:
    return mild_correction(text, turn.step, turn.answered, turn.lookups) is not None


def _is_own(reading: Understood) -> bool:
    return any(isinstance(each, Chosen) and each.own for each in reading.readings)


def _not_known(told: frozenset[Control], turn: Turn) -> Understood | Ordered | None:
    """Return the option for not knowing, if the step has one; else leave the step open."""
    if Control.NOT_KNOWN not in told:
        return None
    return _plain_choice(_NOT_KNOWN, turn) or Ordered(Control.SKIP)


def _order_for_the_moment(told: frozenset[Control], turn: Turn) -> Ordered | None:
    has_selected = turn.step.kind is AnswerKind.CHOICES and bool(turn.session.selected)
    if has_selected and told & {Control.DONE, Control.NO, Control.NONE}:
        return Ordered(Control.DONE)
    if Control.NONE in told and not turn.step.options:
        return Ordered(Control.SKIP)
    return None


def _not_settled(text: str, turn: Turn) -> Ordered | None:
    """Return that the step is left open, for "det er ikke på plads" where words are asked for."""
    is_text = turn.step.kind is AnswerKind.TEXT
    return Ordered(Control.SKIP) if is_text and _NOT_SETTLED.match(text.strip()) else None


def _says_me(text: str, turn: Turn) -> NotUnderstood | None:
    reading = understand(turn.step, text, turn.lookups)
    says_me = isinstance(reading, NotUnderstood) and reading.why is Line.WHO_IS_ME
    return NotUnderstood(Line.WHO_IS_ME) if says_me else None


def _chat(text: str, talk: TalkKind | None) -> Chats | NotUnderstood | None:
    """Return what to say to small talk; a bare yes or no answers nothing here."""
    words = tidy(text).split()
    if talk is TalkKind.YES_NO:
        is_content = _CONTENT.issuperset(words)
        return Chats(Line.FRIENDLY) if is_content else NotUnderstood(Line.HINT)
    if line := talk and _CHAT.get(talk):
        return Chats(line)
    return Chats(Line.SIGH) if words and _SIGHS.issuperset(words) else None


def _question(text: str, talk: TalkKind | None, turn: Turn) -> Asks | None:
    return Asks(text) if talk or surely_asks(text, turn.step) else None


def _answer(text: str, turn: Turn) -> Meaning:
    reading = understand(turn.step, text, turn.lookups)
    if isinstance(reading, Against) and turn.step.kind is AnswerKind.CHOICE:
        return NotUnderstood(Line.NOT_THAT)
    if isinstance(reading, NotUnderstood) and may_ask(text):
        return Asks(text)
    return reading
