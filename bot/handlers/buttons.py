"""Pressed buttons, also those of an earlier version or of nobody's making."""

from dataclasses import dataclass

from telegram import CallbackQuery, Update
from telegram.error import BadRequest

from bot.guide import payload
from bot.guide.events import Press as Step
from bot.handlers.admins import may_decide
from bot.handlers.chat_settings import ChatSettingHandlers
from bot.handlers.context import Context, Turn
from bot.handlers.deleting import DeletingHandlers
from bot.handlers.documents import DocumentHandlers
from bot.handlers.feedback import FeedbackHandlers
from bot.handlers.guide import GuideHandlers
from bot.handlers.lateness import Lateness
from bot.handlers.places import PlaceHandlers
from bot.handlers.plan_actions import PlanActionHandlers
from bot.handlers.retelling import RetellingHandlers
from bot.handlers.speaking import language_of_update, settings_now
from bot.views import document_buttons, notices, setting_buttons
from bot.views.buttons import unpack
from bot.views.chat_settings import admins_only_toast
from bot.views.document_buttons import DocumentPress
from bot.views.presses import (
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
    Retell,
    SendContact,
    StopReminders,
)
from bot.views.setting_buttons import SettingPress

Pressed = Press | Step | DocumentPress | SettingPress


@dataclass(frozen=True, slots=True, kw_only=True)
class ButtonHandlers:
    """The callback for every button."""

    places: PlaceHandlers
    deleting: DeletingHandlers
    guide: GuideHandlers
    plan_actions: PlanActionHandlers
    documents: DocumentHandlers
    feedback: FeedbackHandlers
    retelling: RetellingHandlers
    chat_settings: ChatSettingHandlers
    lateness: Lateness

    async def on_button(self, update: Update, _: Context) -> None:
        """Answer the press first, or the button keeps spinning; then do what it says."""
        query = update.callback_query
        if query is None:
            return
        pressed = _pressed(query.data or "")
        if pressed is None or update.effective_chat is None:
            await acknowledge(query, notices.stale_button(language_of_update(update)))
        elif _is_restricted(pressed) and not await may_decide(update):
            await acknowledge(query, admins_only_toast(language_of_update(update)))
        else:
            if not await acknowledge(query):
                shown_at = query.message.date if query.message else None
                await self.lateness.apologise_for_press(Turn.of(update), shown_at=shown_at)
            await self._take(pressed, update)

    async def _take(self, pressed: Pressed, update: Update) -> None:
        if isinstance(pressed, SettingPress):
            await self.chat_settings.press(pressed, Turn.of(update))
            return
        if isinstance(pressed, DocumentPress):
            await self.documents.press(pressed, update)
            return
        if isinstance(pressed, Step):
            is_alive = await self.guide.press(pressed, update)
        else:
            is_alive = await self._do(pressed, update)
        if not is_alive:
            turn = Turn.of(update)
            await turn.say(notices.restart_is_over(turn.language))

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
            case Retell():
                await self.retelling.take(press, Turn.of(update))
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


def _pressed(data: str) -> Pressed | None:
    """Return what a button means, whoever made it; None if it is nobody's."""
    return (
        unpack(data)
        or payload.unpack(data)
        or document_buttons.unpack(data)
        or setting_buttons.unpack(data)
    )


def _is_restricted(pressed: Pressed) -> bool:
    """Tell whether in a group only administrators may press that."""
    if isinstance(pressed, SettingPress | DeleteEverything):
        return True
    return settings_now().admins_only and isinstance(pressed, Step | PlanPress | ClosePoll)


async def acknowledge(query: CallbackQuery, text: str | None = None) -> bool:
    """Answer a press, or the button keeps spinning.

    Returns:
        Whether it was pressed lately; if not, it cannot be answered, and we go on all the same.
    """
    try:
        await query.answer(text)
    except BadRequest:
        return False
    return True
