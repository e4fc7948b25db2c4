"""What was asked is noted for staff, and so is what people thought of the answer."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.delivery.message import OutgoingMessage
from bot.errors import StateUnavailable
from bot.handlers.context import Turn
from bot.state.conversations import FORGET_AFTER
from bot.state.questions import (
    AskedQuestion,
    Found,
    KeptQuestion,
    QuestionLog,
    Rating,
    ShownSource,
)
from bot.views import feedback
from bot.views.presses import GiveReason, Opinion, RateAnswer
from knowledge_base.answering.outcomes import Answer, Nearest, NoAnswer, Outcome, Reply, SmallTalk
from knowledge_base.language import Language
from knowledge_base.talk.masking import masked

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackHandlers:
    """Notes questions, and takes what is said of their answers.

    Attributes:
        now: The moment, with its zone.
    """

    questions: QuestionLog
    now: Callable[[], datetime]

    async def note(
        self, chat_id: int, question: str, reply: Reply, language: Language
    ) -> int | None:
        """Note a question and return its id; None for small talk, or if it cannot be noted.

        An answer is worth more than the note of it, so a database that fails stops nothing.

        Args:
            chat_id: Where it was asked.
            question: As it was asked, without what it was taken together with.
            reply: How it was answered.
            language: What it was answered in.
        """
        if isinstance(reply.outcome, SmallTalk):
            return None
        asked = _asked(question, reply.outcome, language, took_ms=reply.timings_ms.get("total"))
        try:
            return await self.questions.add(chat_id, asked)
        except StateUnavailable as error:
            logger.warning("a question was not noted: %s", error)
            return None

    async def is_second_failure(self, chat_id: int, reply: Reply) -> bool:
        """Tell whether a question is not answered, and neither was the chat's one before it.

        To be asked before the question is noted. One that was asked longer ago than a conversation
        lasts does not count.
        """
        if isinstance(reply.outcome, Answer | SmallTalk):
            return False
        try:
            before = await self.questions.latest(chat_id, self.now() - FORGET_AFTER)
        except StateUnavailable as error:
            logger.warning("the question before was not looked up: %s", error)
            return False
        return before is not None and before.is_unanswered

    async def take(self, press: Opinion, turn: Turn) -> None:
        """Note what is said of an answer, and ask why if it was no good."""
        reason = press.reason if isinstance(press, GiveReason) else None
        rating = press.rating if isinstance(press, RateAnswer) else Rating.BAD
        kept = await self.questions.rate(
            turn.speaker.chat_id, press.question_id, rating, reason=reason
        )
        await turn.say(_thanks(kept) if kept else feedback.gone(turn.language))


def _thanks(kept: KeptQuestion) -> OutgoingMessage:
    language = Language(kept.question.language)
    if kept.rating is Rating.GOOD:
        return feedback.glad(language)
    return feedback.noted(language) if kept.reason else feedback.why(kept.id, language)


def _asked(
    question: str,
    outcome: Answer | Nearest | NoAnswer,
    language: Language,
    *,
    took_ms: float | None,
) -> AskedQuestion:
    return AskedQuestion(
        text=masked(question),
        language=language.value,
        found=_found(outcome),
        confidence=outcome.confidence,
        sources=_shown(outcome),
        took_ms=took_ms,
    )


def _found(outcome: Answer | Nearest | NoAnswer) -> Found:
    match outcome:
        case Answer():
            return Found.ANSWER
        case Nearest():
            return Found.NEAREST
        case NoAnswer():
            return Found.NO_ANSWER


def _shown(outcome: Outcome) -> tuple[ShownSource, ...]:
    sources = outcome.sources if isinstance(outcome, Answer | Nearest) else ()
    shown = (ShownSource(path=each.path, title=each.title) for each in sources)
    return tuple(dict.fromkeys(shown))
