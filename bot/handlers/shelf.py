"""The guide's texts: the newest, and those that sessions were begun on."""

from dataclasses import dataclass, field
from functools import lru_cache

from bot.guide.definition import Guide
from bot.guide.reading import read
from bot.state.sessions import GuideSessions


@lru_cache(maxsize=8)
def read_once(text: str) -> Guide:
    """Read a guide's text; it takes a tenth of a second, in which nobody is answered."""
    return read(text)


@dataclass(slots=True)
class Shelf:
    """Finds the guide of a session.

    Attributes:
        newest_text: What a session begins on now.
    """

    sessions: GuideSessions
    newest_text: str
    _read: dict[str, Guide] = field(default_factory=dict)

    async def newest(self) -> Guide:
        """Return the guide that a session begins on now; its text is kept from now on."""
        guide = read_once(self.newest_text)
        if guide.fingerprint not in self._read:
            await self.sessions.keep_text(guide.fingerprint, self.newest_text)
            self._read[guide.fingerprint] = guide
        return guide

    async def of(self, fingerprint: str) -> Guide | None:
        """Return the guide that a session was begun on; None if its text is gone."""
        if fingerprint not in self._read:
            text = await self.sessions.text(fingerprint)
            if text is None:
                return None
            self._read[fingerprint] = read_once(text)
        return self._read[fingerprint]
