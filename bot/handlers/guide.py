"""The guided restart: what is written and pressed goes in, what the guide says comes out.

An update changes the session, puts what is to be said into the outbox and is noted as handled,
all in one transaction; then the courier says it.
"""

import secrets
import string
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from telegram import Update

from bot.guide import advance as engine
from bot.guide.definition import AnswerKind, Guide
from bot.guide.events import Begun, Edited, Event, Press, Typed
from bot.guide.payload import TOKEN_LENGTH
from bot.handlers.admins import may_decide
from bot.handlers.context import Context, Turn
from bot.handlers.courier import Courier
from bot.handlers.kept_session import Restart, from_state
from bot.handlers.scene import DeskLookUps, Happened, Scene
from bot.handlers.shelf import Shelf
from bot.handlers.speaking import language_to_begin_in, settings_now
from bot.state.sessions import GuideSessions
from bot.views.chat_settings import admins_only
from knowledge_base.desk import Desk
from knowledge_base.language import Language
from knowledge_base.places.location import Certainty, Location

_LANGUAGES: Final = {
    "english": Language.ENGLISH,
    "engelsk": Language.ENGLISH,
    "danish": Language.DANISH,
    "dansk": Language.DANISH,
}
"""What may follow /genstart to have it in a language."""
_LETTERS = string.ascii_lowercase + string.digits


def new_token() -> str:
    """Return the token of a new session."""
    return "".join(secrets.choice(_LETTERS) for _ in range(TOKEN_LENGTH))


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideHandlers:
    """Callbacks of the guided restart.

    Attributes:
        today: The day in Denmark.
        new_token: Makes the token of a new session.
    """

    desk: Desk
    sessions: GuideSessions
    shelf: Shelf
    courier: Courier
    today: Callable[[], date]
    new_token: Callable[[], str] = new_token

    async def on_command(self, update: Update, context: Context) -> None:
        """Begin, in the language that was asked for, or offer to go on with what was begun."""
        words = [word.lower() for word in context.args or ()]
        asked = next((_LANGUAGES[word] for word in words if word in _LANGUAGES), None)
        await self.begin(update, language=asked or language_to_begin_in(update))

    async def begin(self, update: Update, *, language: Language) -> None:
        """Begin in a language, or offer to go on with what was begun."""
        if not await _may_answer(update):
            await _say_who_answers(update)
            return
        guide = await self._open_guide(update)
        await self._take(update, Begun(), guide, language=language)

    async def on_edited(self, update: Update, _: Context) -> None:
        """Correct the answer that a message gave, if it gave one."""
        message, turn = update.edited_message, Turn.of(update)
        restart = await self._open(turn)
        if message is None or restart is None or not message.text:
            return
        step = restart.answered_by.get(message.message_id)
        if step and await _may_answer(update):
            guide = await self._guide(restart)
            await self._take(update, Edited(step, message.text), guide)

    async def press(self, press: Press, update: Update) -> bool:
        """Take a pressed button; False if the chat has no session at all."""
        restart = await self._open(Turn.of(update))
        if restart is None:
            return False
        await self._take(update, press, await self._guide(restart))
        return True

    async def take_text(self, text: str, update: Update) -> bool:
        """Take what was written, if the chat's session wants it; else return False."""
        turn = Turn.of(update)
        restart = await self._open(turn)
        guide = await self._guide(restart)
        if restart is None or guide is None:
            return False
        lookups = DeskLookUps(self.desk, self.today())
        if not engine.wants(guide, restart.session, text, lookups=lookups):
            return False
        if await _may_answer(update):
            await self._take(update, Typed(text), guide)
        else:
            await _say_who_answers(update)
        return True

    async def take_pin(self, location: Location, update: Update) -> bool:
        """Take a location as the answer to where the cluster is, if that is what is asked."""
        restart = await self._open(Turn.of(update))
        guide = await self._guide(restart)
        if restart is None or guide is None or location.certainty is not Certainty.CERTAIN:
            return False
        step = guide.step(restart.session.step)
        if not restart.session.status.is_open or step is None or step.kind is not AnswerKind.PLACE:
            return False
        if not await _may_answer(update):
            return False
        best = location.candidates[0]
        await self._take(update, Typed(best.official_name), guide)
        return True

    async def correct(self, step: str, text: str, update: Update) -> None:
        """Correct the answer to a step, as when a poll has settled the date."""
        guide = await self._open_guide(update)
        await self._take(update, Edited(step, text), guide)

    async def restart_of(self, turn: Turn, token: str) -> Restart | None:
        """Return the chat's session if it has that token; None if it is another or over."""
        restart = await self._open(turn)
        return restart if restart and restart.session.token == token else None

    async def _open(self, turn: Turn) -> Restart | None:
        state = await self.sessions.open_state(turn.speaker.chat_id)
        return from_state(state) if state else None

    async def _guide(self, restart: Restart | None) -> Guide | None:
        return await self.shelf.of(restart.session.fingerprint) if restart else None

    async def _open_guide(self, update: Update) -> Guide | None:
        return await self._guide(await self._open(Turn.of(update)))

    async def _take(
        self,
        update: Update,
        event: Event,
        guide: Guide | None,
        *,
        language: Language | None = None,
    ) -> None:
        turn, message = Turn.of(update), update.effective_message
        happened = Happened(
            event=event,
            message_id=message.message_id if message else None,
        )
        scene = Scene(
            turn=turn,
            happened=happened,
            guide=guide,
            newest=await self.shelf.newest(),
            lookups=DeskLookUps(self.desk, self.today()),
            token=self.new_token(),
            language=language,
        )
        await self.sessions.advance(update.update_id, turn.speaker.chat_id, scene.change)
        await self.courier.flush(turn.speaker.chat_id, turn.bot)


async def _may_answer(update: Update) -> bool:
    """Tell whether whoever wrote may answer in a restart, as the group has settled it."""
    return not settings_now().admins_only or await may_decide(update)


async def _say_who_answers(update: Update) -> None:
    turn = Turn.of(update)
    await turn.say(admins_only(turn.language))
