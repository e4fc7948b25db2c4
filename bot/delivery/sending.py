"""Sending within Telegram's limits."""

import logging

from telegram import (
    Bot,
    Contact,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.delivery.markup import plain
from bot.delivery.message import Destination, Keyboard, NamedFile, OutgoingMessage
from bot.delivery.splitting import split

logger = logging.getLogger(__name__)

_UPLOAD_S = 60.0
"""How long Telegram may take over a file of 50 MB; a guess."""
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def send(message: OutgoingMessage, *, to: Destination, bot: Bot) -> int:
    """Send a message, in several parts if it is too long; the keyboard goes under the last.

    Returns:
        Telegram's number of the last part.

    Raises:
        TelegramError: Telegram did not take it.
    """
    parts, message_id = split(message.blocks), 0
    for number, part in enumerate(parts, start=1):
        message_id = await _send_part(
            part,
            to=to,
            bot=bot,
            reply_to=to.reply_to if number == 1 else None,
            keyboard=message.keyboard if number == len(parts) else None,
        )
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
        reply_parameters=_reply_to(to.reply_to),
    )


async def send_file(file: NamedFile, *, to: Destination, bot: Bot) -> int:
    """Send a file.

    Returns:
        Telegram's number of the message.

    Raises:
        TelegramError: Telegram did not take it.
    """
    sent = await bot.send_document(
        to.chat_id,
        document=_upload(file),
        message_thread_id=to.thread_id,
    )
    return sent.message_id


async def edit(message: OutgoingMessage, message_id: int, *, to: Destination, bot: Bot) -> None:
    """Put a short message in the place of one of ours; sent anew if that cannot be changed.

    Raises:
        TelegramError: Telegram did not take it.
    """
    try:
        await bot.edit_message_text(
            split(message.blocks)[0],
            chat_id=to.chat_id,
            message_id=message_id,
            parse_mode=ParseMode.HTML,
            link_preview_options=_NO_PREVIEW,
            reply_markup=_inline(message.keyboard),
        )
    except BadRequest as error:
        if "not modified" not in error.message.lower():
            await send(message, to=to, bot=bot)


async def send_document(
    document: NamedFile | str, caption: OutgoingMessage, *, to: Destination, bot: Bot
) -> str | None:
    """Send a document, or what Telegram calls it if it has it, with a line under it.

    The caption holds at most 1,024 characters.

    Returns:
        What Telegram calls the file, if it says so.

    Raises:
        TelegramError: Telegram did not take it.
    """
    sent = await bot.send_document(
        to.chat_id,
        document=document if isinstance(document, str) else _upload(document),
        caption="\n".join(caption.blocks),
        parse_mode=ParseMode.HTML,
        disable_content_type_detection=True,  # or an animation's id would be another
        message_thread_id=to.thread_id,
        reply_parameters=_reply_to(to.reply_to),
        reply_markup=caption.keyboard,
        read_timeout=_UPLOAD_S,
        write_timeout=_UPLOAD_S,
    )
    return sent.document.file_id if sent.document else None


def _upload(file: NamedFile) -> InputFile:
    return InputFile(file.content, filename=file.name)


def _inline(keyboard: Keyboard | None) -> InlineKeyboardMarkup | None:
    return keyboard if isinstance(keyboard, InlineKeyboardMarkup) else None


def _reply_to(message_id: int | None) -> ReplyParameters | None:
    if message_id is None:
        return None
    return ReplyParameters(message_id, allow_sending_without_reply=True)


async def _send_part(
    text: str, *, to: Destination, bot: Bot, reply_to: int | None, keyboard: Keyboard | None
) -> int:
    try:
        return await _call(text, ParseMode.HTML, to, bot, reply_to, keyboard)
    except BadRequest as error:
        if "can't parse entities" not in error.message.lower():
            raise
        logger.warning("Telegram could not parse our markup; sent as plain text")
        return await _call(plain(text), None, to, bot, reply_to, keyboard)


async def _call(
    text: str,
    parse_mode: ParseMode | None,
    to: Destination,
    bot: Bot,
    reply_to: int | None,
    keyboard: Keyboard | None,
) -> int:
    sent = await bot.send_message(
        to.chat_id,
        text,
        parse_mode=parse_mode,
        message_thread_id=to.thread_id,
        reply_parameters=_reply_to(reply_to),
        link_preview_options=_NO_PREVIEW,
        reply_markup=keyboard,
    )
    return sent.message_id
