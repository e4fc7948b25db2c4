"""What is kept, in general and about one chat."""

from dataclasses import dataclass

from telegram import Update

from bot.handlers.context import Context, Turn
from bot.handlers.danish_time import day_of
from bot.state.keeping import State
from bot.views import my_data, privacy
from bot.views.privacy import PrivacyTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyHandlers:
    """Callbacks for /privatliv and /mine_data."""

    state: State
    terms: PrivacyTerms

    async def on_privacy(self, update: Update, _: Context) -> None:
        """Say what is kept and for how long."""
        turn = Turn.of(update)
        await turn.say(privacy.privacy(self.terms, turn.language))

    async def on_my_data(self, update: Update, _: Context) -> None:
        """Show what is kept about this chat; in a group, to the group, whose it is."""
        turn = Turn.of(update)
        chat_id = turn.speaker.chat_id
        place = await self.state.places.remembered(chat_id)
        questions = await self.state.questions.of_chat(chat_id)
        kept = my_data.Kept(
            place=place.name if place else None,
            account=await self.state.accounts.of_chat(chat_id),
            questions=[(day_of(each.asked_at), each) for each in questions],
        )
        await turn.say(my_data.my_data(kept, turn.language))
