"""How far it is between two points."""

import math

KM_PER_DEGREE = 111.2
"""Kilometres from one degree of latitude to the next."""

Point = tuple[float, float]
"""Degrees north and east, WGS84."""


def kilometres(one: Point, other: Point) -> float:
    """Distance on the map, right to a per cent within Denmark."""
    (lat, lon), (other_lat, other_lon) = one, other
    east = (other_lon - lon) * math.cos(math.radians(lat))
    return math.hypot(other_lat - lat, east) * KM_PER_DEGREE
