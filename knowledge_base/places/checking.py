"""What staff should check in the tables of places: what is inferred, missing or old."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge_base.places.location import Association
from knowledge_base.places.table import Municipality, Outside, PlaceTable

CHECKED_FOR = timedelta(days=365)
"""A contact is to be checked once a year: associations move, and numbers change. A guess."""
_OLD_CONTACT_YEARS = 2
"""Contact details this much older than today are to be checked, whenever the row was. A guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueAssociation:
    """An association whose row is to be checked, and why, in Danish."""

    association: Association
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What is to be checked.

    Attributes:
        inferred: Municipalities, and places outside them, whose association no source names.
        associations: Those that are overdue or lack what volunteers need.
    """

    inferred: tuple[Municipality | Outside, ...]
    associations: tuple[DueAssociation, ...]


def check(table: PlaceTable, *, today: date) -> Due:
    """Return what is to be checked on that day."""
    municipalities = [row for row in table.municipalities.values() if not row.sourced]
    outside = [row for row in table.outside if not row.sourced]
    return Due(
        inferred=(*municipalities, *outside),
        associations=tuple(
            DueAssociation(association=association, reasons=reasons)
            for association in table.associations.values()
            if (reasons := tuple(_reasons(association, today)))
        ),
    )


def _reasons(association: Association, today: date) -> Iterator[str]:
    if today - date.fromisoformat(association.last_checked) > CHECKED_FOR:
        yield f"ikke tjekket siden {association.last_checked}"
    if not association.phone:
        yield "telefon mangler"
    if not association.email:
        yield "e-mail mangler"
    year = association.contact_year
    if year and today.year - year > _OLD_CONTACT_YEARS:
        yield f"kontaktoplysningerne er fra {year}"
    elif not year and (association.phone or association.email):
        yield "det vides ikke, hvilket år kontaktoplysningerne er fra"
