"""The pause: staff begin and end it, and while it lasts volunteers hear of nothing else."""

import json
import logging
from dataclasses import dataclass
from typing import Final

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import ApplicationHandlerStop, filters

from bot.delivery.message import OutgoingMessage
from bot.handlers.addressing import ADDRESSED, COMMAND_TO_BOT
from bot.handlers.buttons import acknowledge
from bot.handlers.context import Context, Turn
from bot.handlers.danish_time import in_denmark
from bot.state.audit import Action, AuditLog
from bot.state.drafts import Drafts
from bot.state.pauses import Pauses
from bot.views import pauses, profile
from bot.views.staff_buttons import PauseChoice

logger = logging.getLogger(__name__)

_KIND: Final = "pause"
"""The kind of draft that holds the message that is asked about."""
_COMMANDS = frozenset(
    {"start", "help", *(each.command for each in profile.profiles()[0].commands)}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseHandlers:
    """Callbacks for /pause and /genoptag."""

    pauses: Pauses
    drafts: Drafts
    audit: AuditLog

    async def on_pause(self, update: Update, _: Context) -> None:
        """Show what volunteers would be told, and ask."""
        turn = Turn.of(update)
        message = _words_after_command(update.effective_message)
        if message and len(message) > pauses.LONGEST:
            await turn.say(pauses.too_long(len(message), turn.language))
            return
        await self.drafts.put(turn.speaker.chat_id, _KIND, json.dumps(message))
        under_way = await self.pauses.current()
        since = in_denmark(under_way.begun_at) if under_way else None
        await turn.say(pauses.ask(message, since, turn.language))

    async def on_resume(self, update: Update, _: Context) -> None:
        """End the pause."""
        turn = Turn.of(update)
        was_paused = await self.pauses.end()
        if was_paused:
            await self.audit.note(turn.speaker.user_id, Action.RESUMED)
            logger.info("the pause is over")
        await turn.say(pauses.ended(turn.language, was_paused=was_paused))

    async def forget_question(self, turn: Turn) -> bool:
        """Forget what was asked and not answered; False if nothing was."""
        return await self.drafts.drop(turn.speaker.chat_id, _KIND)

    async def press(self, choice: PauseChoice, turn: Turn) -> None:
        """Begin the pause that was asked about, or not."""
        asked = await self.drafts.of(turn.speaker.chat_id, _KIND)
        if asked is None:
            await turn.say(pauses.nothing_asked(turn.language))
            return
        if choice is PauseChoice.YES:
            message = json.loads(asked)
            await self.pauses.begin(message)
            await self.audit.note(turn.speaker.user_id, Action.PAUSED, message or "")
            logger.warning("volunteers are not answered: staff have begun a pause")
        await self.drafts.drop(turn.speaker.chat_id, _KIND)
        said = pauses.begun if choice is PauseChoice.YES else pauses.unchanged
        await turn.say(said(turn.language))


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseGate:
    """Stands before every other callback.

    Attributes:
        staff_ids: Those who may pass.
    """

    pauses: Pauses
    staff_ids: frozenset[int]

    async def on_update(self, update: Update, _: Context) -> None:
        """Let an update pass, unless there is a pause and it is not from staff.

        Nor does it pass when something breaks here: see `ErrorHandler`.

        Raises:
            ApplicationHandlerStop: It does not pass.
        """
        user = update.effective_user
        if user and user.id in self.staff_ids:
            return
        pause = await self.pauses.current()
        if pause is None:
            return
        if update.effective_chat:
            language = Turn.of(update).language
            await _answer(update, pauses.public(pause.message, language))
        raise ApplicationHandlerStop


async def _answer(update: Update, message: OutgoingMessage) -> None:
    """Answer what is meant for us."""
    if update.callback_query:
        await acknowledge(update.callback_query)
    if _is_for_us(update):
        await Turn.of(update).say(message)


def _is_for_us(update: Update) -> bool:
    """Tell whether somebody waits for an answer; what a group says among itself is not for us."""
    message = update.message
    if message is None or filters.StatusUpdate.ALL.check_update(update):
        return update.callback_query is not None
    if ADDRESSED.check_update(update) or COMMAND_TO_BOT.check_update(update):
        return True
    return message.chat.type != ChatType.PRIVATE and _command(message) in _COMMANDS


def _command(message: Message) -> str:
    """Return the command that a message begins with, if it names no bot."""
    first = (message.text or "").split(maxsplit=1)[:1]
    return first[0].removeprefix("/").lower() if first and first[0].startswith("/") else ""


def _words_after_command(message: Message | None) -> str | None:
    words = ((message.text if message else None) or "").split(maxsplit=1)[1:]
    return words[0].encode(errors="ignore").decode().strip() or None if words else None
