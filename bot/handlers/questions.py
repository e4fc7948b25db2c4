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
from bot.state.conversations import Conversations
from bot.views import answers, welcome
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

    async def on_text(self, update: Update, _: Context) -> None:
        """Answer with the association of a place, or from the archive."""
        turn = Turn.of(update)
        text = words(update.message) if update.message else ""
        if not text:
            await turn.say(welcome.show_help())
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
        question_id = await self.feedback.note(turn.speaker.chat_id, question, reply)
        await turn.say(answers.render(reply, original=original, question_id=question_id))
        if not isinstance(reply.outcome, SmallTalk):
            await self.conversations.add_question(turn.speaker, masked(question))
        logger.info(
            "answered: %s in %.0f ms",
            type(reply.outcome).__name__,
            reply.timings_ms.get("total", 0.0),
        )


def _may_be_place(text: str) -> bool:
    return "?" not in text and len(text.split()) <= _PLACE_NAME_WORDS
