"""What staff have done with the bot: who, when and what, and never what a volunteer wrote."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

KEEP_AUDIT = timedelta(days=365)
"""How long it is known what staff did, unless they set another time."""


class Action(StrEnum):
    """What a member of staff did."""

    PAUSED = "paused"
    RESUMED = "resumed"
    ANSWER_BEGUN = "answer_begun"
    ANSWER_DROPPED = "answer_dropped"
    ANSWER_SAVED = "answer_saved"
    ANSWER_FILE_WRITTEN = "answer_file_written"
    DOCUMENT_KEPT = "document_kept"
    FIGURES_SEEN = "figures_seen"
    REVIEW_SEEN = "review_seen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that was done.

    Attributes:
        at: When.
        user_id: Who, by Telegram's number; None for whoever sat at the command line.
        action: What.
        detail: A file's name, a group of questions, or staff's own words; may be empty.
    """

    at: datetime
    user_id: int | None
    action: Action
    detail: str = ""


class AuditLog(Protocol):
    """Keeps entries for a while; none is ever changed.

    Raises:
        StateUnavailable: The database does not answer; every method may.
    """

    async def note(self, user_id: int | None, action: Action, detail: str = "") -> None:
        """Note what somebody did, now."""
        ...

    async def since(self, moment: datetime) -> tuple[Entry, ...]:
        """Return what was done from then on, oldest first."""
        ...
