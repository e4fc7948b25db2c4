"""What an update should lead to."""

from dataclasses import dataclass
from enum import StrEnum

from tests.fakes.telegram import Json


class Wish(StrEnum):
    """What whoever sent an update waits for."""

    ANSWER = "answer"
    NOTHING = "nothing"
    EITHER = "either"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An update, and what should come of it.

    Attributes:
        kind: Such as "message text" or "callback_query stale"; for the figures.
        place: The number of the chat; None where there is none.
        crosses: Whether another chat's words may be read: a member answers a group's questions.
        may_be_silent: Whether a press may only stop the button's spinning: the same answer twice.
    """

    update: Json
    kind: str
    wish: Wish
    place: int | None = None
    crosses: bool = False
    may_be_silent: bool = False

    @property
    def update_id(self) -> int:
        return int(self.update["update_id"])

    def __str__(self) -> str:
        contents = [each for each in self.update.values() if isinstance(each, dict)]
        held = contents[0] if contents else {}
        words = repr(held.get("text") or held.get("data") or "")[:80]
        return f"{self.kind} {self.update_id} in chat {self.place}: {words}"
