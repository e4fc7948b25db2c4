"""/stats: how the bot is used, and how the archive stands."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from telegram import Update

from bot.delivery.typing import typing
from bot.gaps.backroom import Standing
from bot.handlers.context import Context, Turn
from bot.handlers.danish_time import day_of, in_denmark
from bot.handlers.figures import figures
from bot.handlers.shelf import Shelf
from bot.handlers.staff.office import Office
from bot.state.audit import Action
from bot.state.keeping import State
from bot.views import staff_figures as views
from bot.views.staff_figures import Overview
from knowledge_base.errors import NoArchive, Unavailable

logger = logging.getLogger(__name__)

_DAYS: Final = 30
_MOST_DAYS: Final = 3650


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureHandlers:
    """Callback for /stats.

    Attributes:
        now: The moment, with its zone.
    """

    office: Office
    state: State
    shelf: Shelf
    now: Callable[[], datetime]

    async def on_stats(self, update: Update, context: Context) -> None:
        """Show the figures of the latest days."""
        turn, days = Turn.of(update), _days(context.args or ())
        if days is None:
            await turn.say(views.how(turn.language))
            return
        await self.state.audit.note(turn.speaker.user_id, Action.FIGURES_SEEN, str(days))
        async with typing(to=turn.to, bot=turn.bot):
            seen = await self._overview(days)
        await turn.say(views.overview(seen, turn.language))

    async def _overview(self, days: int) -> Overview:
        now = self.now()
        since, until = now - timedelta(days=days), now + timedelta(seconds=1)
        standing = await self._standing()
        pause = await self.state.pauses.current()
        return Overview(
            days=days,
            questions=await self.state.questions.figures(since, until),
            restarts=await figures(self.state.sessions, self.shelf, since=since, until=until),
            standing=standing,
            ingested_on=day_of(standing.ingested_at) if standing else None,
            paused_since=in_denmark(pause.begun_at) if pause else None,
        )

    async def _standing(self) -> Standing | None:
        try:
            return await self.office.backroom.standing(day_of(self.now()))
        except (NoArchive, Unavailable) as error:
            logger.warning("the archive cannot be looked into: %s", type(error).__name__)
            return None


def _days(said: Sequence[str]) -> int | None:
    """Return how many days were asked for; None if that is no number that can be used."""
    match list(said):
        case []:
            return _DAYS
        case [number] if number.isdecimal() and 1 <= int(number[:5]) <= _MOST_DAYS:
            return int(number[:5])
        case _:
            return None
