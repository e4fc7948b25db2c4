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
from bot.handlers.outgoing import File
from bot.handlers.plans import Plans
from bot.handlers.reminders import ReminderHandlers
from bot.views import notices
from bot.views.buttons import PlanAction, PlanPress
from bot.views.plan import post_message


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
            await turn.say(notices.plan_is_changing())
        else:
            await self._do(press.action, restart, turn)
        return True

    async def _do(self, action: PlanAction, restart: Restart, turn: Turn) -> None:
        match action:
            case PlanAction.POST:
                await self._post(restart, turn)
            case PlanAction.CALENDAR:
                await self._calendar(restart, turn)
            case PlanAction.REMIND:
                await self.reminders.promise(restart, turn)
            case PlanAction.FIND_DATE:
                await self.dates.ask(restart, turn)
            case PlanAction.BOARD:
                await self.board.invite(restart, turn)
            case PlanAction.TOGETHER:
                await self.board.show(restart, turn)

    async def _post(self, restart: Restart, turn: Turn) -> None:
        await turn.say(post_message(await self.plans.plan(storing.to_json(restart.session))))

    async def _calendar(self, restart: Restart, turn: Turn) -> None:
        file = await self.plans.file(storing.to_json(restart.session), File.CALENDAR)
        if file is None:
            await turn.say(notices.no_meeting())
        else:
            await turn.send_file(file)
