"""Whose turn it is in a chat, when several programs work with one database."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol


class ChatTurns(Protocol):
    """Gives the turn in a chat to one program at a time.

    Within one program `ChatOrder` keeps the order; it may have the turn in a chat more than once.
    A program that ends, however it ends, has no turns any more.

    Raises:
        StateUnavailable: The database does not answer; every method may.
    """

    def take(self, chat_id: int) -> AbstractAsyncContextManager[None]:
        """Wait for the turn in a chat, and have it while the block runs."""
        ...

    def take_if_free(self, chat_id: int) -> AbstractAsyncContextManager[bool]:
        """Have the turn in a chat while the block runs, unless another program has it."""
        ...


class OnlyProgram:
    """Always has the turn: nobody else works with the database."""

    @asynccontextmanager
    async def take(self, chat_id: int) -> AsyncIterator[None]:  # noqa: ARG002 - as the port has it
        """Have the turn in a chat while the block runs."""
        yield

    @asynccontextmanager
    async def take_if_free(self, chat_id: int) -> AsyncIterator[bool]:  # noqa: ARG002
        """Have the turn in a chat while the block runs."""
        yield True
