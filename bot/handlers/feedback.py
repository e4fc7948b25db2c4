"""What was asked is noted for staff, and so is what people thought of the answer."""

import logging
from dataclasses import dataclass

from bot.delivery.message import OutgoingMessage
from bot.errors import StateUnavailable
from bot.handlers.context import Turn
from bot.state.questions import (
    AskedQuestion,
    Found,
    KeptQuestion,
    QuestionLog,
    Rating,
    ShownSource,
)
from bot.views import feedback
from bot.views.buttons import GiveReason, Opinion, RateAnswer
from knowledge_base.answering.outcomes import Answer, Nearest, NoAnswer, Outcome, Reply, SmallTalk
from knowledge_base.language import Language
from knowledge_base.talk.masking import masked

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackHandlers:
    """Notes questions, and takes what is said of their answers."""

    questions: QuestionLog

    async def note(self, chat_id: int, question: str, reply: Reply) -> int | None:
        """Note a question and return its id; None for small talk, or if it cannot be noted.

        An answer is worth more than the note of it, so a database that fails stops nothing.

        Args:
            chat_id: Where it was asked.
            question: As it was asked, without what it was taken together with.
            reply: How it was answered.
        """
        if isinstance(reply.outcome, SmallTalk):
            return None
        try:
            return await self.questions.add(chat_id, _asked(question, reply, reply.outcome))
        except StateUnavailable as error:
            logger.warning("a question was not noted: %s", error)
            return None

    async def take(self, press: Opinion, turn: Turn) -> None:
        """Note what is said of an answer, and ask why if it was no good."""
        reason = press.reason if isinstance(press, GiveReason) else None
        rating = press.rating if isinstance(press, RateAnswer) else Rating.BAD
        kept = await self.questions.rate(
            turn.speaker.chat_id, press.question_id, rating, reason=reason
        )
        await turn.say(_thanks(kept) if kept else feedback.gone())


def _thanks(kept: KeptQuestion) -> OutgoingMessage:
    language = Language(kept.question.language)
    if kept.rating is Rating.GOOD:
        return feedback.glad(language)
    return feedback.noted(language) if kept.reason else feedback.why(kept.id, language)


def _asked(question: str, reply: Reply, outcome: Answer | Nearest | NoAnswer) -> AskedQuestion:
    return AskedQuestion(
        text=masked(question),
        language=reply.language.value,
        found=_found(outcome),
        confidence=outcome.confidence,
        sources=_shown(outcome),
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
