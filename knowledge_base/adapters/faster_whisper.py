"""Speech to text on this machine with faster-whisper: a model's size, its Hub name, or a folder.

The sound is read from memory and written nowhere. faster-whisper and what it stands on take
seconds to import and come with an extra, so they are imported when a model is opened.
"""

import asyncio
import io
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from knowledge_base.errors import MissingExtra, ModelUnavailable, SpeechUnavailable
from knowledge_base.language import Language

if TYPE_CHECKING:
    from faster_whisper import WhisperModel
    from faster_whisper.transcribe import (
        Segment,
        TranscriptionInfo,
    )

EXTRA = 'pip install "klyngehjaelp[speech]"'
_SPOKEN = frozenset(Language)
"""What volunteers speak; a short Danish message is easily taken for Norwegian."""


class WhisperTranscriber:
    """Listens to one file at a time, in a thread of its own.

    Args:
        model: "small", a Hub name, or a folder in CTranslate2's layout.

    Raises:
        MissingExtra: The extra is not installed.
        ModelUnavailable: The model cannot be found or loaded.
    """

    def __init__(self, model: str) -> None:
        self._model = _open(model)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="speech")

    async def transcribe(self, sound: bytes, *, timeout_s: float) -> str:
        """Return what is said; empty if nothing can be made out.

        Raises:
            SpeechUnavailable: It took too long, or the file cannot be read.
        """
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(timeout_s):
                return await loop.run_in_executor(self._pool, self._listen, sound)
        except TimeoutError as error:
            raise SpeechUnavailable(
                f"Det tog mere end {timeout_s:g} sekunder at lytte."
            ) from error

    def close(self) -> None:
        """Let go of the thread; what it listens to is listened to the end."""
        self._pool.shutdown(cancel_futures=True)

    def _listen(self, sound: bytes) -> str:
        try:
            segments, about = self._segments(sound, language=None)
            if about.language not in _SPOKEN:
                segments, _about = self._segments(sound, language=Language.DANISH.value)
            return " ".join(segment.text.strip() for segment in segments).strip()
        except Exception as error:  # what decodes sound has errors of its own
            raise SpeechUnavailable(f"Lyden kunne ikke læses ({type(error).__name__}).") from error

    def _segments(
        self, sound: bytes, *, language: str | None
    ) -> "tuple[Iterable[Segment], TranscriptionInfo]":
        """Begin to listen; what is said is made out as the segments are taken."""
        begun: tuple[Iterable[Segment], TranscriptionInfo] = self._model.transcribe(
            io.BytesIO(sound),
            language=language,
            beam_size=1,
            vad_filter=True,
            condition_on_previous_text=False,
        )
        return begun


def _open(model: str) -> "WhisperModel":
    try:
        from faster_whisper import WhisperModel  # noqa: PLC0415 - takes seconds
    except ImportError as error:
        raise MissingExtra(
            f"SPEECH_MODEL={model} kræver noget, der ikke er installeret endnu. Kør »{EXTRA}«, "
            "eller lad SPEECH_MODEL stå tom."
        ) from error
    try:
        opened: WhisperModel = WhisperModel(model, device="cpu", compute_type="int8")
    except Exception as error:  # missing, damaged, unreachable: each library has its own
        raise ModelUnavailable(
            f"Talemodellen {model} kan ikke indlæses ({type(error).__name__}). Ret SPEECH_MODEL, "
            "eller lad den stå tom."
        ) from error
    return opened
