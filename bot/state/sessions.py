"""Guided restarts under way and done, changed in one transaction for each update."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.state.outbox import Outgoing

KEEP_SESSIONS = timedelta(days=365)
"""After so long without a word a session is deleted, open or closed; a guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptSession:
    """A session as it is kept.

    Attributes:
        token: The short word by which buttons know the session.
        fingerprint: The text of the guide that it goes by; see `GuideSessions.keep_text`.
        language: "da" or "en".
        state: The session as JSON; only `bot.guide` knows what is in it.
        step: The step that it has come to, for the statistics.
        status: How it stands, for the statistics.
        closed: Whether the chat is done with it. One that can still be undone stays open.
    """

    token: str
    fingerprint: str
    language: str
    state: str
    step: str
    status: str
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What an update leads to.

    Attributes:
        session: How the session stands now; None leaves it as it is. One with another token
            takes the place of the open one, which is closed.
        messages: Payloads for the outbox, in order.
    """

    session: KeptSession | None = None
    messages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Advanced:
    """What is there after a change.

    Attributes:
        session_id: The session that was changed or is open; None if there is none.
        unsent: Everything that is still to be sent in the chat, in order.
    """

    session_id: int | None
    unsent: tuple[Outgoing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSession:
    """A session that was found by its token.

    Attributes:
        session_id: Ours.
        chat_id: Whose it is.
        state: Its JSON.
    """

    session_id: int
    chat_id: int
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFigures:
    """What the statistics need of a session: neither chat nor person."""

    step: str
    status: str
    state: str


class GuideSessions(Protocol):
    """Keeps at most one open session for each chat.

    Raises:
        StateUnavailable: The database does not answer; every method may.
    """

    async def advance(
        self, update_id: int, chat_id: int, change: Callable[[str | None], Change]
    ) -> Advanced:
        """Handle an update once, in one transaction.

        The open session is loaded and changed, the messages are put into the outbox and the update
        is marked as handled: all of it or nothing. An update that was handled already changes
        nothing.

        Args:
            update_id: Telegram's.
            chat_id: The chat whose session it is.
            change: Pure; gets the open session's JSON, or None. It runs in a thread.
        """
        ...

    async def open_state(self, chat_id: int) -> str | None:
        """Return the open session's JSON, or None."""
        ...

    async def find(self, token: str) -> FoundSession | None:
        """Return the newest session of that token that is not closed, whichever chat's it is."""
        ...

    async def keep_text(self, fingerprint: str, text: str) -> None:
        """Keep a guide's text, so that sessions begun on it can go on on it.

        To be called before the first session on it; once for each start of the program will do.
        """
        ...

    async def text(self, fingerprint: str) -> str | None:
        """Return the text of a guide, or None if no session was ever begun on it."""
        ...

    async def figures(self, *, since: datetime, until: datetime) -> tuple[SessionFigures, ...]:
        """Return the sessions that were opened from `since` until before `until`."""
        ...
