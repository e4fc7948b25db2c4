"""What volunteers write in their own words: a place, or a question for the archive."""

import logging
from dataclasses import dataclass

from telegram import Update

from bot.delivery.typing import typing
from bot.handlers.addressing import words
from bot.handlers.context import Context, Turn
from bot.handlers.feedback import FeedbackHandlers
from bot.handlers.guide import GuideHandlers
from bot.handlers.originals import Originals
from bot.handlers.places import PlaceHandlers
from bot.metrics import Metrics
from bot.state.conversations import Conversations
from bot.views import answers, handover, welcome
from knowledge_base.answering.outcomes import SmallTalk
from knowledge_base.desk import Desk
from knowledge_base.talk.masking import masked
from knowledge_base.talk.recognising import recognise

logger = logging.getLogger(__name__)

_PLACE_NAME_WORDS = 4
"""Longer answers to "where are you?" are questions of their own; a guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionHandlers:
    """Callbacks for free text."""

    desk: Desk
    conversations: Conversations
    places: PlaceHandlers
    guide: GuideHandlers
    originals: Originals
    feedback: FeedbackHandlers
    metrics: Metrics

    async def on_text(self, update: Update, _: Context) -> None:
        """Answer with the association of a place, or from the archive."""
        await self.take(words(update.message) if update.message else "", update)

    async def take(self, text: str, update: Update) -> None:
        """Answer what was said, written or spoken."""
        turn = Turn.of(update)
        if not text:
            await turn.say(welcome.show_help(turn.language))
        elif await self._was_place_asked_for(text, turn):
            await self.places.find(text, turn)
        elif await self.guide.take_text(text, update):
            return
        elif recognise(text) or not await self.places.answer_if_place(text, turn, asked=False):
            await self._ask(text, turn)

    async def _was_place_asked_for(self, text: str, turn: Turn) -> bool:
        if recognise(text):
            return False
        expected = await self.conversations.take_expectation(turn.speaker)
        return expected and _may_be_place(text)

    async def _ask(self, question: str, turn: Turn) -> None:
        history = await self.conversations.questions(turn.speaker)
        home = await self.places.home(turn)
        async with typing(to=turn.to, bot=turn.bot):
            reply = await self.desk.ask(question, history=history, home=home)
            original = await self.originals.behind(reply.outcome)
        self.metrics.answered(type(reply.outcome).__name__)
        language, chat_id = turn.language, turn.speaker.chat_id
        failed_again = await self.feedback.is_second_failure(chat_id, reply)
        question_id = None
        if turn.settings.noting:
            question_id = await self.feedback.note(chat_id, question, reply, language)
        answer = answers.render(
            reply,
            language,
            original=original,
            question_id=question_id,
            retells=self.desk.retells,
        )
        await turn.say(
            handover.put_first(answer, reply, home, language) if failed_again else answer
        )
        if not isinstance(reply.outcome, SmallTalk):
            await self.conversations.add_question(turn.speaker, masked(question))
        logger.info(
            "answered: %s in %.0f ms",
            type(reply.outcome).__name__,
            reply.timings_ms.get("total", 0.0),
        )


def _may_be_place(text: str) -> bool:
    return "?" not in text and len(text.split()) <= _PLACE_NAME_WORDS
