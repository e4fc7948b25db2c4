"""What is to be said, written down in the transaction that decided it.

Between Telegram's answer and the note that a message was sent lies one statement; a program that
is killed just there says the message once more. Nothing can close that gap: Telegram takes no id
from us by which it could tell the second from the first.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

KEEP_UNSENT = timedelta(days=1)
"""After so long a message is not sent any more: it would answer nobody. A guess."""
KEEP_SENT = timedelta(weeks=1)
"""How long it is known which message of Telegram's a message became; a guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """One message that is to be sent.

    Attributes:
        id: Ours; a message with a higher one comes after.
        chat_id: Where it goes.
        payload: The message as JSON; `bot.handlers` knows what it means.
    """

    id: int
    chat_id: int
    payload: str


class Outbox(Protocol):
    """Keeps messages until they have been sent.

    Raises:
        StateUnavailable: The database does not answer; every method may.
    """

    async def add(self, chat_id: int, *payloads: str) -> tuple[Outgoing, ...]:
        """Write messages down, to be sent in this order."""
        ...

    async def unsent(self, chat_id: int | None = None) -> tuple[Outgoing, ...]:
        """Return what is still to be sent, in order: in one chat, or in all."""
        ...

    async def mark_sent(self, outgoing_id: int, *, message_id: int | None) -> None:
        """Note that a message was sent, and delete what was in it.

        Args:
            outgoing_id: Ours.
            message_id: Telegram's; None where the message became none of its own.
        """
        ...

    async def drop(self, outgoing_id: int) -> None:
        """Delete a message that Telegram will never take, as when the bot has been blocked."""
        ...
