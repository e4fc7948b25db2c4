"""Where the volunteers are, and the association that covers them."""

from dataclasses import dataclass

from telegram import Update

from bot.handlers.context import Context, Turn
from bot.state.conversations import Conversations
from bot.views import associations, places
from knowledge_base.desk import Desk
from knowledge_base.places.location import Certainty, Location


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceHandlers:
    """Callbacks that find the association of a place."""

    desk: Desk
    conversations: Conversations

    async def on_command(self, update: Update, context: Context) -> None:
        """Find the association of the place after /dgi, or ask for the place."""
        turn = Turn.of(update)
        place = " ".join(context.args or ())
        if place:
            await self.find(place, turn)
        else:
            await self.ask(turn)

    async def ask(self, turn: Turn) -> None:
        """Ask for a place, and take the next message as the answer."""
        await self.conversations.expect_place(turn.speaker)
        await turn.say(places.ask(in_group=turn.in_group))

    async def find(self, place: str, turn: Turn) -> None:
        """Answer with the association of what is said to be a place, or ask again."""
        if not await self.answer_if_place(place, turn):
            await self.conversations.expect_place(turn.speaker)
            await turn.say(places.unknown(place, in_group=turn.in_group))

    async def answer_if_place(self, text: str, turn: Turn) -> bool:
        """Return whether the text was a place and nothing else, and answered."""
        location = self.desk.locate(text)
        if location.certainty is Certainty.UNKNOWN:
            return False
        await self._answer(location, turn)
        return True

    async def show(self, code: str, turn: Turn) -> None:
        """Answer with the association of a municipality's code, or of its own; else ask."""
        if municipality := self.desk.municipality(code):
            await turn.say(associations.card((municipality,)))
        elif association := self.desk.association(code):
            await turn.say(associations.card_of(association))
        else:
            await self.ask(turn)

    async def _answer(self, location: Location, turn: Turn) -> None:
        if len(location.associations) == 1 and not location.guessed:
            await turn.say(associations.card(location.candidates))
        else:
            await turn.say(places.which(location.candidates))
