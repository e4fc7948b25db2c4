"""The focus areas as several people in a group see them."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardAnswer:
    """One person's view of one focus area.

    Attributes:
        person: A salted hash; who it is, nobody can read from it.
        area: The focus area's key.
        state: How it stands, in the guide's word.
    """

    person: str
    area: str
    state: str


class BoardAnswers(Protocol):
    """Keeps answers for as long as the group's session is kept.

    Raises:
        StateUnavailable: The database does not answer; every method may.
    """

    async def put(self, session_id: int, answer: BoardAnswer) -> bool:
        """Keep an answer instead of the person's earlier one; False if the session is gone."""
        ...

    async def of_session(self, session_id: int) -> tuple[BoardAnswer, ...]:
        """Return the answers, ordered by area and person."""
        ...
