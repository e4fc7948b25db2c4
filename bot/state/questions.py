"""What was asked and how it went, so that staff can see what the archive lacks.

A chat stands here as a key: an HMAC of its number with a salt that is changed every month. Who has
the database can still work out whose a question is for as long as its salt is kept; when the salt
is deleted, nobody can.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

KEEP_QUESTIONS = timedelta(days=90)
"""How long a question is kept, unless staff set another time."""
SALT_LASTS = timedelta(days=30)
"""After so long a chat gets another key, so that a year of questions cannot be put together."""

SAID_AGAIN = timedelta(minutes=10)
"""Within that time the same question with the same answer, right after itself, is one question: a
bot that was killed says an answer again. A guess."""


class Rating(StrEnum):
    """What people say of an answer."""

    GOOD = "good"
    BAD = "bad"


class Reason(StrEnum):
    """Why an answer was no good."""

    WRONG = "wrong"
    OUTDATED = "outdated"
    UNCLEAR = "unclear"
    OFF_TOPIC = "off_topic"


class Found(StrEnum):
    """What the archive had to say."""

    ANSWER = "answer"
    NEAREST = "nearest"
    NO_ANSWER = "no_answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSource:
    """A source that was shown with an answer."""

    path: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestion:
    """A question and what came of it.

    Attributes:
        text: With personal numbers, telephone numbers and addresses taken out.
        language: What it was answered in: "da" or "en".
        found: What the archive had to say.
        confidence: How sure we were that it answers the question, in [0, 1].
        sources: What was shown, best first.
        took_ms: How long the answer took to find; None where that is not known.
    """

    text: str
    language: str
    found: Found
    confidence: float
    sources: tuple[ShownSource, ...] = ()
    took_ms: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptQuestion:
    """A question as it is kept; whose it is cannot be read from it.

    Attributes:
        id: Ours; a later question has a higher one.
        asked_at: When.
        question: What was asked, and what came of it.
        rating: What the people said of the answer, if they said anything.
        reason: Why it was no good, if they said so.
    """

    id: int
    asked_at: datetime
    question: AskedQuestion
    rating: Rating | None = None
    reason: Reason | None = None

    @property
    def is_unanswered(self) -> bool:
        """Whether it was not answered well, as `QuestionLog.unanswered` means it."""
        if self.rating is Rating.BAD:
            return True
        return self.rating is None and self.question.found is not Found.ANSWER


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionFigures:
    """What was asked in a span of time, in figures that tell of nobody.

    Attributes:
        found: How many questions came to each outcome.
        good: How many thumbs went up.
        bad: How many thumbs went down.
        unanswered: How many were not answered well; see `QuestionLog.unanswered`.
        chats: Keys that questions stand under. A chat gets another key every month, so over a
            longer time it counts once for each.
        took_ms: How long answers took, shortest first, where that is known.
    """

    found: Mapping[Found, int]
    good: int
    bad: int
    unanswered: int
    chats: int
    took_ms: tuple[float, ...] = ()

    @property
    def asked(self) -> int:
        """How many questions there were."""
        return sum(self.found.values())


class QuestionLog(Protocol):
    """Keeps questions for a while.

    Raises:
        StateUnavailable: The database does not answer; every method may.
    """

    async def add(self, chat_id: int, question: AskedQuestion) -> int:
        """Keep a question and return its id; that of the one before if it is the same again.

        See `SAID_AGAIN`.
        """
        ...

    async def rate(
        self, chat_id: int, question_id: int, rating: Rating, *, reason: Reason | None = None
    ) -> KeptQuestion | None:
        """Keep what a chat says of the answer to a question of its own, instead of before.

        Returns:
            The question; None if it is not kept (any longer) or is another chat's.
        """
        ...

    async def of_chat(self, chat_id: int) -> tuple[KeptQuestion, ...]:
        """Return all that a chat has asked, oldest first."""
        ...

    async def latest(self, chat_id: int, since: datetime) -> KeptQuestion | None:
        """Return what a chat asked last, if that was since then."""
        ...

    async def figures(self, since: datetime, until: datetime) -> QuestionFigures:
        """Return what was asked from `since` until before `until`, in figures."""
        ...

    async def unanswered(self, since: datetime) -> Sequence[KeptQuestion]:
        """Return what was asked since then and not answered well, oldest first.

        That is what people called a bad answer, and what the archive had no outright answer to,
        unless people were content with what came closest.
        """
        ...
