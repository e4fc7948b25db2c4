"""Says what stands in the outbox, each message once, in order."""

import asyncio
import logging
from collections import defaultdict
from dataclasses import dataclass, field

from telegram import Bot

from bot.delivery.message import Destination, OutgoingMessage
from bot.delivery.outbox import send_out
from bot.delivery.sending import send, send_file
from bot.delivery.typing import typing
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
        reminders: What was promised follows a plan that changes.
    """

    outbox: Outbox
    desk: Desk
    plans: Plans
    reminders: ReminderHandlers
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
        content, to = from_json(outgoing.payload)
        if isinstance(content, Ready | Redrawn):
            return await self._say_ready(content, to, bot)
        return await self._say(content, to, bot)

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
                return answers.render(await self.desk.ask(question.text, home=home))
        except (Unavailable, NoArchive) as error:
            logger.warning("the archive cannot answer: %s", type(error).__name__)
            return notices.try_later()

    async def _say_cards(self, codes: tuple[str, ...], to: Destination, bot: Bot) -> int | None:
        known = [found for code in codes if (found := self.desk.association(code))]
        if not known:
            return await send(places.offer(), to=to, bot=bot)
        message_id = None
        for association in known:
            message_id = await send(associations.card_of(association), to=to, bot=bot)
        return message_id
