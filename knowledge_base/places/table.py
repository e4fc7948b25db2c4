"""The tables of places in `knowledge_base/data`: plain text that staff correct, checked when read.

Knows files and rows; looks nothing up.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeVar

import yaml

from knowledge_base.errors import WrongTable
from knowledge_base.places.folding import fold
from knowledge_base.places.location import Association

DATA = Path(__file__).parent.parent / "data"

ASSOCIATIONS = "associations.yaml"
MUNICIPALITIES = "municipalities.csv"
POSTAL_CODES = "postal_codes.csv"
CLUSTERS = "clusters.csv"
PLACES = "places.csv"
PARISHES = "parishes.csv"
REGIONS = "regions.csv"
ORDINARY_WORDS = "ordinary_words.txt"
OUTSIDE = "outside_municipalities.csv"

MUNICIPALITY_COUNT = 98  # since the reform of 2007
SETTLEMENT_KINDS = ("by", "bydel", "landsby", "ejerlav")  # best first
_YES_OR_NO = {"yes": True, "no": False}

_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """One of the 98.

    Attributes:
        code: Four digits, as text: "0706".
        association: The code of its association.
        sourced: Whether a source says so.
        reason: The source, or why it is inferred; Danish, for staff.
        aliases: Other names in use.
    """

    code: str
    name: str
    association: str
    sourced: bool
    reason: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostalCode:
    """A postal code and the district it stands for.

    Attributes:
        code: Four digits, as text.
        municipalities: Codes of the municipalities it reaches into, largest area first.
    """

    code: str
    town: str
    municipalities: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """A village cluster that a source names; it need not be active today.

    Attributes:
        villages: Those that a source names; often not all.
    """

    name: str
    aliases: tuple[str, ...]
    municipalities: tuple[str, ...]
    villages: tuple[str, ...]


class Settlement(NamedTuple):
    """A town, village or smaller place, in the municipality that it lies in.

    There are 11,000 of them, and a tuple is made ten times as fast as a frozen dataclass.

    Attributes:
        kind: by, bydel, landsby, or ejerlav: a farm, manor or hamlet of the old land register.
        lat: Degrees north of the place, or of a point inside its parish; None if not known.
        lon: Degrees east of that point.
        population: To rank by, no more: the source is noisy; 0 if not known.
    """

    name: str
    kind: str
    municipality: str
    lat: float | None
    lon: float | None
    population: int
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parish:
    """A parish (sogn), with the municipalities it reaches into, largest part first."""

    name: str
    municipalities: tuple[str, ...]
    lat: float | None
    lon: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A part of the country with a name of its own, and the municipalities it reaches into."""

    name: str
    municipalities: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """A place that people are from and that lies in none of the 98 municipalities.

    Attributes:
        code: Four digits, or empty where there is no Danish municipality code.
        association: The code of its association.
    """

    name: str
    code: str
    association: str
    sourced: bool
    reason: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceTable:
    """All tables, checked against each other.

    Attributes:
        associations: By code.
        municipalities: By code, all 98.
        postal_codes: By code.
        ordinary_words: Folded words that are a place's name, or nearly, and mostly mean
            something else: "bro", "skoven", "bedre".
    """

    associations: Mapping[str, Association]
    municipalities: Mapping[str, Municipality]
    postal_codes: Mapping[str, PostalCode]
    clusters: tuple[Cluster, ...]
    settlements: tuple[Settlement, ...]
    parishes: tuple[Parish, ...]
    regions: tuple[Region, ...]
    ordinary_words: frozenset[str]
    outside: tuple[Outside, ...]


def load_table(folder: Path = DATA) -> PlaceTable:
    """Read and check the tables.

    Raises:
        WrongTable: A file is missing or unreadable, or a row contradicts another.
    """
    table = PlaceTable(
        associations=_once(ASSOCIATIONS, _associations(folder)),
        municipalities=_once(MUNICIPALITIES, _municipalities(folder)),
        postal_codes=_once(POSTAL_CODES, _postal_codes(folder)),
        clusters=tuple(_clusters(folder)),
        settlements=tuple(_settlements(folder)),
        parishes=tuple(_parishes(folder)),
        regions=tuple(_regions(folder)),
        ordinary_words=frozenset(_ordinary_words(folder)),
        outside=tuple(_outside(folder)),
    )
    _check(table)
    return table


def _associations(folder: Path) -> Iterator[tuple[str, Association]]:
    try:
        rows = yaml.load(_read(folder, ASSOCIATIONS), Loader=_YamlLoader)  # noqa: S506 - a safe one
    except yaml.YAMLError as error:
        raise WrongTable(ASSOCIATIONS, f"Filen kan ikke læses ({error}).") from error
    for row in rows or ():
        try:
            yield str(row["code"]), _association(row)
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise WrongTable(ASSOCIATIONS, f"Rækken {row} kan ikke læses ({error}).") from error


def _association(row: Mapping[str, object]) -> Association:
    year = row.get("contact_year")
    return Association(
        code=str(row["code"]),
        name=str(row["name"]),
        url=str(row["url"]),
        last_checked=date.fromisoformat(str(row["last_checked"])).isoformat(),
        phone=_text(row.get("phone")),
        email=_text(row.get("email")),
        contact_year=int(str(year)) if year else None,
    )


def _text(value: object) -> str | None:
    # A phone number that staff wrote without spaces comes out of YAML as a number.
    return str(value).strip() or None if value is not None else None


# The safe loader in C is ten times as fast; some builds of PyYAML lack it.
_YamlLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _municipalities(folder: Path) -> Iterator[tuple[str, Municipality]]:
    for row in _rows(folder, MUNICIPALITIES):
        yield (
            row["code"],
            Municipality(
                code=row["code"],
                name=row["name"],
                association=row["association"],
                sourced=_yes(MUNICIPALITIES, row),
                reason=_reason(row),
                aliases=_split(row["aliases"]),
            ),
        )


def _postal_codes(folder: Path) -> Iterator[tuple[str, PostalCode]]:
    for row in _rows(folder, POSTAL_CODES):
        yield (
            row["code"],
            PostalCode(
                code=row["code"],
                town=row["town"],
                municipalities=_split(row["municipalities"]),
            ),
        )


def _clusters(folder: Path) -> Iterator[Cluster]:
    for row in _rows(folder, CLUSTERS):
        yield Cluster(
            name=row["name"],
            aliases=_split(row["aliases"]),
            municipalities=_split(row["municipalities"]),
            villages=_split(row["villages"]),
        )


def _settlements(folder: Path) -> Iterator[Settlement]:
    for row in _rows(folder, PLACES):
        if row["kind"] not in SETTLEMENT_KINDS:
            known = ", ".join(SETTLEMENT_KINDS)
            raise WrongTable(PLACES, f"{row['name']}: »kind« skal være en af {known}.")
        yield Settlement(
            row["name"],
            row["kind"],
            row["municipality"],
            _number(PLACES, row, "lat"),
            _number(PLACES, row, "lon"),
            int(_number(PLACES, row, "population") or 0),
            _split(row["aliases"]),
        )


def _parishes(folder: Path) -> Iterator[Parish]:
    for row in _rows(folder, PARISHES):
        yield Parish(
            name=row["name"],
            municipalities=_split(row["municipalities"]),
            lat=_number(PARISHES, row, "lat"),
            lon=_number(PARISHES, row, "lon"),
        )


def _regions(folder: Path) -> Iterator[Region]:
    for row in _rows(folder, REGIONS):
        yield Region(name=row["name"], municipalities=_split(row["municipalities"]))


def _ordinary_words(folder: Path) -> Iterator[str]:
    for line in _read(folder, ORDINARY_WORDS).splitlines():
        yield from (fold(word) for word in line.partition("#")[0].split())


def _outside(folder: Path) -> Iterator[Outside]:
    for row in _rows(folder, OUTSIDE):
        yield Outside(
            name=row["name"],
            code=row["code"],
            association=row["association"],
            sourced=_yes(OUTSIDE, row),
            reason=_reason(row),
            aliases=_split(row["aliases"]),
        )


def _check(table: PlaceTable) -> None:
    if len(table.municipalities) != MUNICIPALITY_COUNT:
        found = len(table.municipalities)
        raise WrongTable(
            MUNICIPALITIES, f"Der er {found} kommuner; der skal være {MUNICIPALITY_COUNT}."
        )
    names = ((row.name, row) for row in table.municipalities.values())
    for municipality in _once(MUNICIPALITIES, names).values():
        _known(MUNICIPALITIES, municipality, [municipality.association], table.associations)
    for outside in table.outside:
        _known(OUTSIDE, outside, [outside.association], table.associations)
    for settlement in table.settlements:
        _known(PLACES, settlement, [settlement.municipality], table.municipalities)
    reaching: tuple[tuple[str, Iterable[PostalCode | Cluster | Parish | Region]], ...] = (
        (POSTAL_CODES, table.postal_codes.values()),
        (CLUSTERS, table.clusters),
        (PARISHES, table.parishes),
        (REGIONS, table.regions),
    )
    for file, rows in reaching:
        for row in rows:
            _known(file, row, row.municipalities, table.municipalities)


def _known(
    file: str,
    row: Municipality | Outside | PostalCode | Cluster | Settlement | Parish | Region,
    codes: Iterable[str],
    known: Mapping[str, object],
) -> None:
    label = row.code if isinstance(row, PostalCode) else row.name
    if not codes:
        raise WrongTable(file, f"{label} mangler en kommune.")
    for code in codes:
        if code not in known:
            raise WrongTable(file, f"{label} henviser til »{code}«, som ikke findes.")


def _once(file: str, rows: Iterable[tuple[str, _Row]]) -> dict[str, _Row]:
    once: dict[str, _Row] = {}
    for name, row in rows:
        if name in once:
            raise WrongTable(file, f"{name} står der to gange.")
        once[name] = row
    return once


def _rows(folder: Path, file: str) -> Iterator[dict[str, str]]:
    reader = csv.reader(_read(folder, file).splitlines(), strict=True)
    columns = next(reader, [])
    missing = _COLUMNS[file] - set(columns)
    if missing:
        raise WrongTable(file, f"Kolonnen »{min(missing)}« mangler.")
    try:
        for cells in filter(None, reader):
            if len(cells) != len(columns):
                raise WrongTable(file, f"Linje {reader.line_num} har ikke de rigtige kolonner.")
            yield dict(zip(columns, cells, strict=True))
    except csv.Error as error:
        raise WrongTable(file, f"Linje {reader.line_num} kan ikke læses ({error}).") from error


_COLUMNS = {
    MUNICIPALITIES: {"code", "name", "association", "sourced", "reason", "source", "aliases"},
    POSTAL_CODES: {"code", "town", "municipalities"},
    CLUSTERS: {"name", "aliases", "municipalities", "villages"},
    PLACES: {"name", "kind", "municipality", "lat", "lon", "population", "aliases"},
    PARISHES: {"name", "municipalities", "lat", "lon"},
    REGIONS: {"name", "municipalities"},
    OUTSIDE: {"name", "code", "association", "sourced", "reason", "source", "aliases"},
}


def _read(folder: Path, file: str) -> str:
    try:
        return (folder / file).read_text(encoding="utf-8-sig")  # a spreadsheet may add the mark
    except (OSError, UnicodeDecodeError) as error:
        raise WrongTable(file, f"Filen kan ikke læses ({error}).") from error


def _yes(file: str, row: Mapping[str, str]) -> bool:
    try:
        return _YES_OR_NO[row["sourced"]]
    except KeyError:
        raise WrongTable(file, f"{row['name']}: »sourced« skal være yes eller no.") from None


def _number(file: str, row: Mapping[str, str], column: str) -> float | None:
    try:
        return float(row[column]) if row[column] else None
    except ValueError:
        name = row["name"]
        raise WrongTable(file, f"{name}: »{column}« skal være et tal med punktum.") from None


def _reason(row: Mapping[str, str]) -> str:
    return f"{row['reason']} {row['source']}".strip()


def _split(cell: str) -> tuple[str, ...]:
    if not cell:
        return ()
    return tuple(part.strip() for part in cell.split("|") if part.strip())
