"""What staff are told every Monday at nine: sent once, by whichever program comes first."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from telegram import Bot
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.delivery.message import Destination
from bot.delivery.sending import send
from bot.gaps.backroom import Backroom
from bot.handlers.danish_time import at_hour, day_of, is_quiet
from bot.handlers.staff.office import Office
from bot.state.keeping import State
from bot.views import weekly as views
from bot.views.weekly import Week
from knowledge_base.errors import NoArchive, Unavailable
from knowledge_base.language import Language

logger = logging.getLogger(__name__)

_HOUR: Final = 9
_WEEK: Final = timedelta(weeks=1)
_LONGEST: Final = timedelta(weeks=5)
"""Weeks that are told of at once after a long silence; a guess."""
_LEASE: Final = timedelta(minutes=10)
"""Longer than grouping the questions takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekly:
    """Tells staff of the week, if they have named a chat for it.

    Attributes:
        now: The moment, with its zone.
        worker: This program, among several that share the state.
    """

    office: Office | None
    state: State
    bot: Bot
    now: Callable[[], datetime]
    worker: str

    async def send_due(self) -> None:
        """Tell of the week that ended last, unless that is done; nothing between 21 and 8."""
        office = self.office
        if office is None or office.chat_id is None or is_quiet(self.now()):
            return
        due, latest = _monday(self.now()), await self.state.weekly.latest()
        if latest is None and day_of(self.now()) != due:
            await self.state.weekly.settle(due)  # nobody has waited for this one: we are new here
        elif (latest is None or latest < due) and await self.state.weekly.claim(
            due, worker=self.worker, lease=_LEASE
        ):
            since = max(latest or due - _WEEK, due - _LONGEST)
            await self._tell(due, since, office.backroom, office.chat_id)

    async def _tell(self, due: date, since: date, backroom: Backroom, chat_id: int) -> None:
        """Tell of the time since a Monday until another.

        The week is settled before it is sent: killed in between, we are silent rather than say it
        twice. What Telegram does not take is sent later.
        """
        try:
            week = await self._week(due, since, backroom)
        except (NoArchive, Unavailable) as error:
            logger.warning("staff are not told of the week yet: %s", type(error).__name__)
            return  # until the lease has run out
        language = Language.DANISH
        is_private = chat_id > 0
        message = views.report(week, language, username=None if is_private else self.bot.username)
        await self.state.weekly.settle(due)
        try:
            await send(message, to=Destination(chat_id=chat_id), bot=self.bot)
        except (BadRequest, Forbidden):
            logger.warning("staff's chat does not take messages; look at STAFF_CHAT_ID")
        except TelegramError as error:
            logger.warning("staff were not told of the week: %s", type(error).__name__)
            await self.state.weekly.release(due)

    async def _week(self, due: date, since: date, backroom: Backroom) -> Week:
        begin, end = at_hour(since, _HOUR), at_hour(due, _HOUR)
        asked = await self.state.questions.unanswered(begin)
        standing = await backroom.standing(day_of(self.now()))
        return Week(
            since=since,
            questions=await self.state.questions.figures(begin, end),
            gaps=await backroom.gaps([each for each in asked if each.asked_at < end]),
            standing=standing,
            ingested_on=day_of(standing.ingested_at),
        )


def _monday(now: datetime) -> date:
    """Return the latest Monday that has come to nine o'clock in Denmark."""
    today = day_of(now)
    monday = today - timedelta(days=today.weekday())
    return monday if now >= at_hour(monday, _HOUR) else monday - _WEEK
