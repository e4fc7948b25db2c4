"""Which language an update is answered in, and what its chat has settled.

The chat's manner is read once for each update, before anything is done about it, and hold for
all that is done: each update is handled in a task of its own, and so in a context of its own.
"""

from contextvars import ContextVar

from telegram import Message, Update

from bot.state.chat_settings import ChatSettings, Manner
from knowledge_base.language import Language, plainly_in

_MANNER: ContextVar[Manner] = ContextVar("manner")
_ENGLISH_TELEPHONE = "en"
"""What Telegram's language code begins with: "en", "en-GB"."""


def settings_now() -> ChatSettings:
    """Return the settings of the chat whose update is being handled."""
    return _MANNER.get(Manner()).settings


def hold(manner: Manner) -> None:
    """Let this manner hold for the rest of this update."""
    _MANNER.set(manner)


def language_of_update(update: object) -> Language:
    """Return the language to answer in.

    That is the one the chat has chosen; else the one that the message is plainly written in; else
    that of the restart that is open; else that of whoever begins a conversation.
    """
    written = written_in(update) if isinstance(update, Update) else None
    restart = _MANNER.get(Manner()).restart
    return settings_now().language or written or restart or language_to_begin_in(update)


def language_to_begin_in(update: object) -> Language:
    """Return the language for a conversation that begins now.

    That is the one the chat has chosen; else English for those whose Telegram is in English,
    unless the chat has been written to in Danish; else Danish.
    """
    settings = settings_now()
    if settings.language:
        return settings.language
    is_english = isinstance(update, Update) and has_english_telephone(update)
    return Language.ENGLISH if is_english and not settings.written_in_danish else Language.DANISH


def written_in(update: Update) -> Language | None:
    """Return the language that an update's message is plainly written in, if it has any."""
    message = update.message or update.edited_message or update.guest_message
    return plainly_in(_words(message)) if message else None


def has_english_telephone(update: Update) -> bool:
    """Tell whether the person uses Telegram in English."""
    user = update.effective_user
    code = (user and user.language_code) or ""
    return code.lower().startswith(_ENGLISH_TELEPHONE)


def _words(message: Message) -> str:
    """Return what was written; commands are the same in every language."""
    text = message.text or ""
    return "" if text.startswith("/") else text
