"""Which places a name or a postal code can stand for.

Knows names as keys (`folding.fold`) and codes; takes no sentence apart.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge_base.places.folding import fold, words
from knowledge_base.places.location import Candidate, Certainty, Location, PlaceKind
from knowledge_base.places.table import Municipality, Outside, PlaceTable, PostalCode
from knowledge_base.places.towns import town_names

# How far a misspelt key may be off (letters changed, missing, added or swapped): one from the
# first length, two from the second. A guess that keeps common words out; see test_places_folding.
_ONE_SLIP_FROM, _TWO_SLIPS_FROM = 5, 9
_MOST_GUESSES = 4  # as many as fit as buttons under a question

_COPENHAGEN, _FREDERIKSBERG, _TAARNBY = "0101", "0147", "0185"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    """One place that a key stands for; `municipalities` best first."""

    place: str
    kind: PlaceKind
    municipalities: tuple[str, ...] = ()
    outside: Outside | None = None


class Gazetteer:
    """Names and codes to candidates."""

    def __init__(self, table: PlaceTable) -> None:
        self._table = table
        self._names = _index(table)
        self._cluster_words = {
            fold(name): len(words(name))
            for row in table.clusters
            for name in (row.name, *row.aliases)
        }

    def named(self, key: str) -> tuple[Candidate, ...]:
        """What a name stands for, best first; empty if no place has it.

        A genitive s is taken off if the name is not found with it ("Randers", but "Skives").
        """
        found = self._names.get(key) or self._names.get(key.removesuffix("s"), ())
        return self._candidates(found)

    def cluster_words(self, key: str) -> int:
        """How many words the cluster of this name is written in; 0 if there is none."""
        return self._cluster_words.get(key, 0)

    def misspelt(self, key: str) -> tuple[Candidate, ...]:
        """The places whose names are a slip or two away, nearest first."""
        if len(key) < _ONE_SLIP_FROM:
            return ()
        slips = 2 if len(key) >= _TWO_SLIPS_FROM else 1
        near = process.extract(
            key, self._names.keys(), scorer=OSA.distance, score_cutoff=slips, limit=_MOST_GUESSES
        )
        found = [name for close, _, _ in near for name in self._names[close]]
        return self._candidates(found)[:_MOST_GUESSES]

    def municipality(self, code: str) -> Candidate | None:
        """The municipality of that four-digit code, or None."""
        row = self._table.municipalities.get(code)
        found = self.named(fold(row.name)) if row else ()
        municipalities = (each for each in found if each.kind is PlaceKind.MUNICIPALITY)
        return next(municipalities, None)

    def coded(self, code: str) -> tuple[Candidate, ...]:
        """The municipalities that a postal code reaches into, largest first; empty if not one."""
        row = self._table.postal_codes.get(code) or _reserved(code)
        if row is None:
            return ()
        name = _Name(
            place=f"{row.code} {row.town}",
            kind=PlaceKind.POSTAL_CODE,
            municipalities=row.municipalities,
        )
        return self._candidates([name])

    def pinned(self, municipality: str, place: str) -> Candidate:
        """A municipality that a pin may lie in."""
        return self._candidate(_Name(place=place, kind=PlaceKind.PIN), municipality)

    def _candidates(self, names: Iterable[_Name]) -> tuple[Candidate, ...]:
        found: dict[str, Candidate] = {}
        for name in names:
            if name.outside:
                candidate = self._outside(name, name.outside)
                found.setdefault(candidate.municipality, candidate)
            for code in name.municipalities:
                found.setdefault(code, self._candidate(name, code))
        return tuple(found.values())

    def _candidate(self, name: _Name, code: str) -> Candidate:
        municipality = self._table.municipalities[code]
        return Candidate(
            place=name.place,
            kind=name.kind,
            municipality=municipality.name,
            municipality_code=code,
            association=self._table.associations[municipality.association],
            sourced=municipality.sourced,
            reason=municipality.reason,
        )

    def _outside(self, name: _Name, row: Outside) -> Candidate:
        return Candidate(
            place=name.place,
            kind=name.kind,
            municipality=row.name,
            municipality_code=row.code,
            association=self._table.associations[row.association],
            sourced=row.sourced,
            reason=row.reason,
        )


def settle(candidates: Sequence[Candidate]) -> Location:
    """How sure some candidates are: certain if they are one municipality, else a question."""
    if not candidates:
        return Location(certainty=Certainty.UNKNOWN)
    places = {(each.municipality_code, each.municipality) for each in candidates}
    certainty = Certainty.CERTAIN if len(places) == 1 else Certainty.AMBIGUOUS
    return Location(certainty=certainty, candidates=tuple(candidates))


def _reserved(code: str) -> PostalCode | None:
    """A code of central Copenhagen that no street has, and that letters still carry.

    Source: PostNord's list as of 2020: 1000-1799 København (1532 and 1533 go to Kastrup),
    1800-1999 Frederiksberg.
    """
    if code in {"1532", "1533"}:
        return PostalCode(code=code, town="København", municipalities=(_TAARNBY,))
    if "1000" <= code <= "1799":
        return PostalCode(code=code, town="København", municipalities=(_COPENHAGEN,))
    if "1800" <= code <= "1999":
        return PostalCode(code=code, town="Frederiksberg", municipalities=(_FREDERIKSBERG,))
    return None


def _index(table: PlaceTable) -> Mapping[str, tuple[_Name, ...]]:
    names: dict[str, tuple[_Name, ...]] = {}
    for key, name in (*_clusters(table), *_towns(table), *_settlements(table)):
        names[key] = (*names.get(key, ()), name)
    # A municipality's name means the municipality, whatever villages share it.
    for key, name in (*_outside(table), *_municipalities(table)):
        names[key] = (name,)
    return names


def _municipalities(table: PlaceTable) -> Iterable[tuple[str, _Name]]:
    for row in table.municipalities.values():
        name = _Name(place=_official(row), kind=PlaceKind.MUNICIPALITY, municipalities=(row.code,))
        for alias in (row.name, *row.aliases):
            yield fold(alias), name


def _official(row: Municipality) -> str:
    """Most are "X Kommune"; an alias tells if one is not, such as Bornholms Regionskommune."""
    titles = (alias for alias in row.aliases if alias.lower().endswith("kommune"))
    own = (title for title in titles if title.startswith(row.name))
    return next(own, f"{row.name} Kommune")


def _outside(table: PlaceTable) -> Iterable[tuple[str, _Name]]:
    for row in table.outside:
        for alias in (row.name, *row.aliases):
            yield fold(alias), _Name(place=alias, kind=PlaceKind.TOWN, outside=row)


def _clusters(table: PlaceTable) -> Iterable[tuple[str, _Name]]:
    for row in table.clusters:
        name = _Name(place=row.name, kind=PlaceKind.CLUSTER, municipalities=row.municipalities)
        for alias in (row.name, *row.aliases):
            yield fold(alias), name


def _towns(table: PlaceTable) -> Iterable[tuple[str, _Name]]:
    """Each postal town under each of its names, with all municipalities of its districts."""
    reached: dict[str, dict[str, None]] = {}
    for row in table.postal_codes.values():
        reached.setdefault(row.town, {}).update(dict.fromkeys(row.municipalities))
    own: dict[str, set[str]] = {}
    for settlement in table.settlements:
        own.setdefault(fold(settlement.name), set()).add(settlement.municipality)
    for town, codes in reached.items():
        keys = dict.fromkeys(fold(name) for name in town_names(town))
        itself = {code for key in keys for code in own.get(key, ())}
        # The district's largest part need not hold its town: most of 8870 is not Langå's.
        ranked = sorted(codes, key=lambda code: code not in itself)
        name = _Name(place=town, kind=PlaceKind.TOWN, municipalities=tuple(ranked))
        yield from ((key, name) for key in keys)


def _settlements(table: PlaceTable) -> Iterable[tuple[str, _Name]]:
    for row in table.settlements:
        yield (
            fold(row.name),
            _Name(place=row.name, kind=PlaceKind.TOWN, municipalities=(row.municipality,)),
        )
