"""`GuideSessions` in SQL."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Update, insert, select, update

from bot.state.sessions import Advanced, Change, FoundSession, KeptSession, SessionFigures
from bot.state.sql.database import Database
from bot.state.sql.inbox import handle_once
from bot.state.sql.locks import lock_chat
from bot.state.sql.moments import Now
from bot.state.sql.outbox import put_out, read_unsent
from bot.state.sql.tables import GUIDE_SESSIONS, GUIDE_TEXTS
from bot.state.sql.upserts import insert_if_absent


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlGuideSessions:
    """One row for each session, at most one open for each chat."""

    database: Database
    now: Now

    async def advance(
        self, update_id: int, chat_id: int, change: Callable[[str | None], Change]
    ) -> Advanced:
        """Handle an update once, in one transaction."""

        def work(connection: Connection) -> Advanced:
            now = self.now()
            lock_chat(connection, chat_id)
            session = _open_session(connection, chat_id)
            session_id = session.id if session else None
            if handle_once(connection, update_id, now=now):
                changed = change(session.state if session else None)
                if changed.session:
                    session_id = _keep(connection, chat_id, changed.session, session, now=now)
                put_out(connection, chat_id, changed.messages, now=now)
            unsent = read_unsent(connection, chat_id, now=now)
            return Advanced(session_id=session_id, unsent=unsent)

        return await self.database.run(work)

    async def open_state(self, chat_id: int) -> str | None:
        """Return the open session's JSON, or None."""

        def find(connection: Connection) -> str | None:
            session = _open_session(connection, chat_id)
            return session.state if session else None

        return await self.database.run(find)

    async def find(self, token: str) -> FoundSession | None:
        """Return the newest session of that token that is not closed, whichever chat's it is."""
        table = GUIDE_SESSIONS.c
        statement = (
            select(table.id.label("session_id"), table.chat_id, table.state)
            .where(table.token == token, table.closed_at.is_(None))
            .order_by(table.id.desc())
            .limit(1)
        )

        def work(connection: Connection) -> FoundSession | None:
            row = connection.execute(statement).mappings().one_or_none()
            return FoundSession(**row) if row else None

        return await self.database.run(work)

    async def keep_text(self, fingerprint: str, text: str) -> None:
        """Keep a guide's text, so that sessions begun on it can go on on it."""
        row = {"fingerprint": fingerprint, "text": text, "kept_at": self.now()}
        await self.database.run(lambda connection: insert_if_absent(connection, GUIDE_TEXTS, row))

    async def text(self, fingerprint: str) -> str | None:
        """Return the text of a guide, or None if no session was ever begun on it."""
        statement = select(GUIDE_TEXTS.c.text).where(GUIDE_TEXTS.c.fingerprint == fingerprint)
        return await self.database.run(
            lambda connection: connection.execute(statement).scalar_one_or_none()
        )

    async def figures(self, *, since: datetime, until: datetime) -> tuple[SessionFigures, ...]:
        """Return the sessions that were opened from `since` until before `until`."""
        table = GUIDE_SESSIONS.c
        statement = (
            select(table.step, table.status, table.state)
            .where(table.opened_at >= since, table.opened_at < until)
            .order_by(table.id)
        )
        return await self.database.run(
            lambda connection: tuple(
                SessionFigures(**row) for row in connection.execute(statement).mappings()
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Open:
    id: int
    token: str
    state: str


def _open_session(connection: Connection, chat_id: int) -> _Open | None:
    table = GUIDE_SESSIONS.c
    statement = select(table.id, table.token, table.state).where(
        table.chat_id == chat_id, table.closed_at.is_(None)
    )
    row = connection.execute(statement).mappings().one_or_none()
    return _Open(**row) if row else None


def _keep(
    connection: Connection,
    chat_id: int,
    session: KeptSession,
    before: _Open | None,
    *,
    now: datetime,
) -> int:
    """Write a session down, and return its id."""
    row = {
        "fingerprint": session.fingerprint,
        "language": session.language,
        "state": session.state,
        "step": session.step,
        "status": session.status,
        "touched_at": now,
        "closed_at": now if session.closed else None,
    }
    if before and before.token == session.token:
        connection.execute(_update(before.id).values(row))
        return before.id
    if before:
        connection.execute(_update(before.id).values(closed_at=now))
    new = insert(GUIDE_SESSIONS).values(chat_id=chat_id, token=session.token, opened_at=now, **row)
    return int(connection.execute(new.returning(GUIDE_SESSIONS.c.id)).scalar_one())


def _update(session_id: int) -> Update:
    return update(GUIDE_SESSIONS).where(GUIDE_SESSIONS.c.id == session_id)
