"""From a pin on a map to a municipality, by the nearest postal districts; nothing is stored.

A district is known by one point inside it, so a pin near a border cannot be told: it is ambiguous.
"""

import math
from itertools import pairwise

from knowledge_base.places.gazetteer import Gazetteer, settle
from knowledge_base.places.location import Candidate, Location
from knowledge_base.places.table import PlaceTable

_KM_PER_DEGREE = 111.2
# Of 3,000 towns and villages with a known municipality, four agreeing districts were wrong about
# none and certain about 38 %; three were wrong about 0.7 % of the 51 % they were certain about.
_NEIGHBOURS = 4
# One of the 3,000 lay farther than this from the nearest point; a pin that does is at sea.
_FARTHEST_KM = 15.0
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


class PinBoard:
    """Look-up of pins."""

    def __init__(self, table: PlaceTable, gazetteer: Gazetteer) -> None:
        self._points = tuple(
            (row.lat, row.lon, row)
            for row in table.postal_codes.values()
            if row.lat is not None and row.lon is not None
        )
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
        south_km = (_along(_GERMAN_BORDER, lon) - lat) * _KM_PER_DEGREE
        if _is_in_south_schleswig(lat, lon, south_km):
            return settle(self._across(lat, lon, south_km))
        return settle(self._candidates(lat, lon) if south_km < _BORDER_KM else ())

    def _across(self, lat: float, lon: float, south_km: float) -> tuple[Candidate, ...]:
        south = self._gazetteer.named(_SOUTH_SCHLESWIG)
        return (*south, *self._candidates(lat, lon)) if south_km < _BORDER_KM else south

    def _candidates(self, lat: float, lon: float) -> tuple[Candidate, ...]:
        near = sorted((_km(lat, lon, *point), row.code, row) for *point, row in self._points)
        found: dict[str, Candidate] = {}
        for km, _, row in near[:_NEIGHBOURS]:
            if km <= _FARTHEST_KM:
                code = row.municipalities[0]
                place = f"Nær {row.code} {row.town}"
                found.setdefault(code, self._gazetteer.pinned(code, place))
        return tuple(found.values())


def _is_a_position(lat: float, lon: float) -> bool:
    return math.isfinite(lat) and math.isfinite(lon) and abs(lat) <= 90 and abs(lon) <= 180  # noqa: PLR2004


def _is_in_sweden(lat: float, lon: float) -> bool:
    return _along(_SWEDISH_BORDER, lat) < lon < _BORNHOLM_WEST


def _is_in_south_schleswig(lat: float, lon: float, south_km: float) -> bool:
    (west, _), *_, (east, _) = _EIDER
    return west < lon < east and south_km > 0 and lat > _along(_EIDER, lon)


def _km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Distance on the map, right to a per cent within Denmark."""
    east = (other_lon - lon) * math.cos(math.radians(lat))
    return math.hypot(other_lat - lat, east) * _KM_PER_DEGREE


def _along(line: _Line, at: float) -> float:
    """The second coordinate of a line where the first is `at`; its end points reach on."""
    for (left, low), (right, high) in pairwise(line):
        if at <= right:
            return low + (high - low) * max(0.0, (at - left) / (right - left))
    return line[-1][1]
