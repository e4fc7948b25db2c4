"""The first message, help, and links that open the chat with something in mind."""

from dataclasses import dataclass

from telegram import Update

from bot.handlers import board
from bot.handlers.board import BoardHandlers
from bot.handlers.context import Context, Turn
from bot.handlers.documents import DocumentHandlers
from bot.handlers.guide import GuideHandlers
from bot.handlers.places import PlaceHandlers
from bot.handlers.speaking import language_to_begin_in
from bot.views import links, notices, welcome
from knowledge_base.language import Language

_RESTART, _ENGLISH_RESTART = "genstart", "genstart_en"
_PLACE = "dgi_"


@dataclass(frozen=True, slots=True, kw_only=True)
class WelcomeHandlers:
    """Callbacks for /start and /hjaelp."""

    places: PlaceHandlers
    guide: GuideHandlers
    board: BoardHandlers
    documents: DocumentHandlers

    async def on_start(self, update: Update, context: Context) -> None:
        """Welcome, or go straight to what the link was for: `?start=dgi_0706`."""
        turn = Turn.of(update)
        payload = context.args[0] if context.args else ""
        if payload.startswith(_RESTART):
            is_english = payload == _ENGLISH_RESTART
            language = Language.ENGLISH if is_english else language_to_begin_in(update)
            await self.guide.begin(update, language=language)
        elif payload.startswith(board.PAYLOAD):
            if not await self.board.start(payload.removeprefix(board.PAYLOAD), turn):
                await turn.say(notices.restart_is_over(turn.language))
        elif payload.startswith(_PLACE):
            await self.places.show(payload.removeprefix(_PLACE), turn)
        elif payload.startswith(links.DOCUMENT):
            await self.documents.show(payload.removeprefix(links.DOCUMENT), turn)
        else:
            await turn.say(welcome.welcome(turn.language))


async def on_help(update: Update, _: Context) -> None:
    """Say what we can do."""
    turn = Turn.of(update)
    await turn.say(welcome.show_help(turn.language))
