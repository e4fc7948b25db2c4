"""Says what stands in the outbox, each message once, in order."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from weakref import WeakValueDictionary

from telegram import Bot, Update
from telegram.error import Forbidden, TelegramError

from bot.delivery.message import Destination
from bot.delivery.outbox import send_out
from bot.delivery.sending import send
from bot.errors import StateUnavailable
from bot.handlers.blocked import Blocked
from bot.handlers.errors import note_with_reference
from bot.handlers.outgoing import Content, Utterance, from_json, to_json
from bot.handlers.speaking import language_of_update
from bot.handlers.telling import Telling
from bot.state.outbox import Outbox, Outgoing
from bot.state.turns import ChatTurns
from bot.views import notices
from knowledge_base.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Courier:
    """Sends from the outbox; one at a time in each chat.

    Attributes:
        turns: Which program may send in a chat when nobody there has just written.
        new_reference: Makes the number in an apology.
    """

    outbox: Outbox
    turns: ChatTurns
    telling: Telling
    blocked: Blocked
    new_reference: Callable[[], str]
    _locks: WeakValueDictionary[int, asyncio.Lock] = field(
        default_factory=WeakValueDictionary, init=False
    )

    async def answer(self, update: Update, *contents: Content) -> None:
        """Say the whole answer to an update: written down once, however often we are killed."""
        to = Destination.of(update)
        if to is None:
            return
        language = language_of_update(update)
        payloads = (
            to_json(Utterance(content=content, to=to, language=language)) for content in contents
        )
        await self.outbox.add_once(update.update_id, to.chat_id, *payloads)
        await self.flush(to.chat_id, update.get_bot())

    async def flush(self, chat_id: int, bot: Bot, *, heard_from: bool = True) -> None:
        """Say everything that is still to be said in a chat; what fails waits.

        Args:
            chat_id: The chat.
            bot: The way to Telegram.
            heard_from: Whether somebody has just written or pressed there.
        """
        lock = self._locks.setdefault(chat_id, asyncio.Lock())  # gone when nobody waits for it
        async with lock:
            try:
                await self._send_all(chat_id, bot, heard_from=heard_from)
            except Forbidden:
                await self.blocked.note(chat_id)

    async def flush_all(self, bot: Bot) -> None:
        """Say what has been left, in every chat that no other program is at work in."""
        for chat_id in dict.fromkeys(each.chat_id for each in await self.outbox.unsent()):
            async with self.turns.take_if_free(chat_id) as is_free:
                if is_free:
                    await self.flush(chat_id, bot, heard_from=False)

    async def _send_all(self, chat_id: int, bot: Bot, *, heard_from: bool) -> None:
        """Send until nothing is left: what is said may put something more into the outbox."""

        async def say(outgoing: Outgoing) -> int | None:
            return await self._deliver(outgoing, bot)

        goes_on = True
        while goes_on and (unsent := await self.outbox.unsent(chat_id)):
            goes_on = await send_out(unsent, outbox=self.outbox, say=say, heard_from=heard_from)

    async def _deliver(self, outgoing: Outgoing, bot: Bot) -> int | None:
        """Say one message; one that breaks is apologised for, or all behind it would wait."""
        language = Language.DANISH
        try:
            said = from_json(outgoing.payload, chat_id=outgoing.chat_id)
            language = said.language
            return await self.telling.tell(said, bot)
        except (TelegramError, StateUnavailable):
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, those behind it go on
            reference = self.new_reference()
            note_with_reference(error, reference, self.telling.metrics)
            to = Destination(chat_id=outgoing.chat_id)
            return await send(notices.apology(reference, language), to=to, bot=bot)
