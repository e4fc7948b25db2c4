"""What a look-up of a place can find."""

from dataclasses import dataclass
from enum import StrEnum


class Certainty(StrEnum):
    """How sure a look-up is.

    `AMBIGUOUS` means that there is one question to ask: which of the candidates is meant?
    """

    CERTAIN = "certain"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


class PlaceKind(StrEnum):
    """What sort of place a name or number stands for."""

    MUNICIPALITY = "municipality"
    POSTAL_CODE = "postal_code"
    TOWN = "town"
    VILLAGE = "village"
    PARISH = "parish"
    ESTATE = "estate"  # a farm, manor or hamlet of the old land register (ejerlav)
    REGION = "region"
    CLUSTER = "cluster"
    PIN = "pin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Association:
    """A DGI regional association (landsdelsforening).

    Contact details are None where no source gave them; they are never guessed.

    Attributes:
        code: Short ASCII name, stable, as used in deep links: "oestjylland".
        url: Its page, or www.dgi.dk where the address of its page was not seen in a source.
        contact_year: The year that phone and e-mail are from, if known.
        last_checked: When the row was last held up against its source, as YYYY-MM-DD. The first
            date is the day the table was compiled; staff set it when they check.
    """

    code: str
    name: str
    url: str
    last_checked: str
    phone: str | None = None
    email: str | None = None
    contact_year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One place that may be meant.

    Two places lie outside the 98 municipalities: Christiansø (code "0411") and Sydslesvig (no
    code); there `municipality` is the place's own name.

    Attributes:
        place: The place's name as people write it: "Thorsager", "8410 Rønde", "Syddjurs Kommune";
            for a pin the district near it, "Nær 8410 Rønde".
        municipality: Name without "Kommune".
        official_name: What the municipality calls itself, such as "Københavns Kommune"; outside
            the municipalities the place's own name.
        municipality_code: Four digits; empty for Sydslesvig.
        association: The association that covers the municipality.
        sourced: True if a source says so; False if inferred: then say "sandsynligvis".
        reason: The source, or why it is inferred; English or Danish, for staff.
    """

    place: str
    kind: PlaceKind
    municipality: str
    official_name: str
    municipality_code: str
    association: Association
    sourced: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """The result of a look-up.

    Attributes:
        candidates: Best first; empty if and only if the certainty is `UNKNOWN`. `CERTAIN` means
            that all candidates share one association and one municipality. A misspelt name is
            `AMBIGUOUS` even with one candidate.
        guessed: True if the candidates are near spellings of a name that is in no table.
    """

    certainty: Certainty
    candidates: tuple[Candidate, ...] = ()
    guessed: bool = False

    @property
    def associations(self) -> tuple[Association, ...]:
        """The associations of the candidates, once each, best first.

        A caller that needs no municipality has nothing to ask when there is only one.
        """
        return tuple({c.association.code: c.association for c in self.candidates}.values())
