"""A guide session: how far some volunteers have come, and what they answered. Immutable."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.guide.answers import Answer
from knowledge_base.language import Language


class Status(StrEnum):
    """Where a session stands.

    `PAUSED` waits for whether to go on or to start over.
    """

    ASKING = "asking"
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"

    @property
    def is_open(self) -> bool:
        """Whether there is a step to be answered."""
        return self in (Status.ASKING, Status.PAUSED)


@dataclass(frozen=True, slots=True)
class Offered:
    """One reading of what was written, offered as a button."""

    step: str
    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One run through the guide.

    Attributes:
        fingerprint: Of the text it was begun on; it goes on on the same.
        token: Six letters or digits; tells its buttons from those of other sessions.
        step: The step that is asked; the last one asked when the session is done.
        answers: By the id of the step. Those that are no longer on the way are kept, for when it
            turns back to them, but count for nothing.
        selected: Options chosen so far, at a step that takes several.
        failures: Answers in a row that were not understood at this step.
        offered: Readings that were asked about, in the order of the buttons.
        before: The answers before the last change, for undoing it; None if there was none.
    """

    fingerprint: str
    token: str
    language: Language
    step: str
    status: Status = Status.ASKING
    answers: Mapping[str, Answer] = field(default_factory=dict)
    selected: tuple[str, ...] = ()
    failures: int = 0
    offered: tuple[Offered, ...] = ()
    before: Mapping[str, Answer] | None = None
