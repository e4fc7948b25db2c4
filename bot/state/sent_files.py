"""What Telegram calls the files that it has been given, so that each is uploaded once."""

from typing import Protocol


class SentFiles(Protocol):
    """Remembers Telegram's `file_id` of a file; nobody's data, and the same for every chat.

    An id holds for one bot: with another token Telegram refuses it, and it is replaced.
    *Source*: https://core.telegram.org/bots/api#sending-files

    Raises:
        StateUnavailable: The database does not answer; every method may.
    """

    async def file_id(self, digest: str) -> str | None:
        """Return what Telegram calls the file with that SHA-256, or None."""
        ...

    async def remember(self, digest: str, file_id: str) -> None:
        """Remember what Telegram calls a file, instead of what it called it before."""
        ...
