"""What the guide is: steps, options, branches and rules, as staff wrote them.

Knows nothing of YAML (`reading.py`) nor of sessions (`session.py`).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.guide.conditions import Condition
from bot.guide.plan import AreaState, StepKind
from knowledge_base.language import Language

LONGEST: Final = 200
"""Characters of a text, where staff set no other limit."""


class AnswerKind(StrEnum):
    """What sort of answer a step takes."""

    CHOICE = "choice"
    CHOICES = "choices"
    NUMBER = "number"
    TEXT = "text"
    PLACE = "place"
    DATE = "date"


class Part(StrEnum):
    """What part of the plan a step's answer becomes."""

    PLACE = "place"
    CLUSTER = "cluster"
    STOPPED_YEAR = "stopped_year"
    STOPPED = "stopped"
    AREA = "area"
    PHASE = "phase"
    ACTIVITY = "activity"
    WHO = "who"
    MEETING = "meeting"
    MEETING_PLACE = "meeting_place"


@dataclass(frozen=True, slots=True)
class Text:
    """A text in both languages."""

    da: str
    en: str

    def said_in(self, language: Language) -> str:
        """Return the text in one language."""
        return self.en if language is Language.ENGLISH else self.da


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """Something to choose.

    Attributes:
        id: ASCII, unique in its step.
        label: What the button says.
        also: Other words that people write for it, in either language.
        in_plan: How the plan says it, if otherwise than the label.
        comment: A warm word in front of the next question.
        state: How an area is doing, if the step asks about an area.
        phase: 1 to 5, if the step asks about the phase.
        alone: Excludes the others; "all" does not mean it.
    """

    id: str
    label: Text
    also: tuple[str, ...] = ()
    in_plan: Text | None = None
    comment: Text | None = None
    state: AreaState | None = None
    phase: int | None = None
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """Another way on, if a condition holds; `go` None is the end."""

    condition: Condition
    go: str | None
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LookUp:
    """A question in Danish to look up in the archive, if a condition holds."""

    question: str
    condition: Condition | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One question to the volunteers.

    Attributes:
        id: ASCII, unique.
        name: What the step is about, as one says "ret året": "året".
        also: Other words for the name.
        in_plan: What the plan calls it, if it is an area.
        hint: Said when an answer was not understood.
        own_words: Whether a choice may be answered in words of one's own.
        at_least: The least number.
        at_most: The greatest number; for a year, None is the current one.
        longest: Characters that a text may have.
        branches: The first whose condition holds is taken.
        next: The step after this one; None is the end.
        look_ups: The first whose condition holds is looked up once the step is answered.
        line: Where it stands in the text, from 1.
    """

    id: str
    kind: AnswerKind
    name: Text
    text: Text
    hint: Text
    also: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    part: Part | None = None
    in_plan: Text | None = None
    skippable: bool = True
    own_words: bool = False
    at_least: int | None = None
    at_most: int | None = None
    longest: int = LONGEST
    branches: tuple[Branch, ...] = ()
    next: str | None = None
    look_ups: tuple[LookUp, ...] = ()
    line: int = 0

    def option(self, option_id: str) -> Option | None:
        """Return the option of that id, or None."""
        return next((option for option in self.options if option.id == option_id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A next step of the plan, if a condition holds.

    Attributes:
        condition: None always holds.
        text: May hold `{activity}`, `{cluster}`, `{municipality}` and `{meeting_place}`; a rule
            whose words are not known is passed over.
        priority: The greatest wins; of equals the first.
        line: Where it stands in the text, from 1.
    """

    id: str
    kind: StepKind
    condition: Condition | None
    text: Text
    priority: int
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """The whole guided conversation.

    Attributes:
        fingerprint: The first 16 hex digits of the SHA-256 of its text.
        start: The id of the first step.
    """

    fingerprint: str
    title: Text
    start: str
    steps: tuple[Step, ...]
    rules: tuple[Rule, ...]

    def step(self, step_id: str) -> Step | None:
        """Return the step of that id, or None."""
        return next((step for step in self.steps if step.id == step_id), None)

    def part(self, part: Part) -> Step | None:
        """Return the first step whose answer becomes that part of the plan, or None."""
        return next((step for step in self.steps if step.part is part), None)
