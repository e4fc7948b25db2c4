"""What stands in the outbox is looked up, made and said."""

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from telegram import Bot, InputPollOption

from bot.delivery.files import send_file
from bot.delivery.message import OutgoingMessage
from bot.delivery.sending import send
from bot.delivery.typing import typing
from bot.handlers.evenings import proposed
from bot.handlers.feedback import FeedbackHandlers
from bot.handlers.originals import Originals
from bot.handlers.outgoing import (
    Cards,
    DatePoll,
    PlanFile,
    PlanPost,
    PlanText,
    PrecedentOf,
    Question,
    Ready,
    Redrawn,
    RemindersFollow,
    Utterance,
    to_json,
)
from bot.handlers.plans import Plans
from bot.handlers.reminders import ReminderHandlers
from bot.metrics import Metrics
from bot.state.outbox import Outbox
from bot.state.polls import Poll, Polls
from bot.views import answers, associations, dates, handover, notices, places
from bot.views.plan import post_message, precedent
from bot.views.presses import ClosePoll
from knowledge_base.desk import Desk
from knowledge_base.errors import NoArchive, Unavailable
from knowledge_base.language import Language

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Says one thing.

    Attributes:
        outbox: For what can only be said when something else has been.
        plans: Makes plans of sessions.
        reminders: What was promised follows a plan that changes.
        originals: What is offered under an answer.
        feedback: Notes what was asked.
        today: The day in Denmark.
    """

    outbox: Outbox
    desk: Desk
    plans: Plans
    polls: Polls
    reminders: ReminderHandlers
    originals: Originals
    feedback: FeedbackHandlers
    today: Callable[[], date]
    metrics: Metrics

    async def tell(self, said: Utterance, bot: Bot) -> int | None:
        """Say it; return Telegram's number of the message that came of it, if one did.

        Raises:
            TelegramError: Telegram did not take it.
        """
        content, to = said.content, said.to
        match content:
            case Ready(message):
                return await send(message, to=to, bot=bot)
            case Redrawn(message_id, keyboard):
                await bot.edit_message_reply_markup(
                    chat_id=to.chat_id, message_id=message_id, reply_markup=keyboard
                )
                return None
            case Question():
                return await send(await self._answer(content, said, bot), to=to, bot=bot)
            case Cards(codes):
                return await self._tell_cards(codes, said, bot)
            case DatePoll():
                return await self._ask_for_date(content, said, bot)
            case _:
                return await self._tell_of_plan(content, said, bot)

    async def _tell_of_plan(
        self,
        content: PrecedentOf | PlanText | PlanPost | PlanFile | RemindersFollow,
        said: Utterance,
        bot: Bot,
    ) -> int | None:
        to = said.to
        match content:
            case PrecedentOf(question):
                found = await self.plans.precedent(question)
                shown = found and precedent(found, said.language)
                return await send(shown, to=to, bot=bot) if shown else None
            case PlanText(session):
                shown = await self.plans.message(session)
                return await send(shown, to=to, bot=bot)
            case PlanPost(session):
                shown = post_message(await self.plans.plan(session))
                return await send(shown, to=to, bot=bot)
            case PlanFile(session, file):
                written = await self.plans.file(session, file)
                return await send_file(written, to=to, bot=bot) if written else None
            case RemindersFollow(session):
                await self.reminders.follow(session, to)
                return None

    async def _answer(self, question: Question, said: Utterance, bot: Bot) -> OutgoingMessage:
        language, chat_id = said.language, said.to.chat_id
        home = self.desk.municipality(question.municipality or "")
        try:
            async with typing(to=said.to, bot=bot):
                reply = await self.desk.ask(question.text, home=home)
                original = await self.originals.behind(reply.outcome)
        except (Unavailable, NoArchive) as error:
            logger.warning("the archive cannot answer: %s", type(error).__name__)
            return notices.try_later(language)
        self.metrics.answered(type(reply.outcome).__name__)
        failed_again = await self.feedback.is_second_failure(chat_id, reply)
        question_id = None
        if question.is_noted:
            question_id = await self.feedback.note(chat_id, question.text, reply, language)
        answer = answers.render(
            reply,
            language,
            original=original,
            question_id=question_id,
            retells=self.desk.retells,
        )
        return handover.put_first(answer, reply, home, language) if failed_again else answer

    async def _tell_cards(self, codes: tuple[str, ...], said: Utterance, bot: Bot) -> int | None:
        to, language = said.to, said.language
        known = [found for code in codes if (found := self.desk.association(code))]
        if not known:
            return await send(places.offer(language), to=to, bot=bot)
        message_id = None
        for association in known:
            message_id = await send(associations.card_of(association, language), to=to, bot=bot)
        return message_id

    async def _ask_for_date(self, asked: DatePoll, said: Utterance, bot: Bot) -> int | None:
        """Send a poll, and put into the outbox how it is closed: that needs the poll's id."""
        to, language, evenings = said.to, Language(asked.language), proposed(self.today())
        sent = await bot.send_poll(
            to.chat_id,
            dates.question(language),
            [InputPollOption(label) for label in dates.labels(evenings, language)],
            is_anonymous=False,
            allows_multiple_answers=True,
            message_thread_id=to.thread_id,
        )
        if sent.poll is None:
            return sent.message_id
        options = {"moments": [each.isoformat() for each in evenings], "token": asked.token}
        poll = Poll(
            poll_id=sent.poll.id,
            chat_id=to.chat_id,
            session_id=None,
            options=json.dumps(options),
        )
        await self.polls.add(poll)
        closing = dates.close_when_done(ClosePoll(sent.message_id, sent.poll.id), language)
        closing_line = Utterance(content=Ready(closing), to=to, language=language)
        await self.outbox.add(to.chat_id, to_json(closing_line))
        return sent.message_id
