"""From a pin on a map to a municipality, by the nearest known places; nothing is stored.

Places are points, and where the border runs between two of them is not known: a pin whose
neighbours do not agree is ambiguous.
"""

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from knowledge_base.places.distance import KM_PER_DEGREE, kilometres
from knowledge_base.places.gazetteer import Gazetteer, settle
from knowledge_base.places.location import Candidate, Location
from knowledge_base.places.table import PlaceTable

# The nearest places vote with 1 / distance^3; docs/places.md has what other numbers gave, measured
# by benchmarks/places/measure.py.
_NEIGHBOURS = 8
_FALLS_OFF = 3
_NEAR_KM = 0.05  # as good as there; keeps the vote finite
_AGREED = 0.9  # share of the votes from which a pin is certain
_HEARD = 0.02  # share of the votes from which a municipality is among the candidates
_FARTHEST_KM = 15.0  # farther from every known place a pin is at sea
_BORDER_KM = 5.0  # a guess: the hand-drawn lines are better than this
_SOUTH_SCHLESWIG = "sydslesvig"

_Line = tuple[tuple[float, float], ...]

# The land and sea border with Germany as (lon, lat), west to east. Source: the southern edge of
# the municipalities' outlines (DAGI), by every 0.05 degrees; between the coasts a line by hand.
_GERMAN_BORDER: _Line = (
    (8.00, 55.06), (8.55, 55.06), (8.64, 54.91), (8.75, 54.895), (8.95, 54.90), (9.00, 54.888),
    (9.05, 54.871), (9.20, 54.858), (9.25, 54.809), (9.35, 54.808), (9.40, 54.835), (9.50, 54.855),
    (9.60, 54.885), (9.65, 54.850), (9.75, 54.830), (9.95, 54.840), (10.20, 54.800),
    (10.50, 54.620), (11.10, 54.580), (11.97, 54.500), (12.60, 54.700), (15.50, 54.800),
)  # fmt: skip
# The Eider and the Kiel Canal, where South Schleswig ends. By hand: within some kilometres.
_EIDER: _Line = (
    (8.00, 54.25), (8.85, 54.26), (9.10, 54.37), (9.40, 54.29), (9.66, 54.30), (10.00, 54.36),
    (10.20, 54.44),
)  # fmt: skip
# The middle of the Sound and the Kattegat as (lat, lon), south to north. By hand.
_SWEDISH_BORDER: _Line = (
    (54.30, 12.45), (55.00, 12.65), (55.30, 12.60), (55.50, 12.70), (55.60, 12.82), (55.80, 12.74),
    (56.00, 12.65), (56.15, 12.52), (56.40, 12.20), (57.00, 11.90), (57.80, 11.20),
)  # fmt: skip
_BORNHOLM_WEST = 14.5  # degrees east; between Sweden and here there is no Danish land


class _Point(NamedTuple):
    lat: float
    lon: float
    municipality: str
    name: str


_Cell = tuple[int, int]
_CELL_LAT, _CELL_LON = 0.14, 0.28  # degrees; over 15 km both ways in Denmark


class PinBoard:
    """Look-up of pins."""

    def __init__(self, table: PlaceTable, gazetteer: Gazetteer) -> None:
        self._cells: dict[_Cell, list[_Point]] = {}
        for point in dict.fromkeys(_points(table)):
            self._cells.setdefault(_cell(point.lat, point.lon), []).append(point)
        self._gazetteer = gazetteer

    def nearest(self, lat: float, lon: float) -> Location:
        """The municipality of a pin.

        Certain only where the nearest districts agree; unknown at sea and abroad, except that
        South Schleswig has an association: its candidate is called Sydslesvig and has no code.

        Args:
            lat: Degrees north, WGS84.
            lon: Degrees east.
        """
        if not _is_a_position(lat, lon) or _is_in_sweden(lat, lon):
            return settle(())
        south_km = (_along(_GERMAN_BORDER, lon) - lat) * KM_PER_DEGREE
        if _is_in_south_schleswig(lat, lon, south_km):
            return settle(self._across(lat, lon, south_km))
        return settle(self._candidates(lat, lon) if south_km < _BORDER_KM else ())

    def _across(self, lat: float, lon: float, south_km: float) -> tuple[Candidate, ...]:
        south = self._gazetteer.named(_SOUTH_SCHLESWIG)
        return (*south, *self._candidates(lat, lon)) if south_km < _BORDER_KM else south

    def _candidates(self, lat: float, lon: float) -> tuple[Candidate, ...]:
        near = self._near(lat, lon)
        votes: dict[str, float] = {}
        places: dict[str, str] = {}
        for km, point in near:
            vote = (km + _NEAR_KM) ** -_FALLS_OFF
            votes[point.municipality] = votes.get(point.municipality, 0.0) + vote
            places.setdefault(point.municipality, point.name)
        shares = {code: vote / sum(votes.values()) for code, vote in votes.items()}
        best = sorted(shares, key=shares.__getitem__, reverse=True)
        agreed = best and shares[best[0]] >= _AGREED
        heard = best[:1] if agreed else [code for code in best if shares[code] >= _HEARD]
        return tuple(self._gazetteer.pinned(code, f"Nær {places[code]}") for code in heard)

    def _near(self, lat: float, lon: float) -> list[tuple[float, _Point]]:
        """The nearest places and how far they are in kilometres, nearest first."""
        row, column = _cell(lat, lon)
        around = (
            point
            for cell in ((row + up, column + right) for up in (-1, 0, 1) for right in (-1, 0, 1))
            for point in self._cells.get(cell, ())
        )
        found = sorted((kilometres((lat, lon), (point.lat, point.lon)), point) for point in around)
        return [each for each in found[:_NEIGHBOURS] if each[0] <= _FARTHEST_KM]


def _points(table: PlaceTable) -> Iterator[_Point]:
    for place in table.settlements:
        if place.lat is not None and place.lon is not None:
            yield _Point(place.lat, place.lon, place.municipality, place.name)
    for parish in table.parishes:
        if parish.lat is not None and parish.lon is not None:
            yield _Point(parish.lat, parish.lon, parish.municipalities[0], parish.name)


def _cell(lat: float, lon: float) -> _Cell:
    return math.floor(lat / _CELL_LAT), math.floor(lon / _CELL_LON)


def _is_a_position(lat: float, lon: float) -> bool:
    return math.isfinite(lat) and math.isfinite(lon) and abs(lat) <= 90 and abs(lon) <= 180  # noqa: PLR2004


def _is_in_sweden(lat: float, lon: float) -> bool:
    return _along(_SWEDISH_BORDER, lat) < lon < _BORNHOLM_WEST


def _is_in_south_schleswig(lat: float, lon: float, south_km: float) -> bool:
    (west, _), *_, (east, _) = _EIDER
    return west < lon < east and south_km > 0 and lat > _along(_EIDER, lon)


def _along(line: _Line, at: float) -> float:
    """The second coordinate of a line where the first is `at`; its end points reach on."""
    for (left, low), (right, high) in pairwise(line):
        if at <= right:
            return low + (high - low) * max(0.0, (at - left) / (right - left))
    return line[-1][1]
