"""Says what stands in the outbox, each message once, in order."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from telegram import Bot
from telegram.error import TelegramError

from bot.delivery.message import Destination, OutgoingMessage
from bot.delivery.outbox import send_out
from bot.delivery.sending import send, send_file
from bot.delivery.typing import typing
from bot.errors import StateUnavailable
from bot.handlers.errors import note_with_reference
from bot.handlers.feedback import FeedbackHandlers
from bot.handlers.originals import Originals
from bot.handlers.outgoing import (
    Cards,
    LookedUp,
    PlanFile,
    PlanText,
    PrecedentOf,
    Question,
    Ready,
    Redrawn,
    RemindersFollow,
    from_json,
)
from bot.handlers.plans import Plans
from bot.handlers.reminders import ReminderHandlers
from bot.state.outbox import Outbox, Outgoing
from bot.views import answers, associations, notices, places
from bot.views.plan import precedent
from knowledge_base.desk import Desk
from knowledge_base.errors import NoArchive, Unavailable
from knowledge_base.language import Language

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Courier:
    """Sends from the outbox; one at a time in each chat.

    Attributes:
        plans: Makes plans of sessions.
        new_reference: Makes the number in an apology.
        reminders: What was promised follows a plan that changes.
        originals: What is offered under an answer.
        feedback: Notes what was asked.
    """

    outbox: Outbox
    desk: Desk
    plans: Plans
    reminders: ReminderHandlers
    originals: Originals
    new_reference: Callable[[], str]
    feedback: FeedbackHandlers
    _locks: dict[int, asyncio.Lock] = field(
        default_factory=lambda: defaultdict(asyncio.Lock), init=False
    )

    async def flush(self, chat_id: int, bot: Bot) -> None:
        """Say everything that is still to be said in a chat; what fails waits."""
        async with self._locks[chat_id]:
            unsent = await self.outbox.unsent(chat_id)
            await send_out(unsent, outbox=self.outbox, say=lambda each: self._deliver(each, bot))

    async def flush_all(self, bot: Bot) -> None:
        """Say what a bot before this one has left, in every chat."""
        for chat_id in dict.fromkeys(each.chat_id for each in await self.outbox.unsent()):
            await self.flush(chat_id, bot)

    async def _deliver(self, outgoing: Outgoing, bot: Bot) -> int | None:
        """Say one message; one that breaks is apologised for, or all behind it would wait."""
        try:
            content, to = from_json(outgoing.payload)
            if isinstance(content, Ready | Redrawn):
                return await self._say_ready(content, to, bot)
            return await self._say(content, to, bot)
        except (TelegramError, StateUnavailable):
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, those behind it go on
            reference = self.new_reference()
            note_with_reference(error, reference)
            to = Destination(chat_id=outgoing.chat_id)
            return await send(notices.apology(reference), to=to, bot=bot)

    async def _say_ready(self, content: Ready | Redrawn, to: Destination, bot: Bot) -> int | None:
        if isinstance(content, Ready):
            return await send(content.message, to=to, bot=bot)
        await bot.edit_message_reply_markup(
            chat_id=to.chat_id, message_id=content.message_id, reply_markup=content.keyboard
        )
        return None

    async def _say(self, content: LookedUp, to: Destination, bot: Bot) -> int | None:
        match content:
            case Question():
                return await send(await self._answer(content, to, bot), to=to, bot=bot)
            case PrecedentOf(question, language):
                found = await self.plans.precedent(question)
                shown = found and precedent(found, Language(language))
                return await send(shown, to=to, bot=bot) if shown else None
            case Cards(codes):
                return await self._say_cards(codes, to, bot)
            case PlanText(session):
                shown = await self.plans.message(session)
                return await send(shown, to=to, bot=bot)
            case PlanFile(session, file):
                written = await self.plans.file(session, file)
                return await send_file(written, to=to, bot=bot) if written else None
            case RemindersFollow(session):
                await self.reminders.follow(session, to)
                return None

    async def _answer(self, question: Question, to: Destination, bot: Bot) -> OutgoingMessage:
        home = self.desk.municipality(question.municipality or "")
        try:
            async with typing(to=to, bot=bot):
                reply = await self.desk.ask(question.text, home=home)
                original = await self.originals.behind(reply.outcome)
        except (Unavailable, NoArchive) as error:
            logger.warning("the archive cannot answer: %s", type(error).__name__)
            return notices.try_later()
        question_id = await self.feedback.note(to.chat_id, question.text, reply)
        return answers.render(reply, original=original, question_id=question_id)

    async def _say_cards(self, codes: tuple[str, ...], to: Destination, bot: Bot) -> int | None:
        known = [found for code in codes if (found := self.desk.association(code))]
        if not known:
            return await send(places.offer(), to=to, bot=bot)
        message_id = None
        for association in known:
            message_id = await send(associations.card_of(association), to=to, bot=bot)
        return message_id
