"""The index of names: every key with the places that it stands for.

Knows which of several namesakes is meant first, and takes no text apart.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from knowledge_base.places.distance import Point
from knowledge_base.places.folding import fold
from knowledge_base.places.location import PlaceKind
from knowledge_base.places.table import Municipality, Outside, Parish, PlaceTable, Settlement
from knowledge_base.places.towns import town_names


class Name(NamedTuple):
    """One place that a key stands for.

    Attributes:
        municipalities: Codes, best first.
        size: To put namesakes in order: inhabitants, or 1 for a village with a church of its
            own name where they are not known.
        point: Degrees north and east, if known.
    """

    place: str
    kind: PlaceKind
    municipalities: tuple[str, ...] = ()
    outside: Outside | None = None
    size: int = 0
    point: Point | None = None


def index_of(table: PlaceTable) -> Mapping[str, tuple[Name, ...]]:
    """Every key with what it stands for, the likeliest first."""
    names: dict[str, list[Name]] = {}
    settlements = [(fold(row.name), row) for row in table.settlements]
    parishes = [(fold(row.name), row) for row in table.parishes]
    towns = _towns(table, settlements)
    smaller = (_settlements(settlements, parishes), _parishes(parishes))
    for key, name in chain(_regions(table), _clusters(table), towns, *smaller):
        names.setdefault(key, []).append(name)
    for key, name in _cluster_villages(table, names):
        names.setdefault(key, []).append(name)
    index = {
        key: tuple(sorted(found, key=rank) if len(found) > 1 else found)
        for key, found in names.items()
    }
    for key, name in _municipalities(table):
        namesakes = index.get(key, ())
        seat = name._replace(point=_point_in(namesakes, name.municipalities))
        index[key] = (seat, *_villages_elsewhere(namesakes, name))
    for key, name in _outside(table):
        index[key] = (name,)
    return index


def _point_in(found: Iterable[Name], municipalities: tuple[str, ...]) -> Point | None:
    """The point of the town that a municipality is named after, if it is."""
    there = (name for name in found if name.municipalities[0] in municipalities)
    return next((name.point for name in there if name.point), None)


def _villages_elsewhere(found: Iterable[Name], municipality: Name) -> Iterator[Name]:
    """The towns and villages of another municipality that share this one's name.

    Farms and parishes do not count: who writes "Køge" means the town.
    """
    for name in found:
        if name.kind in _OWN_PLACES and name.municipalities[0] not in municipality.municipalities:
            yield name


_RANKS = {
    PlaceKind.MUNICIPALITY: 0,
    PlaceKind.CLUSTER: 0,
    PlaceKind.REGION: 1,
    PlaceKind.TOWN: 2,
    PlaceKind.VILLAGE: 3,
    PlaceKind.PARISH: 4,
    PlaceKind.ESTATE: 5,
}
_OWN_PLACES = frozenset({PlaceKind.TOWN, PlaceKind.VILLAGE})


def rank(name: Name) -> tuple[int, int]:
    """What namesakes are put in order by: the kind of place, then its size."""
    return _RANKS[name.kind], -name.size


def _municipalities(table: PlaceTable) -> Iterable[tuple[str, Name]]:
    for row in table.municipalities.values():
        name = Name(official_name(row), PlaceKind.MUNICIPALITY, (row.code,))
        for alias in (row.name, *row.aliases):
            yield fold(alias), name


def official_name(row: Municipality) -> str:
    """Most are "X Kommune"; an alias tells if one is not, such as Bornholms Regionskommune."""
    titles = (alias for alias in row.aliases if alias.lower().endswith("kommune"))
    own = (title for title in titles if title.startswith(row.name))
    return next(own, f"{row.name} Kommune")


def _outside(table: PlaceTable) -> Iterable[tuple[str, Name]]:
    for row in table.outside:
        for alias in (row.name, *row.aliases):
            yield fold(alias), Name(alias, PlaceKind.TOWN, outside=row)


def _regions(table: PlaceTable) -> Iterable[tuple[str, Name]]:
    for row in table.regions:
        yield fold(row.name), Name(row.name, PlaceKind.REGION, row.municipalities)


def _clusters(table: PlaceTable) -> Iterable[tuple[str, Name]]:
    for row in table.clusters:
        name = Name(row.name, PlaceKind.CLUSTER, row.municipalities)
        for alias in (row.name, *row.aliases):
            yield fold(alias), name


def _cluster_villages(
    table: PlaceTable, known: Mapping[str, Sequence[Name]]
) -> Iterable[tuple[str, Name]]:
    """The villages of clusters that are in no other table of their municipalities."""
    for row in table.clusters:
        for village in row.villages:
            key = fold(village)
            there = {code for name in known.get(key, ()) for code in name.municipalities}
            if not there.intersection(row.municipalities):
                yield key, Name(village, PlaceKind.VILLAGE, row.municipalities)


def _towns(
    table: PlaceTable, settlements: Iterable[tuple[str, Settlement]]
) -> Iterable[tuple[str, Name]]:
    """Each postal town under each of its names, with all municipalities of its districts."""
    reached: dict[str, dict[str, None]] = {}
    for row in table.postal_codes.values():
        reached.setdefault(row.town, {}).update(dict.fromkeys(row.municipalities))
    keys = {town: dict.fromkeys(fold(name) for name in town_names(town)) for town in reached}
    wanted = {key for each in keys.values() for key in each}
    own: dict[str, list[Settlement]] = {}
    for key, settlement in settlements:
        if key in wanted:
            own.setdefault(key, []).append(settlement)
    for town, codes in reached.items():
        itself = [
            row for key in keys[town] for row in own.get(key, ()) if row.municipality in codes
        ]
        homes = {row.municipality for row in itself}
        # The district's largest part need not hold its town: most of 8870 is not Langå's.
        ranked = sorted(codes, key=lambda code: code not in homes)
        most = max((row.population for row in itself), default=0)
        name = Name(town, PlaceKind.TOWN, tuple(ranked), size=most)
        yield from ((key, name) for key in keys[town])


_SETTLEMENTS = {
    "by": PlaceKind.TOWN,
    "bydel": PlaceKind.TOWN,
    "landsby": PlaceKind.VILLAGE,
    "ejerlav": PlaceKind.ESTATE,
}


def _settlements(
    settlements: Iterable[tuple[str, Settlement]], parishes: Iterable[tuple[str, Parish]]
) -> Iterable[tuple[str, Name]]:
    churches = {(key, code) for key, row in parishes for code in row.municipalities}
    for key, row in settlements:
        kind, codes = _SETTLEMENTS[row.kind], (row.municipality,)
        size = row.population or int((key, row.municipality) in churches)
        point = (row.lat, row.lon) if row.lat is not None and row.lon is not None else None
        name = Name(row.name, kind, codes, size=size, point=point)
        yield key, name
        yield from ((fold(alias), name) for alias in row.aliases)


def _parishes(parishes: Iterable[tuple[str, Parish]]) -> Iterable[tuple[str, Name]]:
    for key, row in parishes:
        yield key, Name(row.name, PlaceKind.PARISH, row.municipalities)
