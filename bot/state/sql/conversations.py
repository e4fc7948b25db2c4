"""`Conversations` in SQL."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from bot.state.conversations import FORGET_AFTER, HISTORY, Speaker
from bot.state.sql.database import Database
from bot.state.sql.moments import Now
from bot.state.sql.tables import CONVERSATIONS
from bot.state.sql.upserts import upsert


@dataclass(frozen=True, slots=True, kw_only=True)
class _Conversation:
    questions: tuple[str, ...] = ()
    place_expected: bool = False


_Change = Callable[[_Conversation], _Conversation]


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlConversations:
    """Conversations in SQL, forgotten after a pause."""

    database: Database
    now: Now

    async def questions(self, speaker: Speaker) -> tuple[str, ...]:
        """Return the speaker's latest questions, oldest first, at most `HISTORY`."""
        return (
            await self.database.run(lambda connection: self._get(connection, speaker))
        ).questions

    async def add_question(self, speaker: Speaker, question: str) -> None:
        """Remember a question."""
        await self._change(
            speaker, lambda row: replace(row, questions=(*row.questions, question)[-HISTORY:])
        )

    async def expect_place(self, speaker: Speaker) -> None:
        """Remember that the speaker's next message is the place that we asked for."""
        await self._change(speaker, lambda row: replace(row, place_expected=True))

    async def take_expectation(self, speaker: Speaker) -> bool:
        """Return whether a place was expected, and expect it no longer."""
        before = await self._change(speaker, _without_expectation)
        return before.place_expected

    async def _change(self, speaker: Speaker, change: _Change) -> _Conversation:
        """Change a conversation, and return it as it was."""

        def work(connection: Connection) -> _Conversation:
            before = self._get(connection, speaker)
            after = change(before)
            if after is not before:
                self._put(connection, speaker, after)
            return before

        return await self.database.run(work)

    def _get(self, connection: Connection, speaker: Speaker) -> _Conversation:
        table = CONVERSATIONS.c
        row = connection.execute(
            select(table.questions, table.place_expected).where(
                table.chat_id == speaker.chat_id,
                table.user_id == speaker.user_id,
                table.touched_at >= self.now() - FORGET_AFTER,
            )
        ).one_or_none()
        if row is None:
            return _Conversation()
        return _Conversation(
            questions=tuple(json.loads(row.questions)), place_expected=row.place_expected
        )

    def _put(self, connection: Connection, speaker: Speaker, row: _Conversation) -> None:
        upsert(
            connection,
            CONVERSATIONS,
            {
                "chat_id": speaker.chat_id,
                "user_id": speaker.user_id,
                "questions": json.dumps(row.questions, ensure_ascii=False),
                "place_expected": row.place_expected,
                "touched_at": self.now(),
            },
        )


def _without_expectation(row: _Conversation) -> _Conversation:
    return replace(row, place_expected=False) if row.place_expected else row
