"""What is done with a finished plan: a post, a calendar file, reminders, a poll, the board."""

from dataclasses import dataclass

from telegram import Update

from bot.guide import storing
from bot.guide.session import Status
from bot.handlers.board import BoardHandlers
from bot.handlers.context import Turn
from bot.handlers.dates import DateHandlers
from bot.handlers.guide import GuideHandlers
from bot.handlers.kept_session import Restart
from bot.handlers.outgoing import File, PlanFile, PlanPost
from bot.handlers.plans import Plans
from bot.handlers.reminders import ReminderHandlers
from bot.views import notices
from bot.views.presses import PlanAction, PlanPress


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanActionHandlers:
    """Callbacks for the buttons under a plan."""

    guide: GuideHandlers
    plans: Plans
    reminders: ReminderHandlers
    dates: DateHandlers
    board: BoardHandlers

    async def press(self, press: PlanPress, update: Update) -> bool:
        """Do what a button under a plan says; False if the plan's session is over."""
        turn = Turn.of(update)
        restart = await self.guide.restart_of(turn, press.token)
        if restart is None:
            return False
        if restart.session.status is not Status.DONE:
            await turn.say(notices.plan_is_changing(restart.session.language))
        else:
            await self._do(press.action, restart, update)
        return True

    async def _do(self, action: PlanAction, restart: Restart, update: Update) -> None:
        turn = Turn.of(update)
        match action:
            case PlanAction.POST:
                kept = storing.to_json(restart.session)
                await self.guide.courier.answer(update, PlanPost(kept))
            case PlanAction.CALENDAR:
                await self._calendar(restart, update)
            case PlanAction.REMIND:
                await self.reminders.promise(restart, turn)
            case PlanAction.FIND_DATE:
                await self.dates.ask(restart, update)
            case PlanAction.BOARD:
                await self.board.invite(restart, turn)
            case PlanAction.TOGETHER:
                await self.board.show(restart, turn)

    async def _calendar(self, restart: Restart, update: Update) -> None:
        kept = storing.to_json(restart.session)
        if (await self.plans.plan(kept)).meeting is None:
            await Turn.of(update).say(notices.no_meeting(restart.session.language))
        else:
            await self.guide.courier.answer(update, PlanFile(kept, File.CALENDAR))
