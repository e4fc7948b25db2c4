"""Everything that is kept, in one hand."""

from dataclasses import dataclass
from typing import Protocol

from bot.state.accounts import Accounts
from bot.state.board_answers import BoardAnswers
from bot.state.conversations import Conversations
from bot.state.inbox import Inbox
from bot.state.outbox import Outbox
from bot.state.places import ChatPlaces
from bot.state.polls import Polls
from bot.state.questions import QuestionLog
from bot.state.reminders import Reminders
from bot.state.sent_files import SentFiles
from bot.state.sessions import GuideSessions


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


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What the bot keeps.

    Attributes:
        conversations: What was said lately.
        places: Where each chat's volunteers are.
        inbox: Updates that are still to be handled.
        outbox: Messages that are still to be sent.
        sessions: Guided restarts.
        board_answers: What several people of a group have answered.
        polls: Polls about a date.
        reminders: What is to be said later.
        sent_files: What Telegram calls the files that it has.
        questions: What was asked, and how it went.
        accounts: What is kept about a chat.
        forgetting: Deletes a chat, or what is old.
    """

    conversations: Conversations
    places: ChatPlaces
    inbox: Inbox
    outbox: Outbox
    sessions: GuideSessions
    board_answers: BoardAnswers
    polls: Polls
    reminders: Reminders
    sent_files: SentFiles
    questions: QuestionLog
    accounts: Accounts
    forgetting: Forgetting
