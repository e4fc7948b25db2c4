"""A poll about the date in the group: asked, followed, closed, and its result in the plan."""

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from telegram import PollOption, Update
from telegram.error import BadRequest

from bot.guide.definition import Part
from bot.handlers.context import Context, Turn
from bot.handlers.guide import GuideHandlers
from bot.handlers.kept_session import Restart
from bot.handlers.outgoing import DatePoll
from bot.state.polls import Poll, Polls
from bot.views import dates as views
from bot.views.presses import ClosePoll

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateHandlers:
    """Asks for a date and takes the answer."""

    polls: Polls
    guide: GuideHandlers

    async def ask(self, restart: Restart, update: Update) -> None:
        """Send a poll with some evenings to choose from."""
        session = restart.session
        asked = DatePoll(session.token, session.language.value)
        await self.guide.courier.answer(update, asked)

    async def on_poll(self, update: Update, _: Context) -> None:
        """Note how a poll stands: once it is closed, Telegram does not say it again."""
        if update.poll:
            await self.polls.note_votes(update.poll.id, _votes(update.poll.options))

    async def close(self, press: ClosePoll, update: Update) -> bool:
        """Close a poll and put the evening with most votes into the plan; False if it is over.

        The poll is closed here only when the plan has the evening: a bot that is killed in between
        finds the votes again.
        """
        turn = Turn.of(update)
        poll = await self.polls.find(press.poll_id)
        if poll is None or poll.closed or poll.chat_id != turn.to.chat_id:
            return False
        kept = json.loads(poll.options)
        restart = await self.guide.restart_of(turn, kept["token"])
        if restart is None:
            return False
        moments = [datetime.fromisoformat(each) for each in kept["moments"]]
        evening = _chosen(await self._result(press, poll, turn), moments)
        guide = await self.guide.shelf.of(restart.session.fingerprint)
        step = guide.part(Part.MEETING) if guide else None
        if evening is None or step is None:
            await turn.say(views.nobody(restart.session.language))
        else:
            await self.guide.correct(step.id, views.spelt(evening), update)
        await self.polls.close(press.poll_id)
        return True

    async def _result(self, press: ClosePoll, poll: Poll, turn: Turn) -> tuple[int, ...]:
        """Return the votes for each option, from Telegram or as it told them before."""
        try:
            result = await turn.bot.stop_poll(turn.to.chat_id, press.message_id)
        except BadRequest:  # it is closed or deleted: by somebody, or by us before we were killed
            logger.info("a poll could not be closed; its votes are as we know them")
            return poll.votes
        votes = _votes(result.options)
        await self.polls.note_votes(press.poll_id, votes)
        return votes


def _votes(options: Sequence[PollOption]) -> tuple[int, ...]:
    return tuple(option.voter_count for option in options)


def _chosen(votes: Sequence[int], moments: Sequence[datetime]) -> datetime | None:
    """Return the evening with most votes, the earliest of equals; None if none has any."""
    if not any(votes):
        return None
    best = max(range(len(votes)), key=lambda at: (votes[at], -at))
    return moments[best] if best < len(moments) else None
