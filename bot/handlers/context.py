"""What every callback is given, and what most of them make of it."""

from dataclasses import dataclass, field
from typing import Self

from telegram import Bot, Contact, Update
from telegram.constants import ChatType
from telegram.ext import ContextTypes

from bot.delivery.files import send_document, send_file
from bot.delivery.message import Destination, NamedFile, OutgoingMessage
from bot.delivery.sending import edit, send, send_contact
from bot.handlers.speaking import language_of_update, settings_now
from bot.state.chat_settings import ChatSettings
from bot.state.conversations import Speaker
from knowledge_base.language import Language

Context = ContextTypes.DEFAULT_TYPE


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One update that wants an answer: who spoke, and where the answer goes.

    Attributes:
        language: What we say ourselves is said in this.
        settings: What the chat has settled.
        pressed_id: The message whose button was pressed, if one was.
    """

    bot: Bot
    to: Destination
    speaker: Speaker
    in_group: bool
    language: Language = Language.DANISH
    settings: ChatSettings = field(default_factory=ChatSettings)
    pressed_id: int | None = None

    @classmethod
    def of(cls, update: Update) -> Self:
        """Return the turn of an update.

        Raises:
            ValueError: The update belongs to no chat; the routing table lets none such through.
        """
        to, chat, user = Destination.of(update), update.effective_chat, update.effective_user
        if to is None or chat is None:
            raise ValueError("an update without a chat cannot be answered")
        return cls(
            bot=update.get_bot(),
            to=to,
            speaker=Speaker(chat_id=chat.id, user_id=user.id if user else chat.id),
            in_group=chat.type != ChatType.PRIVATE,
            language=language_of_update(update),
            settings=settings_now(),
            pressed_id=_pressed_id(update),
        )

    async def send_contact(self, contact: Contact) -> None:
        """Answer with a contact that a telephone can save."""
        await send_contact(contact, to=self.to, bot=self.bot)

    async def send_file(self, file: NamedFile) -> None:
        """Answer with a file."""
        await send_file(file, to=self.to, bot=self.bot)

    async def say(self, message: OutgoingMessage) -> None:
        """Answer."""
        await send(message, to=self.to, bot=self.bot)

    async def send_document(
        self, document: NamedFile | str, caption: OutgoingMessage
    ) -> str | None:
        """Answer with a document, and return what Telegram calls it; see `send_document`."""
        return await send_document(document, caption, to=self.to, bot=self.bot)

    async def replace(self, message: OutgoingMessage) -> None:
        """Put the answer in the place of the message whose button was pressed."""
        if self.pressed_id is None:
            await self.say(message)
        else:
            await edit(message, self.pressed_id, to=self.to, bot=self.bot)


def _pressed_id(update: Update) -> int | None:
    query = update.callback_query
    return query.message.message_id if query and query.message else None
