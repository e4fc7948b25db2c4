"""Reminders: promised by one tap, sent once, stopped by one tap."""

import json
import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from telegram import Bot
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.delivery.failures import NotSent
from bot.delivery.message import Destination
from bot.delivery.sending import send
from bot.guide import storing
from bot.guide.plan import Plan
from bot.handlers.blocked import Blocked
from bot.handlers.context import Turn
from bot.handlers.danish_time import at_hour, day_of, is_quiet
from bot.handlers.kept_session import Restart
from bot.handlers.outgoing import Ready, Utterance, to_json
from bot.handlers.plans import Plans
from bot.state.chat_settings import SettingsOfChats
from bot.state.outbox import Outbox
from bot.state.reminders import Reminder, Reminders
from bot.views import reminders as views
from bot.views.chat_settings import no_reminders
from knowledge_base.language import Language

logger = logging.getLogger(__name__)

MEETING, FOLLOW_UP = "meeting", "follow_up"
_HOUR: Final = 9
_AFTER: Final = timedelta(days=14)
_LEASE: Final = timedelta(minutes=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderHandlers:
    """Promises and stops reminders.

    Attributes:
        now: The moment, with its zone.
    """

    reminders: Reminders
    plans: Plans
    now: Callable[[], datetime]

    async def promise(self, restart: Restart, turn: Turn) -> None:
        """Keep reminders for the day of the meeting and for two weeks after."""
        if not turn.settings.reminders:
            await turn.say(no_reminders(restart.session.language))
            return
        plan = await self.plans.plan(storing.to_json(restart.session))
        days = await self._keep(plan, turn.to)
        await turn.say(views.promised(days, plan.language))

    async def follow(self, session_json: str, to: Destination) -> None:
        """Move what was promised to the days of a plan that has changed."""
        if await self.reminders.pending(to.chat_id):
            await self._keep(await self.plans.plan(session_json), to)

    async def stop(self, turn: Turn) -> None:
        """Send the chat no more reminders."""
        chat_id, language = turn.speaker.chat_id, turn.language
        if pending := await self.reminders.pending(chat_id):
            language = _language(pending[0])
        await self.reminders.cancel(chat_id)
        await turn.say(views.stopped(language))

    async def _keep(self, plan: Plan, to: Destination) -> list[date]:
        days = _days(plan, day_of(self.now()))
        payload = _payload(plan, to)
        # One kind after the other: killed in between, there is still something to follow.
        for kind in (MEETING, FOLLOW_UP):
            await self.reminders.cancel(to.chat_id, kind=kind)
            if day := days.get(kind):
                await self.reminders.add(
                    to.chat_id, kind=kind, due_at=at_hour(day, _HOUR), payload=payload
                )
        return [*days.values()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminding:
    """Sends what is due.

    Attributes:
        worker: This program, among several that share the reminders.
    """

    reminders: Reminders
    chat_settings: SettingsOfChats
    outbox: Outbox
    blocked: Blocked
    bot: Bot
    now: Callable[[], datetime]
    worker: str

    async def send_due(self) -> None:
        """Send what is due now; nothing between 21 and 8 in Denmark."""
        if is_quiet(self.now()):
            return
        for reminder in await self.reminders.claim_due(worker=self.worker, lease=_LEASE):
            settings = await self.chat_settings.of(reminder.chat_id)
            if settings.away or not settings.reminders:
                await self.reminders.mark_sent(reminder.id, worker=self.worker)
            else:
                await self._send(reminder)

    async def _send(self, reminder: Reminder) -> None:
        raw = json.loads(reminder.payload)
        if reminder.kind == MEETING and day_of(reminder.due_at) != day_of(self.now()):
            logger.info("a reminder was held back until after its day; it is not sent")
            await self.reminders.mark_sent(reminder.id, worker=self.worker)
            return
        to = Destination(chat_id=reminder.chat_id, thread_id=raw["thread_id"])
        message = views.reminder(
            raw, is_follow_up=reminder.kind == FOLLOW_UP, language=_language(reminder)
        )
        try:
            await send(message, to=to, bot=self.bot)
        except Forbidden:
            await self.blocked.note(reminder.chat_id)
            return
        except BadRequest:
            logger.info("a reminder can no longer be sent to its chat")
        except TelegramError as error:
            if not isinstance(error, NotSent) or not error.doubted:
                logger.warning("a reminder was not sent: %s; trying again", type(error).__name__)
                return
            rest = Utterance(content=Ready(error.rest), to=error.to, language=_language(reminder))
            await self.outbox.add(reminder.chat_id, to_json(rest), doubted=True)
        await self.reminders.mark_sent(reminder.id, worker=self.worker)


def _language(reminder: Reminder) -> Language:
    return Language(json.loads(reminder.payload)["language"])


def _days(plan: Plan, today: date) -> dict[str, date]:
    meeting = plan.meeting.start.date() if plan.meeting else None
    days: dict[str, date] = {}
    if meeting and meeting > today:
        days[MEETING] = meeting
    days[FOLLOW_UP] = max(meeting or today, today) + _AFTER
    return days


def _payload(plan: Plan, to: Destination) -> str:
    return json.dumps(
        {
            "thread_id": to.thread_id,
            "language": plan.language.value,
            "meeting": plan.meeting.start.isoformat() if plan.meeting else None,
            "place": plan.meeting.place if plan.meeting else None,
            "steps": [step.text for step in plan.steps],
        },
        ensure_ascii=False,
    )


def new_worker() -> str:
    """Return a word that tells this program from others."""
    return secrets.token_hex(8)
