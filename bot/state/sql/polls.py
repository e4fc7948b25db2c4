"""`Polls` in SQL."""

import json
from dataclasses import asdict, dataclass

from sqlalchemy import ColumnElement, select, update

from bot.state.polls import Poll
from bot.state.sql.database import Database
from bot.state.sql.moments import Now
from bot.state.sql.tables import POLLS
from bot.state.sql.upserts import insert_if_absent

_T = POLLS.c


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlPolls:
    """One row for each poll; gone with its session."""

    database: Database
    now: Now

    async def add(self, poll: Poll) -> None:
        """Keep a poll; one that is there already stays as it is."""
        row = {**asdict(poll), "votes": _packed(poll.votes), "asked_at": self.now()}
        await self.database.run(lambda connection: insert_if_absent(connection, POLLS, row))

    async def find(self, poll_id: str) -> Poll | None:
        """Return a poll, or None."""
        return next(iter(await self._select(_T.poll_id == poll_id)), None)

    async def open_in(self, chat_id: int) -> tuple[Poll, ...]:
        """Return the chat's polls that are not closed, oldest first."""
        return await self._select((_T.chat_id == chat_id) & ~_T.closed)

    async def note_votes(self, poll_id: str, votes: tuple[int, ...]) -> None:
        """Note how many votes each option has now; a poll that is not ours is left out."""
        statement = update(POLLS).where(_T.poll_id == poll_id).values(votes=_packed(votes))
        await self.database.run(lambda connection: connection.execute(statement))

    async def close(self, poll_id: str) -> bool:
        """Close a poll; False if it was closed or is not there."""
        statement = update(POLLS).where(_T.poll_id == poll_id, ~_T.closed).values(closed=True)
        return await self.database.run(
            lambda connection: connection.execute(statement).rowcount > 0
        )

    async def _select(self, condition: ColumnElement[bool]) -> tuple[Poll, ...]:
        statement = (
            select(_T.poll_id, _T.chat_id, _T.session_id, _T.options, _T.votes, _T.closed)
            .where(condition)
            .order_by(_T.asked_at, _T.poll_id)
        )
        return await self.database.run(
            lambda connection: tuple(
                Poll(**{**row, "votes": _unpacked(row["votes"])})
                for row in connection.execute(statement).mappings()
            )
        )


def _packed(votes: tuple[int, ...]) -> str | None:
    return json.dumps(votes) if votes else None


def _unpacked(votes: str | None) -> tuple[int, ...]:
    return tuple(json.loads(votes)) if votes else ()
