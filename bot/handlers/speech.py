"""Voice messages: listened to if there is a speech model, and answered as text."""

import logging
from dataclasses import dataclass
from datetime import timedelta

from telegram import Audio, Update, VideoNote, Voice
from telegram.error import TelegramError

from bot.delivery.typing import typing
from bot.handlers.context import Context, Turn
from bot.handlers.questions import QuestionHandlers
from bot.views import notices, speech
from knowledge_base.errors import SpeechUnavailable
from knowledge_base.ports import Transcriber
from knowledge_base.talk.personal_numbers import without_personal_numbers

logger = logging.getLogger(__name__)

LONGEST = timedelta(minutes=2)
"""What takes longer to say is a story; a judgement."""
LARGEST_BYTES = 5_000_000
"""Two minutes of speech are under a megabyte as Telegram sends it; a judgement."""
_TIMEOUT_S = 60.0
"""Listening takes a small model about half as long as speaking; a guess."""

Sound = Voice | Audio | VideoNote


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechHandlers:
    """Callbacks for voice messages and other sound; the sound is never written down."""

    transcriber: Transcriber | None
    questions: QuestionHandlers

    async def on_sound(self, update: Update, _: Context) -> None:
        """Say what was heard, and answer it as if it had been written."""
        turn, sound = Turn.of(update), _sound(update)
        if self.transcriber is None or sound is None:
            await turn.say(notices.write_instead(turn.language))
            return
        if _is_too_long(sound):
            await turn.say(speech.too_long(turn.language))
            return
        async with typing(to=turn.to, bot=turn.bot):
            text = await _heard(sound, self.transcriber, turn)
        if not text:
            await turn.say(speech.not_heard(turn.language))
            return
        await turn.say(speech.heard(without_personal_numbers(text).text, turn.language))
        await self.questions.take(text, update)


def _sound(update: Update) -> Sound | None:
    message = update.message
    return (message.voice or message.audio or message.video_note) if message else None


def _is_too_long(sound: Sound) -> bool:
    duration_s = sound.to_dict()["duration"]  # the property warns of what it is going to return
    return duration_s > LONGEST.total_seconds() or (sound.file_size or 0) > LARGEST_BYTES


async def _heard(sound: Sound, transcriber: Transcriber, turn: Turn) -> str:
    """Return what is said in a sound, on one line; empty if that cannot be had."""
    try:
        file = await turn.bot.get_file(sound.file_id)
        if (file.file_size or 0) > LARGEST_BYTES:
            return ""
        content = bytes(await file.download_as_bytearray())
        if len(content) > LARGEST_BYTES:
            return ""
        text = await transcriber.transcribe(content, timeout_s=_TIMEOUT_S)
    except (SpeechUnavailable, TelegramError) as error:
        logger.warning("a voice message was not understood: %s", type(error).__name__)
        return ""
    return " ".join(text.encode(errors="ignore").decode().split())
