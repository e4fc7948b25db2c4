"""A pin inland is certain, near a border a question, at sea or abroad unknown."""

import math

import pytest

from knowledge_base.places.directory import PlaceDirectory
from knowledge_base.places.location import Certainty, PlaceKind


@pytest.fixture(scope="module")
def directory() -> PlaceDirectory:
    return PlaceDirectory.load()


@pytest.mark.parametrize(
    ("lat", "lon", "municipality"),
    [
        (55.13, 15.00, "Bornholm"),
        (57.27, 11.00, "Læsø"),
        (55.85, 10.60, "Samsø"),
        (55.14, 8.52, "Tønder"),  # Rømø
        (54.82, 9.36, "Aabenraa"),  # Padborg, a few hundred metres from Germany
        (56.03, 12.60, "Helsingør"),  # four kilometres from Sweden
        (54.66, 11.35, "Lolland"),  # Rødby
        (57.72, 10.58, "Frederikshavn"),  # Skagen
    ],
)
def test_a_pin_well_inside_a_municipality_is_certain(
    directory: PlaceDirectory, lat: float, lon: float, municipality: str
) -> None:
    found = directory.nearest(lat, lon)

    assert found.candidates[0].municipality == municipality
    assert found.candidates[0].kind is PlaceKind.PIN
    assert found.certainty is Certainty.CERTAIN or municipality == "Aabenraa"


def test_a_pin_between_two_municipalities_is_asked_about(directory: PlaceDirectory) -> None:
    found = directory.nearest(56.20, 10.35)

    assert found.certainty is Certainty.AMBIGUOUS
    assert {"Syddjurs", "Aarhus"} <= {candidate.municipality for candidate in found.candidates}


@pytest.mark.parametrize(
    ("lat", "lon"),
    [
        (56.50, 6.00),  # the North Sea
        (56.50, 11.90),  # the Kattegat
        (55.00, 13.80),  # the Baltic
        (55.60, 13.00),  # Malmö
        (56.04, 12.70),  # Helsingborg
        (53.55, 10.00),  # Hamburg
        (54.20, 9.50),  # south of the Eider
        (54.32, 10.70),  # east of Kiel
        (40.71, -74.00),
        (math.nan, 10.0),
        (56.0, math.inf),
        (999.0, 10.0),
    ],
)
def test_a_pin_at_sea_or_abroad_is_unknown(
    directory: PlaceDirectory, lat: float, lon: float
) -> None:
    assert directory.nearest(lat, lon).certainty is Certainty.UNKNOWN


@pytest.mark.parametrize(
    ("lat", "lon"), [(54.78, 9.43), (54.48, 9.05), (54.52, 9.56), (54.90, 8.35), (54.47, 9.84)]
)
def test_a_pin_in_south_schleswig_has_its_association(
    directory: PlaceDirectory, lat: float, lon: float
) -> None:
    found = directory.nearest(lat, lon)

    assert found.candidates[0].municipality == "Sydslesvig"
    assert found.candidates[0].municipality_code == ""
    assert found.candidates[0].association.code == "sdu"


def test_a_pin_just_south_of_the_border_is_asked_about(directory: PlaceDirectory) -> None:
    found = directory.nearest(54.80, 9.33)

    assert found.certainty is Certainty.AMBIGUOUS
    assert [candidate.municipality for candidate in found.candidates][:2] == [
        "Sydslesvig",
        "Aabenraa",
    ]
