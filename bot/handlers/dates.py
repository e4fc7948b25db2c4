"""Finding a date: a real poll in the chat, whose result becomes the meeting of the plan."""

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from telegram import InputPollOption, Update
from telegram.error import BadRequest

from bot.guide.definition import Part
from bot.handlers.context import Turn
from bot.handlers.guide import GuideHandlers
from bot.handlers.kept_session import Restart
from bot.state.polls import Poll, Polls
from bot.views import dates as views
from bot.views.buttons import ClosePoll

logger = logging.getLogger(__name__)

_AHEAD: Final = timedelta(days=10)
"""Time enough to tell the others; a guess."""
_WEEKDAYS: Final = (0, 1, 2, 3)
_EVENING: Final = time(19)
_OPTIONS: Final = 4
_HOLIDAYS: Final = ((12, 20), (1, 3))
"""From Christmas into the new year nobody meets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateHandlers:
    """Asks for a date and takes the answer.

    Attributes:
        today: The day in Denmark.
    """

    polls: Polls
    guide: GuideHandlers
    today: Callable[[], date]

    async def ask(self, restart: Restart, turn: Turn) -> None:
        """Send a poll with some evenings to choose from."""
        language = restart.session.language
        evenings = proposed(self.today())
        sent = await turn.bot.send_poll(
            turn.to.chat_id,
            views.question(language),
            [InputPollOption(label) for label in views.labels(evenings, language)],
            is_anonymous=False,
            allows_multiple_answers=True,
            message_thread_id=turn.to.thread_id,
        )
        if sent.poll is None:
            return
        moments = [evening.isoformat() for evening in evenings]
        kept = Poll(
            poll_id=sent.poll.id,
            chat_id=turn.to.chat_id,
            session_id=None,
            options=json.dumps({"moments": moments, "token": restart.session.token}),
        )
        await self.polls.add(kept)
        await turn.say(views.close_when_done(ClosePoll(sent.message_id, sent.poll.id), language))

    async def close(self, press: ClosePoll, update: Update) -> bool:
        """Close a poll and put the evening with most votes into the plan; False if it is over."""
        turn = Turn.of(update)
        poll = await self.polls.find(press.poll_id)
        if poll is None or poll.closed or poll.chat_id != turn.to.chat_id:
            return False
        kept = json.loads(poll.options)
        restart = await self.guide.restart_of(turn, kept["token"])
        if restart is None:
            return False
        evening = await self._chosen(press, turn, [*map(datetime.fromisoformat, kept["moments"])])
        await self.polls.close(press.poll_id)
        language = restart.session.language
        guide = await self.guide.shelf.of(restart.session.fingerprint)
        step = guide.part(Part.MEETING) if guide else None
        if evening is None or step is None:
            await turn.say(views.nobody(language))
        else:
            await self.guide.correct(step.id, views.spelt(evening), update)
        return True

    async def _chosen(
        self, press: ClosePoll, turn: Turn, moments: list[datetime]
    ) -> datetime | None:
        """Return the evening with most votes, the earliest of equals; None if none has any."""
        try:
            result = await turn.bot.stop_poll(turn.to.chat_id, press.message_id)
        except BadRequest:  # somebody has closed or deleted it
            logger.info("a poll could not be closed")
            return None
        votes = [option.voter_count for option in result.options]
        best = max(range(len(votes)), key=lambda at: (votes[at], -at))
        if not votes[best] or best >= len(moments):
            return None
        return moments[best]


def proposed(today: date) -> tuple[datetime, ...]:
    """Return some evenings from Monday to Thursday, early enough to tell the others."""
    evenings: list[datetime] = []
    day = today + _AHEAD
    while len(evenings) < _OPTIONS:
        if day.weekday() in _WEEKDAYS and not _is_holiday(day):
            evenings.append(datetime.combine(day, _EVENING))
        day += timedelta(days=1)
    return tuple(evenings)


def _is_holiday(day: date) -> bool:
    begins, ends = _HOLIDAYS
    return (day.month, day.day) >= begins or (day.month, day.day) <= ends
