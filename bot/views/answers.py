"""Answers from the archive, and to what was no question for it."""

from collections.abc import Iterator
from html import escape

from telegram import InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.texts import html, plain
from bot.views import buttons, document_buttons, feedback, sources, welcome
from bot.views.document_buttons import SendOriginal
from bot.views.retelling_buttons import retelling_row
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

_SERIOUS = frozenset({TalkKind.EMERGENCY, TalkKind.CRISIS})
"""Nothing else is offered under these."""
_QUOTE_LENGTH = 600
"""Characters of a passage that are quoted, so that three fit on a telephone; a guess."""


def render(
    reply: Reply,
    language: Language,
    *,
    original: str | None = None,
    question_id: int | None = None,
    retells: bool = False,
) -> OutgoingMessage:
    """Return a reply as a message, sources last.

    Args:
        reply: What the desk said.
        language: Of what stands around it.
        original: The key of the document it rests on, if that can be had as a file.
        question_id: Under which the question is kept; without it nobody is asked for a rating.
        retells: Whether answers can be had in other words.
    """
    outcome = reply.outcome
    if outcome == SmallTalk(kind=TalkKind.GREETING):
        return welcome.welcome(language)
    serious = isinstance(outcome, SmallTalk) and outcome.kind in _SERIOUS
    rated = question_id if isinstance(outcome, Answer | Nearest) else None
    retold = question_id if retells and isinstance(outcome, Answer) else None
    keyboard = None if serious else _keyboard(original, rated, retold, language)
    return OutgoingMessage(blocks(reply, language), keyboard)


def blocks(reply: Reply, language: Language) -> tuple[str, ...]:
    """Return a reply as paragraphs, sources last."""
    notice = (PERSONAL_NUMBER_NOTICE[language],) if reply.personal_number else ()
    return (*notice, *_blocks(reply.outcome, language))


def answer_blocks(answer: Answer, language: Language) -> Iterator[str]:
    """Yield an answer's paragraphs, its sources last."""
    if answer.disagreeing:
        yield frame(language).disagreeing
    yield from (escape(sentence, quote=False) for sentence in answer.sentences)
    yield from remark_blocks(answer, language)
    yield sources.block(answer.sources, language)


def remark_blocks(answer: Answer, language: Language) -> Iterator[str]:
    """Yield what must be said below an answer's sentences."""
    yield from (f"<i>{escape(r, quote=False)}</i>" for r in remarks(answer, language))


def _keyboard(
    original: str | None, rated: int | None, retold: int | None, language: Language
) -> InlineKeyboardMarkup:
    rows = [list(row) for row in buttons.find_association(language).inline_keyboard]
    if original is not None:
        send = SendOriginal(original)
        rows.insert(0, [document_buttons.button(plain("answers.send_original", language), send)])
    if retold is not None:
        rows.append(retelling_row(retold, language))
    if rated is not None:
        rows.append(feedback.rating_row(rated, language))
    return InlineKeyboardMarkup(rows)


def _blocks(outcome: Outcome, language: Language) -> Iterator[str]:
    framing = frame(language)
    match outcome:
        case Answer():
            yield from answer_blocks(outcome, language)
        case Nearest():
            yield framing.nearest
            yield from (_quote(source, language) for source in outcome.sources)
            yield sources.block(outcome.sources, language)
            yield html("answers.ask_association", language)
        case NoAnswer():
            yield html("answers.no_answer", language)
            yield html("answers.what_else", language)
        case SmallTalk(kind=kind):
            yield escape(talk_text(kind, language), quote=False)


def _quote(source: Source, language: Language) -> str:
    return html("answers.quote", language, quote=_shorten(source.quote))


def _shorten(quote: str) -> str:
    text = " ".join(quote.split())
    if len(text) <= _QUOTE_LENGTH:
        return text
    return text[:_QUOTE_LENGTH].rsplit(" ", 1)[0].rstrip(" .,;:") + " …"
