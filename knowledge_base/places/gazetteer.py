"""Which places a name or a postal code can stand for.

Knows names as keys (`folding.fold`) and codes; takes no sentence apart.
"""

from collections.abc import Iterable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge_base.places.distance import kilometres
from knowledge_base.places.folding import fold, words
from knowledge_base.places.location import Candidate, Certainty, Location, PlaceKind
from knowledge_base.places.names import Name, index_of, official_name, rank
from knowledge_base.places.table import Outside, PlaceTable, PostalCode

# How far a misspelt key may be off (letters changed, missing, added or swapped): one from the
# first length, two from the second. A guess; test_places_directory has words that are kept out.
_ONE_SLIP_FROM, _TWO_SLIPS_FROM = 5, 9
_WELL_KNOWN = frozenset({PlaceKind.MUNICIPALITY, PlaceKind.REGION, PlaceKind.CLUSTER})
_TOWN = 1000  # inhabitants; a guess
_NEAR_KM = 20.0  # what people call "ved"; a guess
_MOST_GUESSES = 4  # as many as fit as buttons under a question

_COPENHAGEN, _FREDERIKSBERG, _TAARNBY = "0101", "0147", "0185"


class Gazetteer:
    """Names and codes to candidates."""

    def __init__(self, table: PlaceTable) -> None:
        self._table = table
        self._names = index_of(table)
        self._keys: dict[int, list[str]] = {}
        for key in self._names:
            self._keys.setdefault(len(key), []).append(key)
        self._cluster_words = {
            fold(name): len(words(name))
            for row in table.clusters
            for name in (row.name, *row.aliases)
        }

    def named(self, key: str) -> tuple[Candidate, ...]:
        """What a name stands for, best first; empty if no place has it.

        A genitive s is taken off if the name is not found with it ("Randers", but "Skives").
        """
        return self._candidates(self._named(key))

    def _named(self, key: str) -> Sequence[Name]:
        return self._names.get(key) or self._names.get(key.removesuffix("s"), ())

    def is_distinctive(self, key: str) -> bool:
        """Whether a name is so well known that it needs no preposition to be a place's.

        A municipality, a region, a cluster, or a town of some size.
        """
        return any(name.kind in _WELL_KNOWN or name.size >= _TOWN for name in self._named(key))

    def cluster_words(self, key: str) -> int:
        """How many words the cluster of this name is written in; 0 if there is none."""
        return self._cluster_words.get(key, 0)

    def near(self, key: str, other: str) -> tuple[Candidate, ...]:
        """What a name stands for near another: "Balle" near "Grenaa".

        Only the namesakes within some kilometres of a place with the other name, or else in its
        municipality; all namesakes if none is, and empty if either name is unknown.
        """
        here, there = self._named(key), self._named(other)
        points = [name.point for name in there if name.point]
        close = [
            name
            for name in here
            if name.point and any(kilometres(name.point, point) < _NEAR_KM for point in points)
        ]
        close = [name for name in close if name.kind is not PlaceKind.ESTATE] or close
        if close:
            return self._candidates(close)
        namesakes, around = self._candidates(here), self._candidates(there)
        return common(namesakes, around) or (namesakes if points else ())

    def misspelt(self, key: str) -> tuple[Candidate, ...]:
        """The places whose names are a slip or two away; the nearest only, the largest first."""
        if len(key) < _ONE_SLIP_FROM:
            return ()
        slips = 2 if len(key) >= _TWO_SLIPS_FROM else 1
        lengths = range(len(key) - slips, len(key) + slips + 1)
        as_long = [each for length in lengths for each in self._keys.get(length, ())]
        near = process.extract(
            key, as_long, scorer=OSA.distance, score_cutoff=slips, limit=len(as_long)
        )
        closest = min((slip for _, slip, _ in near), default=0)
        keys = (close for close, slip, _ in near if slip == closest)
        found = [name for close in keys for name in self._names[close]]
        return self._candidates(sorted(found, key=rank))[:_MOST_GUESSES]

    def municipality(self, code: str) -> Candidate | None:
        """The municipality of that four-digit code, or Christiansø, or None."""
        if row := self._table.municipalities.get(code):
            return self._candidate(Name(official_name(row), PlaceKind.MUNICIPALITY), code)
        outside = (row for row in self._table.outside if code and row.code == code)
        return next((self._outside(Name(row.name, PlaceKind.TOWN), row) for row in outside), None)

    def coded(self, code: str) -> tuple[Candidate, ...]:
        """The municipalities that a postal code reaches into, largest first; empty if not one."""
        row = self._table.postal_codes.get(code) or _reserved(code)
        if row is None:
            return ()
        name = Name(f"{row.code} {row.town}", PlaceKind.POSTAL_CODE, row.municipalities)
        return self._candidates([name])

    def pinned(self, municipality: str, place: str) -> Candidate:
        """A municipality that a pin may lie in."""
        return self._candidate(Name(place, PlaceKind.PIN), municipality)

    def _candidates(self, names: Iterable[Name]) -> tuple[Candidate, ...]:
        found: dict[str, Candidate] = {}
        for name in names:
            if name.outside:
                candidate = self._outside(name, name.outside)
                found.setdefault(candidate.municipality, candidate)
            for code in name.municipalities:
                found.setdefault(code, self._candidate(name, code))
        return tuple(found.values())

    def _candidate(self, name: Name, code: str) -> Candidate:
        municipality = self._table.municipalities[code]
        return Candidate(
            place=name.place,
            kind=name.kind,
            municipality=municipality.name,
            official_name=official_name(municipality),
            municipality_code=code,
            association=self._table.associations[municipality.association],
            sourced=municipality.sourced,
            reason=municipality.reason,
        )

    def _outside(self, name: Name, row: Outside) -> Candidate:
        return Candidate(
            place=name.place,
            kind=name.kind,
            municipality=row.name,
            official_name=row.name,
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


def only_municipalities(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Those that are a municipality, when a text says "kommune"; all of them if none is."""
    named = tuple(each for each in candidates if each.kind is PlaceKind.MUNICIPALITY)
    return named or tuple(candidates)


def common(one: Sequence[Candidate], other: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Those of the first that lie in a municipality of the other."""
    municipalities = {(each.municipality_code, each.municipality) for each in other}
    return tuple(
        each for each in one if (each.municipality_code, each.municipality) in municipalities
    )


def narrow(one: Sequence[Candidate], other: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """What both can stand for; if nothing, either of them."""
    if not one or not other:
        return tuple(one or other)
    return common(one, other) or (*one, *other)


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
