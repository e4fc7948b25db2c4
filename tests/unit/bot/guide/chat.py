"""A conversation with the guide: lines in, and what it says out, as one would read it."""

from collections.abc import Iterator
from functools import cache

from bot.guide.advance import Advanced, advance, begin, wants
from bot.guide.definition import Guide
from bot.guide.events import (
    Action,
    Begun,
    Edited,
    Event,
    PressedAction,
    PressedOffer,
    PressedOption,
    Typed,
)
from bot.guide.messages import (
    Ask,
    AskArchive,
    Cancelled,
    Confirm,
    Finished,
    Message,
    OfferAssociation,
    OfferResume,
    Precedents,
    Say,
    StartAnew,
)
from bot.guide.reading import read_file
from bot.guide.session import Session
from bot.guide.wording import line_text
from knowledge_base.language import Language
from tests.fakes.lookups import FakeLookUps

TOKEN = "abc123"


@cache
def the_guide() -> Guide:
    return read_file()


class Chat:
    """Types and presses for a volunteer; each call returns all that the bot says to it."""

    def __init__(
        self, *, guide: Guide | None = None, language: Language = Language.DANISH
    ) -> None:
        self.guide = guide or the_guide()
        self.lookups = FakeLookUps()
        self.messages: tuple[Message, ...] = ()
        self.session: Session
        self._take(begin(self.guide, token=TOKEN, language=language, lookups=self.lookups))

    def type(self, *lines: str) -> str:
        said = [self.happens(Typed(line)) for line in lines]
        return said[-1]

    def wants(self, line: str) -> bool:
        return wants(self.guide, self.session, line, lookups=self.lookups)

    def press(self, option: str, *, step: str | None = None, token: str = TOKEN) -> str:
        return self.happens(PressedOption(token, step or self.session.step, option))

    def press_action(self, action: Action, *, step: str | None = None) -> str:
        return self.happens(PressedAction(TOKEN, step or self.session.step, action))

    def press_offer(self, number: int, *, step: str | None = None) -> str:
        return self.happens(PressedOffer(TOKEN, step or self.session.step, number))

    def edit(self, step: str, text: str) -> str:
        return self.happens(Edited(step, text))

    def genstart(self) -> str:
        return self.happens(Begun())

    def happens(self, event: Event) -> str:
        return self._take(advance(self.guide, self.session, event, lookups=self.lookups))

    def up_to(self, step: str) -> "Chat":
        """Answer as the Søskov people do until a step is asked."""
        for _ in ANSWERS:
            if self.session.step == step:
                return self
            self.type(ANSWERS[self.session.step])
        raise AssertionError(f"{step} is not on the way; at {self.session.step}")

    @property
    def asked(self) -> str:
        """The id of the step that was just shown; empty if none was."""
        return next((each.step.id for each in self.messages if isinstance(each, Ask)), "")

    def _take(self, advanced: Advanced) -> str:
        self.session, self.messages = advanced.session, advanced.messages
        return said(self.messages, self.session.language)


ANSWERS = {
    "sted": "8410",
    "klynge": "Søskovlandet",
    "tilbage": "et par stykker",
    "aar": "2020",
    "hvorfor": "corona",
    "organisering": "halter",
    "kommunikation": "gået i stå",
    "involvering": "virker",
    "kommunesamarbejde": "halter",
    "moedesteder": "virker",
    "aktivitetsudbud": "gået i stå",
    "fase": "handleplaner",
    "papirer": "ja",
    "oenske": "fællesspisning",
    "hvem": "kassereren",
    "moede": "torsdag den 12. marts kl. 19",
    "hvor": "i forsamlingshuset",
}


def said(messages: tuple[Message, ...], language: Language) -> str:
    return "\n".join(line for message in messages for line in _lines(message, language))


def _lines(message: Message, language: Language) -> Iterator[str]:
    match message:
        case Say():
            yield line_text(message, language)
        case Ask():
            yield from _asked(message, language)
        case Confirm():
            yield line_text(message.question, language)
            yield " ".join(f"[{label}]" for label in message.labels)
        case _:
            yield _for_the_edge(message)


def _asked(ask: Ask, language: Language) -> Iterator[str]:
    yield from (line_text(say, language) for say in ask.front)
    yield f"({ask.position} af {ask.total}) {ask.step.text.said_in(language)}"
    if ask.earlier:
        yield f"(før: {ask.earlier})"
    if ask.step.options:
        yield " ".join(
            f"[{'✓ ' if option.id in ask.selected else ''}{option.label.said_in(language)}]"
            for option in ask.step.options
        )


def _for_the_edge(message: Message) -> str:
    match message:
        case AskArchive(question):
            return f"<arkivet svarer på: {question}>"
        case Precedents(question):
            return f"<arkivet viser: {question}>"
        case OfferAssociation(codes):
            return f"<foreningens kort: {', '.join(codes) or 'find den'}>"
        case Finished(look_ups):
            return f"<planen er klar; {len(look_ups)} opslag>"
        case OfferResume():
            return f"<fortsæt ved {message.position} af {message.total}, eller forfra?>"
        case _:
            return {StartAnew: "<en ny begynder>", Cancelled: "<stoppet; kan fortrydes>"}[
                type(message)
            ]
