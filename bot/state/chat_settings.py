"""What a chat has settled about how we behave in it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from knowledge_base.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatSettings:
    """How we behave in a chat; as it stands here where nothing was settled.

    Attributes:
        language: What was chosen; None where nobody chose.
        written_in_danish: Whether somebody whose Telegram is in English has written to us in
            Danish.
        admins_only: Whether in a group only administrators answer in a restart.
        reminders: Whether reminders may be sent.
        noting: Whether questions are noted for staff.
        greeted: Whether we have introduced ourselves to the group.
        away: Whether we were taken out of the group, or blocked.
    """

    language: Language | None = None
    written_in_danish: bool = False
    admins_only: bool = False
    reminders: bool = True
    noting: bool = True
    greeted: bool = False
    away: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """All that decides how we speak in a chat.

    Attributes:
        settings: What was settled.
        restart: The language of the restart that is open in the chat, if there is one.
    """

    settings: ChatSettings = field(default_factory=ChatSettings)
    restart: Language | None = None


class SettingsOfChats(Protocol):
    """Keeps the settings of each chat.

    Raises:
        StateUnavailable: The database does not answer; every method may.
    """

    async def of(self, chat_id: int) -> ChatSettings:
        """Return a chat's settings."""
        ...

    async def manner(self, chat_id: int) -> Manner:
        """Return a chat's settings and the language of its restart, in one transaction."""
        ...

    async def change(
        self, chat_id: int, change: Callable[[ChatSettings], ChatSettings]
    ) -> ChatSettings:
        """Change a chat's settings in one transaction, and return them.

        Args:
            chat_id: The chat.
            change: Pure. It runs in a thread.
        """
        ...
