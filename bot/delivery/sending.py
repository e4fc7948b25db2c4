"""Sending messages within Telegram's limits."""

from telegram import Bot, Contact, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, NetworkError

from bot.delivery.failures import NotSent, is_doubtful
from bot.delivery.message import Destination, Keyboard, OutgoingMessage
from bot.delivery.parse_mode import with_markup
from bot.delivery.splitting import split

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def send(message: OutgoingMessage, *, to: Destination, bot: Bot) -> int:
    """Send a message, in several parts if it is too long; the keyboard goes under the last.

    Returns:
        Telegram's number of the last part.

    Raises:
        NotSent: Telegram could not be reached; what is left of the message comes with it.
        TelegramError: Telegram did not take it.
    """
    parts, message_id = split(message.blocks), 0
    for at, part in enumerate(parts):
        place = to if at == 0 else Destination(chat_id=to.chat_id, thread_id=to.thread_id)
        keyboard = message.keyboard if at + 1 == len(parts) else None
        try:
            message_id = await _send_part(part, to=place, bot=bot, keyboard=keyboard)
        except BadRequest:  # a kind of NetworkError to the library
            raise
        except NetworkError as error:
            rest = OutgoingMessage(parts[at:], message.keyboard)
            raise NotSent(rest, place, doubted=is_doubtful(error)) from error
    return message_id


async def send_contact(contact: Contact, *, to: Destination, bot: Bot) -> None:
    """Send a contact.

    Raises:
        TelegramError: Telegram did not take it.
    """
    await bot.send_contact(
        to.chat_id,
        contact=contact,
        message_thread_id=to.thread_id,
        reply_parameters=reply_to(to),
    )


async def edit(message: OutgoingMessage, message_id: int, *, to: Destination, bot: Bot) -> None:
    """Put a short message in the place of one of ours; sent anew if that cannot be changed.

    Raises:
        TelegramError: Telegram did not take it.
    """

    async def change(text: str, parse_mode: ParseMode | None) -> object:
        return await bot.edit_message_text(
            text,
            chat_id=to.chat_id,
            message_id=message_id,
            parse_mode=parse_mode,
            link_preview_options=NO_PREVIEW,
            reply_markup=inline(message.keyboard),
        )

    try:
        await with_markup(split(message.blocks)[0], change)
    except BadRequest as error:
        if "not modified" not in error.message.lower():
            await send(message, to=to, bot=bot)


def reply_to(to: Destination) -> ReplyParameters | None:
    """Return which message is answered, also if it has been deleted meanwhile."""
    if to.reply_to is None:
        return None
    return ReplyParameters(to.reply_to, allow_sending_without_reply=True)


def inline(keyboard: Keyboard | None) -> InlineKeyboardMarkup | None:
    """Return a keyboard if it stands under a message, where only such a one is taken."""
    return keyboard if isinstance(keyboard, InlineKeyboardMarkup) else None


async def _send_part(part: str, *, to: Destination, bot: Bot, keyboard: Keyboard | None) -> int:
    async def say(text: str, parse_mode: ParseMode | None) -> int:
        sent = await bot.send_message(
            to.chat_id,
            text,
            parse_mode=parse_mode,
            message_thread_id=to.thread_id,
            reply_parameters=reply_to(to),
            link_preview_options=NO_PREVIEW,
            reply_markup=keyboard,
        )
        return sent.message_id

    return await with_markup(part, say)
