"""What is to be said, written down in the transaction that decided it.

Between Telegram's answer and the note that a message was sent lies one statement; a program that
is killed just there says the message once more. Nothing can close that gap: Telegram takes no id
from us by which it could tell the second from the first.

A call that was cut off after it had been made leaves the same doubt without any kill. Such a
message is marked. It counts as read when the chat is heard from; else it is sent once more, and no
third time.
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
        doubted: Whether it was sent before, and nobody knows if Telegram took it.
    """

    id: int
    chat_id: int
    payload: str
    doubted: bool = False


class Outbox(Protocol):
    """Keeps messages until they have been sent.

    Raises:
        StateUnavailable: The database does not answer; every method may.
    """

    async def add(
        self, chat_id: int, *payloads: str, doubted: bool = False
    ) -> tuple[Outgoing, ...]:
        """Write messages down, to be sent in this order."""
        ...

    async def add_once(self, update_id: int, chat_id: int, *payloads: str) -> bool:
        """Write down what is the whole answer to an update, and note the update as handled.

        Both happen in one transaction. False if the update was handled already.
        """
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

    async def doubt(self, outgoing_id: int) -> None:
        """Note that a message was sent, and that Telegram's answer never came."""
        ...

    async def drop(self, outgoing_id: int) -> None:
        """Delete a message that Telegram will never take."""
        ...

    async def drop_all(self, chat_id: int) -> None:
        """Delete what waits for a chat that takes no more messages from us."""
        ...
