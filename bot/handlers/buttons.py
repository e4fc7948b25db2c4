"""Pressed buttons, also those of an earlier version or of nobody's making."""

import contextlib
from dataclasses import dataclass

from telegram import CallbackQuery, Update
from telegram.error import BadRequest

from bot.guide import payload
from bot.handlers.context import Context, Turn
from bot.handlers.deleting import DeletingHandlers
from bot.handlers.documents import DocumentHandlers
from bot.handlers.feedback import FeedbackHandlers
from bot.handlers.guide import GuideHandlers
from bot.handlers.places import PlaceHandlers
from bot.handlers.plan_actions import PlanActionHandlers
from bot.views import document_buttons, notices
from bot.views.buttons import (
    AlwaysPress,
    ChooseAssociation,
    ChooseMunicipality,
    ClosePoll,
    CodedPress,
    DeleteEverything,
    FindAssociation,
    FindElsewhere,
    ForgetPlace,
    GiveReason,
    PlanPress,
    Press,
    RateAnswer,
    RateArea,
    RememberPlace,
    SendContact,
    StopReminders,
    unpack,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ButtonHandlers:
    """The callback for every button."""

    places: PlaceHandlers
    deleting: DeletingHandlers
    guide: GuideHandlers
    plan_actions: PlanActionHandlers
    documents: DocumentHandlers
    feedback: FeedbackHandlers

    async def on_button(self, update: Update, _: Context) -> None:
        """Answer the press first, or the button keeps spinning; then do what it says."""
        query = update.callback_query
        if query is None:
            return
        data = query.data or ""
        press, step = unpack(data), payload.unpack(data)
        listed = document_buttons.unpack(data)
        if not (press or step or listed) or update.effective_chat is None:
            await _acknowledge(query, notices.STALE_BUTTON)
            return
        await _acknowledge(query)
        if listed:
            await self.documents.press(listed, update)
            return
        if press:
            is_alive = await self._do(press, update)
        else:
            is_alive = step is not None and await self.guide.press(step, update)
        if not is_alive:
            await Turn.of(update).say(notices.restart_is_over())

    async def _do(self, press: Press, update: Update) -> bool:
        """Do what a button says; False if it belongs to a restart that is over."""
        match press:
            case PlanPress():
                return await self.plan_actions.press(press, update)
            case ClosePoll():
                return await self.plan_actions.dates.close(press, update)
            case RateArea():
                return await self.plan_actions.board.rate(press, update)
            case RateAnswer() | GiveReason():
                await self.feedback.take(press, Turn.of(update))
                return True
            case _:
                await self._do_always(press, Turn.of(update))
                return True

    async def _do_always(self, press: AlwaysPress, turn: Turn) -> None:
        match press:
            case StopReminders():
                await self.plan_actions.reminders.stop(turn)
            case DeleteEverything():
                await self.deleting.delete(turn)
            case ForgetPlace():
                await self.places.forget(turn)
            case FindAssociation():
                await self.places.find_home(turn)
            case FindElsewhere():
                await self.places.ask(turn)
            case _:
                await self._do_with_code(press, turn)

    async def _do_with_code(self, press: CodedPress, turn: Turn) -> None:
        match press:
            case SendContact(code):
                await self.places.send_contact(code, turn)
            case RememberPlace(code):
                await self.places.remember(code, turn)
            case ChooseMunicipality(code) | ChooseAssociation(code):
                await self.places.show(code, turn)


async def _acknowledge(query: CallbackQuery, text: str | None = None) -> None:
    with contextlib.suppress(BadRequest):  # too old to be answered: we go on all the same
        await query.answer(text)
