"""What the guide wants said, as plain data; `wording.py` has the words, views the looks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.guide.definition import Step
from bot.guide.session import Offered


class Line(StrEnum):
    """Short lines that the guide says around the steps."""

    NOTED = "noted"
    SKIPPED = "skipped"
    KEPT = "kept"
    CHANGED = "changed"
    COMMENT = "comment"
    HINT = "hint"
    PAST_DATE = "past_date"
    OUT_OF_RANGE = "out_of_range"
    TOO_LONG = "too_long"
    PERSONAL = "personal"
    WHO_IS_ME = "who_is_me"
    NO_NUMBERS = "no_numbers"
    SKIP_OR_CALL = "skip_or_call"
    CALL = "call"
    NEEDED = "needed"
    NOT_THAT = "not_that"
    RULED_OUT = "ruled_out"
    NOTHING_SELECTED = "nothing_selected"
    WHICH = "which"
    WHICH_CORRECTION = "which_correction"
    IS_IT = "is_it"
    WHAT_TIME = "what_time"
    NO_TIME = "no_time"
    AGAIN = "again"
    BACK = "back"
    AT_THE_START = "at_the_start"
    UNDONE = "undone"
    NOTHING_TO_UNDO = "nothing_to_undo"
    GOING_ON = "going_on"
    WHY_ASK = "why_ask"
    NOT_CORRECTED = "not_corrected"
    NO_SUCH_STEP = "no_such_step"
    OLD_BUTTON = "old_button"
    BACK_TO_STEP = "back_to_step"
    THANKS = "thanks"
    LAUGHTER = "laughter"
    SIGH = "sigh"
    GREETING = "greeting"
    FRIENDLY = "friendly"
    GRUDGE = "grudge"
    GOODBYE = "goodbye"
    FIRST = "first"


@dataclass(frozen=True, slots=True)
class Say:
    """A line with what it is about, in the session's language already."""

    line: Line
    about: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A step, to be shown with its options and "skip", "back" where they apply.

    Attributes:
        position: Which step it is, from 1, of `total` at most.
        front: Said in front of the question, in the same message.
        selected: Options that are chosen so far, at a step that takes several.
        earlier: What was answered before, if the step is asked again; in words.
        redraw: True if only `selected` changed: redraw the buttons, say nothing new.
    """

    step: Step
    position: int
    total: int
    front: tuple[Say, ...] = ()
    selected: tuple[str, ...] = ()
    earlier: str | None = None
    redraw: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirm:
    """Several readings of an answer, or an unsure one: which is meant?

    Attributes:
        step: Id of the step that the buttons belong to.
        question: Said in front of them.
        labels: What the buttons say, beside "no" if there is only one.
        offered: What they stand for, in the same order.
    """

    step: str
    question: Say
    labels: tuple[str, ...]
    offered: tuple[Offered, ...]


@dataclass(frozen=True, slots=True)
class AskArchive:
    """A question asked in the middle: answer it from the archive, before what follows."""

    question: str


@dataclass(frozen=True, slots=True)
class Precedents:
    """A question whose one or two best passages fit what was just answered."""

    question: str


@dataclass(frozen=True, slots=True)
class OfferAssociation:
    """The card of the association, or the offer to find it if no codes are known."""

    association_codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferResume:
    """There is a session already: go on, or start over?"""

    position: int
    total: int


@dataclass(frozen=True, slots=True)
class StartAnew:
    """Begin a new session, on the newest text; the old one is over."""


@dataclass(frozen=True, slots=True)
class Finished:
    """All is answered: make the plan.

    Attributes:
        look_ups: Questions whose passages may go into the plan, in the order of the way.
    """

    look_ups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The volunteers stopped; nothing is lost, and it can be undone."""


Message = (
    Say
    | Ask
    | Confirm
    | AskArchive
    | Precedents
    | OfferAssociation
    | OfferResume
    | StartAnew
    | Finished
    | Cancelled
)
