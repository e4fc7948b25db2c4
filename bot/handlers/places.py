"""Where the volunteers are, and the association that covers them."""

from dataclasses import dataclass

from telegram import Update

from bot.handlers.context import Context, Turn
from bot.handlers.guide import GuideHandlers
from bot.state.conversations import Conversations
from bot.state.places import ChatPlaces, RememberedPlace
from bot.views import associations, places
from bot.views.contacts import contact
from knowledge_base.desk import Desk
from knowledge_base.places.choices import are_one_area
from knowledge_base.places.location import Candidate, Certainty, Location, PlaceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceHandlers:
    """Callbacks that find the association of a place."""

    desk: Desk
    conversations: Conversations
    chat_places: ChatPlaces
    guide: GuideHandlers

    async def on_command(self, update: Update, context: Context) -> None:
        """Find the association of the place after /dgi, or of the place we remember, or ask."""
        turn = Turn.of(update)
        if place := " ".join(context.args or ()):
            await self.find(place, turn)
        else:
            await self.find_home(turn)

    async def on_place_command(self, update: Update, context: Context) -> None:
        """Take the place after /sted, or say which we remember."""
        turn = Turn.of(update)
        remembered = await self.chat_places.remembered(turn.speaker.chat_id)
        if place := " ".join(context.args or ()):
            await self.find(place, turn)
        elif remembered:
            await turn.say(places.the_place(remembered.name, turn.language))
        else:
            await self.conversations.expect_place(turn.speaker)
            await turn.say(places.no_place(turn.language, in_group=turn.in_group))

    async def on_pin(self, update: Update, _: Context) -> None:
        """Find the association of a location that was sent; it is looked up and dropped."""
        turn, message = Turn.of(update), update.effective_message
        pin = message.location if message else None
        if pin is None:
            return
        location = self.desk.nearest(pin.latitude, pin.longitude)
        if await self.guide.take_pin(location, update):
            return
        if location.certainty is Certainty.UNKNOWN:
            await self.conversations.expect_place(turn.speaker)
            await turn.say(places.nowhere(turn.language, in_group=turn.in_group))
        else:
            await self._answer(location, turn)

    async def ask(self, turn: Turn) -> None:
        """Ask for a place, and take the next message as the answer."""
        await self.conversations.expect_place(turn.speaker)
        await turn.say(places.ask(turn.language, in_group=turn.in_group))

    async def find_home(self, turn: Turn) -> None:
        """Answer with the association of the place we remember, or ask for a place."""
        if home := await self.home(turn):
            await turn.say(associations.card((home,), turn.language, remembered=True))
        else:
            await self.ask(turn)

    async def home(self, turn: Turn) -> Candidate | None:
        """Return the municipality that the chat let us remember, if it still exists."""
        remembered = await self.chat_places.remembered(turn.speaker.chat_id)
        return self.desk.municipality(remembered.code) if remembered else None

    async def find(self, place: str, turn: Turn) -> None:
        """Answer with the association of what is said to be a place, or ask again."""
        if not await self.answer_if_place(place, turn, asked=True):
            await self.conversations.expect_place(turn.speaker)
            await turn.say(places.unknown(place, turn.language, in_group=turn.in_group))

    async def answer_if_place(self, text: str, turn: Turn, *, asked: bool) -> bool:
        """Return whether the text was a place and nothing else, and answered."""
        location = self.desk.locate(text, asked=asked)
        if location.certainty is Certainty.UNKNOWN:
            return False
        await self._answer(location, turn)
        return True

    async def show(self, code: str, turn: Turn) -> None:
        """Answer with the association of a municipality's code, or of its own; else ask."""
        if municipality := self.desk.municipality(code):
            await self._show_card((municipality,), turn)
        elif association := self.desk.association(code):
            await turn.say(associations.card_of(association, turn.language))
        else:
            await self.ask(turn)

    async def send_contact(self, code: str, turn: Turn) -> None:
        """Send an association as a contact that a telephone can save and call."""
        association = self.desk.association(code)
        if association is None:
            await self.ask(turn)
        elif card := contact(association, turn.language):
            await turn.send_contact(card)
        else:
            await turn.say(associations.no_contact(association, turn.language))

    async def remember(self, code: str, turn: Turn) -> None:
        """Remember the municipality of that code for this chat."""
        municipality = self.desk.municipality(code)
        if municipality is None:
            await self.ask(turn)
            return
        name = municipality.official_name
        place = RememberedPlace(name=name, code=code)
        await self.chat_places.remember(turn.speaker.chat_id, place)
        await turn.say(places.remembered(name, turn.language))

    async def forget(self, turn: Turn) -> None:
        """Forget the place of this chat."""
        await self.chat_places.forget(turn.speaker.chat_id)
        await turn.say(places.forgotten(turn.language))

    async def _answer(self, location: Location, turn: Turn) -> None:
        if len(location.associations) == 1 and not location.guessed:
            await self._show_card(location.candidates, turn)
        elif _is_one_cluster(location):
            await turn.say(associations.cards(location.candidates, turn.language))
        else:
            await turn.say(places.which(location.candidates, turn.language))

    async def _show_card(self, candidates: tuple[Candidate, ...], turn: Turn) -> None:
        home = await self.chat_places.remembered(turn.speaker.chat_id)
        known = home is not None and home.code == candidates[0].municipality_code
        await turn.say(associations.card(candidates, turn.language, remembered=known))


def _is_one_cluster(location: Location) -> bool:
    is_cluster = location.candidates[0].kind is PlaceKind.CLUSTER
    return is_cluster and are_one_area(location.candidates) and not location.guessed
