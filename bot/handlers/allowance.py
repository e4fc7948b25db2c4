"""How much one person may ask: enough for anybody who reads the answers."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Final

from bot.delivery.bucket import Bucket, Rate

_PEOPLE: Final = 1000
"""When so many people are remembered, those who have rested are forgotten; a guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What staff have decided.

    Attributes:
        a_minute: So many questions at once, and so many a minute in the long run.
        an_hour: The same for an hour.
        exempt: Ids of people who are never held back.
    """

    a_minute: int = 20
    an_hour: int = 200
    exempt: AbstractSet[int] = field(default_factory=frozenset)


@dataclass(slots=True)
class _Person:
    buckets: tuple[Bucket, ...]
    is_told: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Somebody has to wait.

    Attributes:
        seconds: For so long.
        is_news: Whether this is the first time that we say so since the last answer.
    """

    seconds: float
    is_news: bool


class Allowance:
    """Counts in memory, for each person over all chats; a new start forgets it."""

    def __init__(self, limits: Limits) -> None:
        self._exempt = limits.exempt
        self._rates = (
            Rate(every_s=60 / limits.a_minute, burst=limits.a_minute),
            Rate(every_s=3600 / limits.an_hour, burst=limits.an_hour),
        )
        self._people: dict[int, _Person] = {}

    def take(self, user_id: int, *, at_s: float, share: float = 1.0) -> Held | None:
        """Take one question, or a share of one; return for how long to wait if none is left.

        Args:
            user_id: Who asks.
            at_s: When it was asked, in seconds since some fixed moment.
            share: How much of a question it is.
        """
        if user_id in self._exempt:
            return None
        person = self._of(user_id, at_s)
        if wait_s := max(each.wait_s(at_s, share=share) for each in person.buckets):
            is_news, person.is_told = not person.is_told, True
            return Held(seconds=wait_s, is_news=is_news)
        person.is_told = False
        for bucket in person.buckets:
            bucket.take(at_s, share=share)
        return None

    def _of(self, user_id: int, at_s: float) -> _Person:
        if len(self._people) >= _PEOPLE:
            self._people = {
                key: person
                for key, person in self._people.items()
                if not all(bucket.is_full(at_s) for bucket in person.buckets)
            }
        if user_id not in self._people:
            self._people[user_id] = _Person(tuple(Bucket(rate) for rate in self._rates))
        return self._people[user_id]
