"""Pressed buttons, also those of an earlier version or of nobody's making."""

import contextlib
from dataclasses import dataclass

from telegram import CallbackQuery, Update
from telegram.error import BadRequest

from bot.handlers.context import Context, Turn
from bot.handlers.places import PlaceHandlers
from bot.views import notices
from bot.views.buttons import ChooseAssociation, ChooseMunicipality, FindAssociation, unpack


@dataclass(frozen=True, slots=True, kw_only=True)
class ButtonHandlers:
    """The callback for every button."""

    places: PlaceHandlers

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
        turn = Turn.of(update)
        match press:
            case FindAssociation():
                await self.places.ask(turn)
            case ChooseMunicipality(code) | ChooseAssociation(code):
                await self.places.show(code, turn)


async def _acknowledge(query: CallbackQuery, text: str | None = None) -> None:
    with contextlib.suppress(BadRequest):  # too old to be answered: we go on all the same
        await query.answer(text)
