"""`QuestionLog` in SQL."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Row, insert, or_, select, update

from bot.state.questions import (
    KEEP_QUESTIONS,
    SAID_AGAIN,
    AskedQuestion,
    Found,
    KeptQuestion,
    QuestionFigures,
    Rating,
    Reason,
    ShownSource,
)
from bot.state.sql.database import Database
from bot.state.sql.moments import Now
from bot.state.sql.salts import all_keys, current_key
from bot.state.sql.tables import QUESTIONS

_T = QUESTIONS.c
_WANTING = or_(
    _T.rating == Rating.BAD.value,
    (_T.outcome != Found.ANSWER.value) & _T.rating.is_(None),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlQuestionLog:
    """One row for each question.

    Attributes:
        keep: What is older is not shown, whether or not it has been deleted yet.
    """

    database: Database
    now: Now
    keep: timedelta = KEEP_QUESTIONS

    async def add(self, chat_id: int, question: AskedQuestion) -> int:
        """Keep a question and return its id."""
        row = {
            "asked_at": self.now(),
            "text": question.text,
            "language": question.language,
            "outcome": question.found.value,
            "confidence": question.confidence,
            "sources": json.dumps([asdict(one) for one in question.sources], ensure_ascii=False),
            "took_ms": question.took_ms,
        }

        def add(connection: Connection) -> int:
            key = current_key(connection, chat_id, self.now())
            latest = self._latest(connection, [key], since=self.now() - SAID_AGAIN)
            if latest and _is_same(latest.question, question):
                return latest.id
            statement = insert(QUESTIONS).values(chat_key=key, **row).returning(_T.id)
            return int(connection.execute(statement).scalar_one())

        return await self.database.run(add)

    async def rate(
        self, chat_id: int, question_id: int, rating: Rating, *, reason: Reason | None = None
    ) -> KeptQuestion | None:
        """Keep what a chat says of an answer; None if the question is not there or not its own."""

        def rate(connection: Connection) -> KeptQuestion | None:
            row = connection.execute(
                update(QUESTIONS)
                .where(
                    _T.id == question_id,
                    _T.chat_key.in_(all_keys(connection, chat_id)),
                    self._is_kept(),
                )
                .values(rating=rating.value, reason=reason.value if reason else None)
                .returning(*_T)
            ).one_or_none()
            return _kept(row) if row else None

        return await self.database.run(rate)

    async def of_chat(self, chat_id: int) -> tuple[KeptQuestion, ...]:
        """Return all that a chat has asked, oldest first."""

        def find(connection: Connection) -> tuple[KeptQuestion, ...]:
            keys = all_keys(connection, chat_id)
            return self._found(connection, _T.chat_key.in_(keys))

        return await self.database.run(find)

    async def unanswered(self, since: datetime) -> tuple[KeptQuestion, ...]:
        """Return what was asked since then and not answered well, oldest first."""
        return await self.database.run(
            lambda connection: self._found(connection, _WANTING & (_T.asked_at >= since))
        )

    async def latest(self, chat_id: int, since: datetime) -> KeptQuestion | None:
        """Return what a chat asked last, if that was since then."""

        def find(connection: Connection) -> KeptQuestion | None:
            return self._latest(connection, all_keys(connection, chat_id), since=since)

        return await self.database.run(find)

    async def figures(self, since: datetime, until: datetime) -> QuestionFigures:
        """Return what was asked from `since` until before `until`, in figures."""
        statement = select(
            _T.outcome, _T.rating, _T.chat_key, _T.took_ms, _WANTING.label("unanswered")
        ).where(_T.asked_at >= since, _T.asked_at < until, self._is_kept())
        rows = await self.database.run(lambda connection: connection.execute(statement).all())
        ratings = Counter(row.rating for row in rows)
        found = Counter(row.outcome for row in rows)
        return QuestionFigures(
            found={each: found[each.value] for each in Found},
            good=ratings[Rating.GOOD.value],
            bad=ratings[Rating.BAD.value],
            unanswered=sum(bool(row.unanswered) for row in rows),
            chats=len({row.chat_key for row in rows}),
            took_ms=tuple(sorted(row.took_ms for row in rows if row.took_ms is not None)),
        )

    def _latest(
        self, connection: Connection, keys: Sequence[str], *, since: datetime
    ) -> KeptQuestion | None:
        row = connection.execute(
            select(QUESTIONS)
            .where(_T.chat_key.in_(keys), _T.asked_at >= since, self._is_kept())
            .order_by(_T.id.desc())
            .limit(1)
        ).one_or_none()
        return _kept(row) if row else None

    def _found(
        self, connection: Connection, which: ColumnElement[bool]
    ) -> tuple[KeptQuestion, ...]:
        statement = select(QUESTIONS).where(which, self._is_kept()).order_by(_T.id)
        return tuple(_kept(row) for row in connection.execute(statement))

    def _is_kept(self) -> ColumnElement[bool]:
        return _T.asked_at >= self.now() - self.keep


def _is_same(one: AskedQuestion, other: AskedQuestion) -> bool:
    """Tell whether two are the same question with the same answer, however long that took."""
    return replace(one, took_ms=None) == replace(other, took_ms=None)


def _kept(row: "Row[tuple[object, ...]]") -> KeptQuestion:
    return KeptQuestion(
        id=row.id,
        asked_at=row.asked_at,
        question=AskedQuestion(
            text=row.text,
            language=row.language,
            found=Found(row.outcome),
            confidence=row.confidence,
            sources=tuple(ShownSource(**each) for each in json.loads(row.sources)),
            took_ms=row.took_ms,
        ),
        rating=Rating(row.rating) if row.rating else None,
        reason=Reason(row.reason) if row.reason else None,
    )
