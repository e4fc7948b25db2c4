"""Ears that hear what a test tells them to."""

from dataclasses import dataclass, field

from knowledge_base.errors import SpeechUnavailable


@dataclass(slots=True)
class FakeTranscriber:
    """Hears one text, or raises one error, and keeps what it was given to listen to."""

    hears: str | SpeechUnavailable = ""
    sounds: list[bytes] = field(default_factory=list)

    async def transcribe(self, sound: bytes, *, timeout_s: float) -> str:
        self.sounds.append(sound)
        if isinstance(self.hears, SpeechUnavailable):
            raise self.hears
        return self.hears
