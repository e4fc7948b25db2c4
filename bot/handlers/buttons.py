"""Pressed buttons, also those of an earlier version or of nobody's making."""

import contextlib
from dataclasses import dataclass

from telegram import CallbackQuery, Update
from telegram.error import BadRequest

from bot.handlers.context import Context, Turn
from bot.handlers.deleting import DeletingHandlers
from bot.handlers.places import PlaceHandlers
from bot.views import notices
from bot.views.buttons import (
    ChooseAssociation,
    ChooseMunicipality,
    DeleteEverything,
    FindAssociation,
    FindElsewhere,
    ForgetPlace,
    Press,
    RememberPlace,
    SendContact,
    unpack,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ButtonHandlers:
    """The callback for every button."""

    places: PlaceHandlers
    deleting: DeletingHandlers

    async def on_button(self, update: Update, _: Context) -> None:
        """Answer the press first, or the button keeps spinning; then do what it says."""
        query = update.callback_query
        if query is None:
            return
        press = unpack(query.data or "")
        if press is None or update.effective_chat is None:
            await _acknowledge(query, notices.STALE_BUTTON)
            return
        await _acknowledge(query)
        await self._do(press, Turn.of(update))

    async def _do(self, press: Press, turn: Turn) -> None:
        match press:
            case FindAssociation():
                await self.places.find_home(turn)
            case FindElsewhere():
                await self.places.ask(turn)
            case SendContact(code):
                await self.places.send_contact(code, turn)
            case RememberPlace(code):
                await self.places.remember(code, turn)
            case ForgetPlace():
                await self.places.forget(turn)
            case DeleteEverything():
                await self.deleting.delete(turn)
            case ChooseMunicipality(code) | ChooseAssociation(code):
                await self.places.show(code, turn)


async def _acknowledge(query: CallbackQuery, text: str | None = None) -> None:
    with contextlib.suppress(BadRequest):  # too old to be answered: we go on all the same
        await query.answer(text)
