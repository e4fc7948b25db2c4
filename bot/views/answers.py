"""Answers from the archive."""

from collections.abc import Iterator
from html import escape

from bot.delivery.message import OutgoingMessage
from bot.views import buttons, sources
from knowledge_base.answering.outcomes import Answer, Nearest, NoAnswer, Outcome, Source
from knowledge_base.answering.wording import NEAREST_INTRODUCTION

_ASK_ASSOCIATION = (
    "Er det ikke svar nok, så spørg jeres DGI-landsdelsforening. Jeg finder den gerne for jer."
)
_NO_ANSWER = (
    "Det ved jeg desværre ikke. Der står ikke noget om det i arkivet, og jeg vil ikke gætte."
)
_WHAT_ELSE = (
    "Jeres DGI-landsdelsforening kan måske hjælpe, og den finder jeg gerne for jer. I kan også"
    " spørge mig om landsbyklynger, for eksempel: »Hvordan får vi gang i klyngen igen?«"
)

_QUOTE_LENGTH = 600
"""Characters of a passage that are quoted, so that three fit on a telephone; a guess."""


def render(outcome: Outcome) -> OutgoingMessage:
    """Return an outcome as a message, sources last."""
    return OutgoingMessage(tuple(_blocks(outcome)), buttons.find_association())


def _blocks(outcome: Outcome) -> Iterator[str]:
    match outcome:
        case Answer():
            yield from (escape(sentence, quote=False) for sentence in outcome.sentences)
            yield sources.block(outcome.sources)
        case Nearest():
            yield NEAREST_INTRODUCTION
            yield from map(_quote, outcome.sources)
            yield sources.block(outcome.sources)
            yield _ASK_ASSOCIATION
        case NoAnswer():
            yield _NO_ANSWER
            yield _WHAT_ELSE


def _quote(source: Source) -> str:
    return f"»{escape(_shorten(source.quote), quote=False)}«"


def _shorten(quote: str) -> str:
    text = " ".join(quote.split())
    if len(text) <= _QUOTE_LENGTH:
        return text
    return text[:_QUOTE_LENGTH].rsplit(" ", 1)[0].rstrip(" .,;:") + " …"
