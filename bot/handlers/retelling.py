"""The buttons that ask for an answer in other words."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from bot.delivery.message import OutgoingMessage
from bot.delivery.typing import typing
from bot.handlers.context import Turn
from bot.handlers.places import PlaceHandlers
from bot.state.conversations import FORGET_AFTER, HISTORY
from bot.state.questions import KeptQuestion, QuestionLog
from bot.views import retelling
from bot.views.presses import Retell
from knowledge_base.desk import Desk
from knowledge_base.errors import NoArchive, Unavailable
from knowledge_base.language import Language

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class RetellingHandlers:
    """Answers a question once more, from the same archive and in another style."""

    desk: Desk
    questions: QuestionLog
    places: PlaceHandlers

    async def take(self, press: Retell, turn: Turn) -> None:
        """Tell an answer again, or say why not."""
        if not self.desk.retells:
            await turn.say(retelling.off(turn.language))
            return
        kept = await self.questions.of_chat(turn.speaker.chat_id)
        before = [each for each in kept if each.id < press.question_id]
        asked = next((each for each in kept if each.id == press.question_id), None)
        if asked is None:
            await turn.say(retelling.gone(turn.language))
            return
        for message in await self._retold(press, asked, _history(before, asked), turn):
            await turn.say(message)

    async def _retold(
        self, press: Retell, asked: KeptQuestion, history: tuple[str, ...], turn: Turn
    ) -> tuple[OutgoingMessage, ...]:
        language = Language(asked.question.language)
        home = await self.places.home(turn)
        try:
            async with typing(to=turn.to, bot=turn.bot):
                answer = await self.desk.retell(
                    asked.question.text, style=press.style, history=history, home=home
                )
        except (Unavailable, NoArchive) as error:
            logger.warning("an answer was not told again: %s", type(error).__name__)
            return (retelling.slow(language),)
        if answer is None:
            return (retelling.cannot(language),)
        return retelling.told(answer, press.style, language)


def _history(before: Sequence[KeptQuestion], asked: KeptQuestion) -> tuple[str, ...]:
    """Return what the chat had asked just before, oldest first, as it was remembered then."""
    latest: list[str] = []
    later = asked
    for each in reversed(before):
        if later.asked_at - each.asked_at > FORGET_AFTER or len(latest) == HISTORY:
            break
        latest.insert(0, each.question.text)
        later = each
    return tuple(latest)
