"""The one-page plan that the guided restart ends in: what it holds, not how it is shown."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from knowledge_base.language import Language


class StepKind(StrEnum):
    """What a next step is; a plan has at least one of each."""

    ORGANISATION = "organisation"
    ACTIVITY = "activity"
    MUNICIPALITY = "municipality"


class AreaState(StrEnum):
    """How one of the six focus areas is doing, in the board's own judgement."""

    WORKS = "works"
    HALTS = "halts"
    STOPPED = "stopped"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusArea:
    """One of the programme's six focus areas, as the cluster sees it today.

    Attributes:
        key: ASCII, stable: "organisering", "moedesteder".
        name: As it is shown.
    """

    key: str
    name: str
    state: AreaState


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One of the programme's five phases; `number` is 1 to 5."""

    number: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSource:
    """A document that something in the plan rests on.

    Attributes:
        year: The year of its facts, if known.
        page: Page in the document, from 1, if it has pages.
        url: Where it can be read, if anywhere.
    """

    title: str
    year: int | None = None
    page: int | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedent:
    """What another cluster did, with the source that says so."""

    text: str
    source: PlanSource


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """Something to be done.

    Attributes:
        who: A role or first name in the board's words; None if nobody has taken it yet.
        when: The day it is to be done by, if agreed.
    """

    kind: StepKind
    text: str
    who: str | None = None
    when: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Whom to call: the DGI association, with contact details only where a source gave them.

    Attributes:
        sourced: False if that it covers the place is inferred: say "sandsynligvis".
        contact_year: The year that phone and e-mail are from, if known.
        last_checked: When the row was last held up against its source.
    """

    name: str
    url: str
    sourced: bool
    last_checked: date
    phone: str | None = None
    email: str | None = None
    contact_year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The next meeting; `start` is Danish local time, without a zone."""

    start: datetime
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Where a cluster stands and what it does next, on one page.

    Attributes:
        made: The day the plan was made.
        cluster: The cluster's name; None if it was not given.
        municipalities: As they are shown ("Randers Kommune"); empty if not known.
        areas: All six, in the programme's order.
        phase: How far in the programme the cluster came, in the board's judgement.
        stopped: Why it came to a halt, in short sentences; may be empty.
        stopped_year: When, if the board knows.
        steps: Three: one of each kind, the most urgent first.
        precedents: At most two.
        contacts: The associations that cover the municipalities; empty if the place is not known.
        meeting: The next meeting, if one is agreed.
        sources: What the plan rests on, without repeats.
    """

    language: Language
    made: date
    cluster: str | None
    municipalities: tuple[str, ...]
    areas: tuple[FocusArea, ...]
    phase: Phase | None
    stopped: tuple[str, ...]
    stopped_year: int | None
    steps: tuple[NextStep, ...]
    precedents: tuple[Precedent, ...]
    contacts: tuple[Contact, ...]
    meeting: Meeting | None
    sources: tuple[PlanSource, ...]
