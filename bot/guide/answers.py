"""What can be answered to a step of the guide."""

from dataclasses import dataclass
from datetime import date, time

from knowledge_base.places.location import Candidate


@dataclass(frozen=True, slots=True)
class Chosen:
    """Options, in the order of the step.

    Attributes:
        own: The volunteers' own words, where the step takes them.
    """

    options: tuple[str, ...]
    own: str | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number, such as a year."""

    value: int


@dataclass(frozen=True, slots=True)
class Written:
    """Words, as they were written."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Locality:
    """A place in a municipality, as much of it as the plan needs.

    Attributes:
        place: As people write it: "Voel".
        municipality: As it is shown: "Silkeborg Kommune".
        municipality_code: Four digits; empty outside the 98 municipalities.
        association_code: Code of the DGI association that covers it.
    """

    place: str
    municipality: str
    municipality_code: str
    association_code: str

    @classmethod
    def of(cls, candidate: Candidate) -> "Locality":
        """Return what the plan needs of a place that was looked up."""
        return cls(
            place=candidate.place,
            municipality=candidate.official_name,
            municipality_code=candidate.municipality_code,
            association_code=candidate.association.code,
        )


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a cluster is; several localities if it lies in several municipalities."""

    localities: tuple[Locality, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """A day, with the time of day in Danish local time if it was said."""

    day: date
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """The volunteers do not know, or do not want to say."""


Answer = Chosen | Number | Written | Placed | Dated | Skipped
