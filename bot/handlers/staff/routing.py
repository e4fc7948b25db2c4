"""Which updates go to staff's callbacks, and the gate that stands before everybody's."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.handlers.buttons import acknowledge
from bot.handlers.context import Context, Turn
from bot.handlers.shelf import Shelf
from bot.handlers.staff.answer_work import AnswerWork
from bot.handlers.staff.documents import ReviewHandlers
from bot.handlers.staff.figures import FigureHandlers
from bot.handlers.staff.new_answers import NewAnswerHandlers
from bot.handlers.staff.office import FromStaff, Office
from bot.handlers.staff.pausing import PauseGate, PauseHandlers
from bot.state.keeping import State
from bot.views import notices
from bot.views.staff_buttons import GAP, NEW_ANSWER, PATTERN, PauseChoice, unpack
from knowledge_base.desk import Desk
from knowledge_base.language import Language

_App = Application[Any, Any, Any, Any, Any, Any]

_GATE, _DRAFTS = -3, -1
"""PTB asks one callback of each group, the lowest first."""
_LINK = re.compile(rf"/start {NEW_ANSWER}{GAP.pattern}$")


class _StaffButton(CallbackQueryHandler[Context, Any]):
    """Takes the buttons of staff from staff, in private chats; anybody else's press is stale."""

    def __init__(self, office: Office, callback: Any) -> None:  # noqa: ANN401 - PTB's own type
        super().__init__(callback, pattern=PATTERN)
        self._office = office

    def check_update(self, update: object) -> object:
        """Return what PTB wants to know, or None."""
        is_ours = isinstance(update, Update) and self._office.is_among_us(update)
        return super().check_update(update) if is_ours else None


def route_staff(
    application: _App,
    *,
    office: Office | None,
    state: State,
    desk: Desk,
    shelf: Shelf,
    now: Callable[[], datetime],
) -> None:
    """Put the gate up, and route what staff write and press.

    To be called before anything else is routed: of several callbacks PTB asks the first alone.
    """
    staff_ids = office.staff_ids if office else frozenset()
    gate = PauseGate(pauses=state.pauses, staff_ids=staff_ids)
    application.add_handler(TypeHandler(Update, gate.on_update), group=_GATE)
    if office is None:
        return
    pausing = PauseHandlers(pauses=state.pauses, drafts=state.drafts, audit=state.audit)
    work = AnswerWork(
        office=office, drafts=state.drafts, questions=state.questions, desk=desk, now=now
    )
    new_answers = NewAnswerHandlers(work=work, pausing=pausing, audit=state.audit)
    figures = FigureHandlers(office=office, state=state, shelf=shelf, now=now)
    review = ReviewHandlers(office=office, audit=state.audit, new_answers=new_answers)
    staff = FromStaff(staff_ids) & filters.UpdateType.MESSAGE
    application.add_handler(
        MessageHandler(staff & filters.TEXT & ~filters.COMMAND, new_answers.on_text),
        group=_DRAFTS,
    )
    application.add_handlers(
        [
            CommandHandler(
                "start", new_answers.on_link, filters=staff & filters.Regex(_LINK), has_args=1
            ),
            CommandHandler("stats", figures.on_stats, filters=staff),
            CommandHandler("pause", pausing.on_pause, filters=staff),
            CommandHandler("genoptag", pausing.on_resume, filters=staff),
            CommandHandler("nyt_svar", new_answers.on_command, filters=staff),
            CommandHandler("nyt", new_answers.on_short_command, filters=staff),
            CommandHandler("annuller", new_answers.on_cancel, filters=staff),
            CommandHandler("gennemsyn", review.on_review, filters=staff),
            MessageHandler(staff & filters.Document.ALL, review.on_document),
            _StaffButton(office, _Buttons(pausing=pausing, new_answers=new_answers).on_button),
        ]
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Buttons:
    """The callback for every button of staff."""

    pausing: PauseHandlers
    new_answers: NewAnswerHandlers

    async def on_button(self, update: Update, _: Context) -> None:
        """Answer the press first; then do what it says."""
        query = update.callback_query
        if query is None:
            return
        press = unpack(query.data or "")
        stale = notices.stale_button(Language.DANISH)  # staff are spoken to in Danish
        await acknowledge(query, None if press else stale)
        if isinstance(press, PauseChoice):
            await self.pausing.press(press, Turn.of(update))
        elif press:
            await self.new_answers.press(press, Turn.of(update))
