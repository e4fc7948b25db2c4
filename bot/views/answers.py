"""Answers from the archive, and to what was no question for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from telegram import InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.views import buttons, document_buttons, feedback, sources, welcome
from bot.views.document_buttons import SendOriginal
from knowledge_base.answering.outcomes import (
    Answer,
    Nearest,
    NoAnswer,
    Outcome,
    Reply,
    SmallTalk,
    Source,
)
from knowledge_base.answering.wording import frame, remarks
from knowledge_base.language import Language
from knowledge_base.talk.kinds import TalkKind
from knowledge_base.talk.wording import PERSONAL_NUMBER_NOTICE, talk_text


@dataclass(frozen=True, slots=True, kw_only=True)
class _Texts:
    ask_association: str
    no_answer: str
    what_else: str
    send_original: str


_TEXTS = {
    Language.DANISH: _Texts(
        ask_association=(
            "Er det ikke svar nok, så spørg jeres DGI-landsdelsforening. Jeg finder den gerne for"
            " jer."
        ),
        no_answer=(
            "Det ved jeg desværre ikke. Der står ikke noget om det i arkivet, og jeg vil ikke"
            " gætte."
        ),
        what_else=(
            "Jeres DGI-landsdelsforening kan måske hjælpe, og den finder jeg gerne for jer. I kan"
            " også spørge mig om landsbyklynger, for eksempel: »Hvordan får vi gang i klyngen"
            " igen?«"
        ),
        send_original="Send dokumentet",
    ),
    Language.ENGLISH: _Texts(
        ask_association=(
            "If that is not enough, ask your DGI association. I will gladly find it for you."
        ),
        no_answer=(
            "I am sorry, I do not know. The archive says nothing about it, and I will not guess."
        ),
        what_else=(
            "Your DGI association may be able to help, and I will gladly find it for you. You can"
            " also ask me about village clusters, for example: “How do we restart our cluster?”"
        ),
        send_original="Send the document",
    ),
}

_SERIOUS = frozenset({TalkKind.EMERGENCY, TalkKind.CRISIS})
"""Nothing else is offered under these."""
_QUOTE_LENGTH = 600
"""Characters of a passage that are quoted, so that three fit on a telephone; a guess."""


def render(
    reply: Reply, *, original: str | None = None, question_id: int | None = None
) -> OutgoingMessage:
    """Return a reply as a message, sources last.

    Args:
        reply: What the desk said.
        original: The key of the document it rests on, if that can be had as a file.
        question_id: Under which the question is kept; without it nobody is asked for a rating.
    """
    outcome, language = reply.outcome, reply.language
    if outcome == SmallTalk(kind=TalkKind.GREETING) and language is Language.DANISH:
        return welcome.welcome()
    notice = (PERSONAL_NUMBER_NOTICE[language],) if reply.personal_number else ()
    serious = isinstance(outcome, SmallTalk) and outcome.kind in _SERIOUS
    rated = question_id if isinstance(outcome, Answer | Nearest) else None
    keyboard = None if serious else _keyboard(original, rated, language)
    return OutgoingMessage((*notice, *_blocks(outcome, language)), keyboard)


def _keyboard(
    original: str | None, question_id: int | None, language: Language
) -> InlineKeyboardMarkup:
    rows = [list(row) for row in buttons.find_association(language).inline_keyboard]
    if original is not None:
        send = SendOriginal(original)
        rows.insert(0, [document_buttons.button(_TEXTS[language].send_original, send)])
    if question_id is not None:
        rows.append(feedback.rating_row(question_id, language))
    return InlineKeyboardMarkup(rows)


def _blocks(outcome: Outcome, language: Language) -> Iterator[str]:
    texts, framing = _TEXTS[language], frame(language)
    match outcome:
        case Answer():
            if outcome.disagreeing:
                yield framing.disagreeing
            yield from (escape(sentence, quote=False) for sentence in outcome.sentences)
            yield from (f"<i>{escape(r, quote=False)}</i>" for r in remarks(outcome, language))
            yield sources.block(outcome.sources, language)
        case Nearest():
            yield framing.nearest
            yield from map(_quote, outcome.sources)
            yield sources.block(outcome.sources, language)
            yield texts.ask_association
        case NoAnswer():
            yield texts.no_answer
            yield texts.what_else
        case SmallTalk(kind=kind):
            yield escape(talk_text(kind, language), quote=False)


def _quote(source: Source) -> str:
    return f"»{escape(_shorten(source.quote), quote=False)}«"


def _shorten(quote: str) -> str:
    text = " ".join(quote.split())
    if len(text) <= _QUOTE_LENGTH:
        return text
    return text[:_QUOTE_LENGTH].rsplit(" ", 1)[0].rstrip(" .,;:") + " …"
