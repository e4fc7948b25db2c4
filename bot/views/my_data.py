"""What is kept about one chat, shown to that chat."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from bot.delivery.message import OutgoingMessage
from bot.papers.languages import wording_in
from bot.state.accounts import Account
from bot.state.questions import KeptQuestion
from bot.texts import html, plain
from knowledge_base.language import Language

_LINES = 10
"""Questions in one block; a message may be split between blocks."""


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


def my_data(kept: Kept, language: Language) -> OutgoingMessage:
    """Show what is kept about a chat."""
    counted = [*_counted(kept, language)]
    if not counted and not kept.questions:
        return OutgoingMessage((html("my_data.nothing", language),))
    blocks = ["\n".join([html("my_data.heading", language), *counted])]
    if kept.questions:
        asked = [_question(day, each, language) for day, each in kept.questions]
        blocks.append(html("my_data.questions", language))
        blocks += ["\n".join(asked[at : at + _LINES]) for at in range(0, len(asked), _LINES)]
    return OutgoingMessage((*blocks, html("my_data.ways_on", language)))


def how_it_went(kept: KeptQuestion, language: Language) -> str:
    """Return how a question was answered and what people thought."""
    said = [kept.question.found, kept.rating, kept.reason]
    return ", ".join(plain(f"my_data.{each}", language) for each in said if each)


def _counted(kept: Kept, language: Language) -> Iterator[str]:
    if kept.place:
        yield html("my_data.place", language, place=kept.place)
    for kind, count in asdict(kept.account).items():
        if count:
            yield html(f"my_data.{kind}", language, count=count)


def _question(day: date, kept: KeptQuestion, language: Language) -> str:
    return html(
        "my_data.question",
        language,
        day=wording_in(language).dates.on(day),
        text=kept.question.text,
        how=how_it_went(kept, language),
    )
