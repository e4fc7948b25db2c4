"""Sending files."""

from telegram import Bot, InputFile
from telegram.constants import ParseMode

from bot.delivery.message import Destination, NamedFile, OutgoingMessage
from bot.delivery.parse_mode import with_markup
from bot.delivery.sending import reply_to

_UPLOAD_S = 60.0
"""How long Telegram may take over a file of 50 MB; a guess."""


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

    async def send(text: str, parse_mode: ParseMode | None) -> str | None:
        sent = await bot.send_document(
            to.chat_id,
            document=document if isinstance(document, str) else _upload(document),
            caption=text,
            parse_mode=parse_mode,
            disable_content_type_detection=True,  # or an animation's id would be another
            message_thread_id=to.thread_id,
            reply_parameters=reply_to(to),
            reply_markup=caption.keyboard,
            read_timeout=_UPLOAD_S,
            write_timeout=_UPLOAD_S,
        )
        return sent.document.file_id if sent.document else None

    return await with_markup("\n".join(caption.blocks), send)


def _upload(file: NamedFile) -> InputFile:
    return InputFile(file.content, filename=file.name)
