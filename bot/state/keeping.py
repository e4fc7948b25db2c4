"""Everything that is kept, in one hand."""

from dataclasses import dataclass
from typing import Protocol

from bot.state.accounts import Accounts
from bot.state.audit import AuditLog
from bot.state.backlog import Backlog
from bot.state.board_answers import BoardAnswers
from bot.state.chat_settings import SettingsOfChats
from bot.state.conversations import Conversations
from bot.state.drafts import Drafts
from bot.state.inbox import Inbox
from bot.state.outbox import Outbox
from bot.state.pauses import Pauses
from bot.state.places import ChatPlaces
from bot.state.polls import Polls
from bot.state.questions import QuestionLog
from bot.state.reminders import Reminders
from bot.state.sent_files import SentFiles
from bot.state.sessions import GuideSessions
from bot.state.turns import ChatTurns
from bot.state.weekly import WeeklyReports


class Forgetting(Protocol):
    """Deletes.

    Raises:
        StateUnavailable: The database does not answer; every method may.
    """

    async def forget_all(self, chat_id: int) -> None:
        """Delete everything about a chat.

        What the chat's members have written and not been answered on yet stays until it has been
        handled: that is what they are saying right now.
        """
        ...

    async def purge(self) -> None:
        """Delete what has been kept for as long as it may."""
        ...


class Moving(Protocol):
    """Follows a group that gets another number.

    Raises:
        StateUnavailable: The database does not answer.
    """

    async def move(self, *, old: int, new: int) -> None:
        """Let everything that is kept about one chat be kept about another.

        Where there can be only one of something, as of the open restart, the old chat's is kept.
        Moving again does nothing.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What the bot keeps.

    Attributes:
        conversations: What was said lately.
        places: Where each chat's volunteers are.
        inbox: Updates that are still to be handled.
        outbox: Messages that are still to be sent.
        turns: Which program may work in a chat.
        backlog: How much waits.
        sessions: Guided restarts.
        board_answers: What several people of a group have answered.
        polls: Polls about a date.
        reminders: What is to be said later.
        sent_files: What Telegram calls the files that it has.
        questions: What was asked, and how it went.
        accounts: What is kept about a chat.
        forgetting: Deletes a chat, or what is old.
        chat_settings: What each chat has settled.
        moving: Follows a group that gets another number.
        audit: What staff have done.
        pauses: Whether volunteers are answered.
        drafts: What staff are in the middle of.
        weekly: Which weeks staff have been told about.
    """

    conversations: Conversations
    places: ChatPlaces
    inbox: Inbox
    outbox: Outbox
    turns: ChatTurns
    backlog: Backlog
    sessions: GuideSessions
    board_answers: BoardAnswers
    polls: Polls
    reminders: Reminders
    sent_files: SentFiles
    questions: QuestionLog
    accounts: Accounts
    forgetting: Forgetting
    chat_settings: SettingsOfChats
    moving: Moving
    audit: AuditLog
    pauses: Pauses
    drafts: Drafts
    weekly: WeeklyReports
