"""What is kept about one chat, shown to that chat."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from bot.delivery.message import OutgoingMessage
from bot.papers.languages import wording_in
from bot.state.accounts import Account
from bot.state.questions import Found, KeptQuestion, Rating, Reason
from knowledge_base.language import Language

_HEADING = "<b>Det har jeg gemt om denne chat</b>"
_NOTHING = "Jeg har ikke gemt noget om denne chat."
_PLACE = "Jeres sted: {place}"
_QUESTIONS = "<b>Spørgsmål</b>"
_QUESTION = "• {day}: »{text}« ({how})"
_WAYS_ON = "Hvor længe og hvorfor står i /privatliv. Slet det hele med /slet."

_FOUND = {
    Found.ANSWER: "besvaret",
    Found.NEAREST: "vist det nærmeste",
    Found.NO_ANSWER: "ikke besvaret",
}
_REASONS = {
    Reason.WRONG: "forkert",
    Reason.OUTDATED: "forældet",
    Reason.UNCLEAR: "svært at forstå",
    Reason.OFF_TOPIC: "ikke det, I spurgte om",
}
_LATEST = (
    "De seneste spørgsmål fra en af jer, i en halv time",
    "De seneste spørgsmål fra {} af jer, i en halv time",
)
_MESSAGES = (
    "Numrene på en besked, jeg har sendt jer",
    "Numrene på {} beskeder, jeg har sendt jer",
)
_LINES = 10
"""Questions in one block; a message may be split between blocks."""
_HELPED, _DID_NOT_HELP = "det hjalp", "det hjalp ikke"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is kept about a chat.

    Attributes:
        place: The place that is remembered, if any.
        account: How much there is of what is not shown word for word.
        questions: What was asked, each with the day in Denmark, oldest first.
    """

    place: str | None
    account: Account
    questions: Sequence[tuple[date, KeptQuestion]]


def my_data(kept: Kept) -> OutgoingMessage:
    """Show what is kept about a chat."""
    counted = [f"• {line}" for line in _counted(kept)]
    if not counted and not kept.questions:
        return OutgoingMessage((_NOTHING,))
    blocks = ["\n".join([_HEADING, *counted])]
    if kept.questions:
        asked = [_question(day, each) for day, each in kept.questions]
        blocks.append(_QUESTIONS)
        blocks += ["\n".join(asked[at : at + _LINES]) for at in range(0, len(asked), _LINES)]
    return OutgoingMessage((*blocks, _WAYS_ON))


def how_it_went(kept: KeptQuestion) -> str:
    """Return how a question was answered and what people thought, in Danish."""
    said = [_FOUND[kept.question.found]]
    if kept.rating is Rating.GOOD:
        said.append(_HELPED)
    elif kept.rating is Rating.BAD:
        said.append(_DID_NOT_HELP)
    if kept.reason:
        said.append(_REASONS[kept.reason])
    return ", ".join(said)


def _counted(kept: Kept) -> Iterator[str]:
    account = kept.account
    if kept.place:
        yield _PLACE.format(place=escape(kept.place, quote=False))
    for number, one, several in (
        (account.restarts, "En genstart med jeres svar og plan", "{} genstarter med svar og plan"),
        (account.board_answers, "Et svar fra bestyrelsen", "{} svar fra bestyrelsen"),
        (account.polls, "En afstemning om en dato", "{} afstemninger om en dato"),
        (account.reminders, "En påmindelse", "{} påmindelser, også dem, der er sendt for nylig"),
        (account.conversations, *_LATEST),
        (account.messages, *_MESSAGES),
    ):
        if number:
            yield one if number == 1 else several.format(number)


def _question(day: date, kept: KeptQuestion) -> str:
    return _QUESTION.format(
        day=wording_in(Language.DANISH).dates.on(day),
        text=escape(kept.question.text, quote=False),
        how=how_it_went(kept),
    )
