"""The plan in words, before it is drawn: what the page and the Word file have in common."""

from dataclasses import dataclass
from enum import Enum

from bot.guide.plan import AreaState
from knowledge_base.language import Language


class Progress(Enum):
    """Whether the cluster got as far as a phase."""

    PASSED = "passed"
    CURRENT = "current"
    AHEAD = "ahead"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of text, in small type if it is an aside; with `url`, the whole line is a link."""

    text: str
    url: str | None = None
    aside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseMark:
    """One of the five phases."""

    number: int
    name: str
    progress: Progress
    progress_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaMark:
    """One of the six focus areas."""

    name: str
    state: AreaState
    state_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """A next step; an empty `who` or `when` is room to write in."""

    kind: str
    text: str
    who: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something with lines under it: a precedent with its source, an association with its card."""

    text: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingBox:
    """The next meeting; `blanks` are the labels of lines to write on."""

    time: str | None
    lines: tuple[str, ...]
    blanks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything on the page, in the order that it is read.

    Attributes:
        stopped: The heading and the lines of why it stopped; None if nothing is known.
        left_out: Says what was left out; empty if nothing was.
    """

    language: Language
    kind: str
    title: str
    place_and_date: str
    phase_line: str
    phases: tuple[PhaseMark, ...]
    areas: tuple[AreaMark, ...]
    stopped: tuple[str, tuple[str, ...]] | None
    steps_heading: str
    steps: tuple[StepRow, ...]
    meeting: MeetingBox
    precedents: tuple[Entry, ...]
    contacts: tuple[Entry, ...]
    sources_heading: str
    sources: tuple[Line, ...]
    left_out: tuple[str, ...]
    footer: str
