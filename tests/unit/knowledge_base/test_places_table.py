"""The tables contradict neither themselves nor each other, and say where if they do."""

import shutil
from collections import Counter
from pathlib import Path

import pytest

from knowledge_base.errors import WrongSettings, WrongTable
from knowledge_base.places.table import DATA, PlaceTable, load_table


@pytest.fixture(scope="module")
def table() -> PlaceTable:
    return load_table()


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def test_every_municipality_is_there_once(table: PlaceTable) -> None:
    assert len(table.municipalities) == 98
    assert len({row.name for row in table.municipalities.values()}) == 98
    assert all(len(code) == 4 and code.isdigit() for code in table.municipalities)


def test_each_association_covers_as_many_municipalities_as_counted_by_hand(
    table: PlaceTable,
) -> None:
    covered = Counter(row.association for row in table.municipalities.values())

    assert covered == {
        "nordjylland": 11,
        "midtjylland": 5,
        "vestjylland": 4,
        "oestjylland": 8,
        "sydoestjylland": 5,
        "sydvest": 5,
        "soenderjylland": 4,
        "fyn": 10,
        "midt-og-vestsjaelland": 18,
        "nordsjaelland": 10,
        "storkoebenhavn": 11,
        "storstroemmen": 6,
        "bornholm": 1,
    }


def test_there_are_fourteen_associations_and_only_one_covers_no_municipality(
    table: PlaceTable,
) -> None:
    covering = {row.association for row in table.municipalities.values()}

    assert len(table.associations) == 14
    assert set(table.associations) - covering == {"sdu"}


def test_no_former_association_is_offered(table: PlaceTable) -> None:
    names = {row.name for row in table.associations.values()}

    assert not names & {"DGI Roskilde", "DGI Sydhavsøerne", "DGI Nordvest", "DGI Østsjælland"}


def test_association_codes_fit_in_a_deep_link(table: PlaceTable) -> None:
    assert all(code.isascii() and len(f"dgi_{code}") <= 64 for code in table.associations)


def test_contact_details_are_blank_where_no_source_gave_them(table: PlaceTable) -> None:
    with_phone = {code for code, row in table.associations.items() if row.phone}
    with_email = {code for code, row in table.associations.items() if row.email}

    assert with_phone <= {"midt-og-vestsjaelland", "storkoebenhavn", "sdu"}
    assert with_email <= {"sdu"}


def test_a_guessed_web_address_is_not_used(table: PlaceTable) -> None:
    assert table.associations["bornholm"].url == "https://www.dgi.dk"
    assert table.associations["nordsjaelland"].url == "https://www.dgi.dk"


def test_every_row_says_why(table: PlaceTable) -> None:
    for row in table.municipalities.values():
        assert row.reason
        assert row.sourced == ("Sluttet ud fra" not in row.reason)
        assert "https://" in row.reason or "http://" in row.reason or not row.sourced


def test_every_municipality_has_a_postal_code(table: PlaceTable) -> None:
    reached = {code for row in table.postal_codes.values() for code in row.municipalities}

    assert reached == set(table.municipalities)


def test_points_lie_in_denmark(table: PlaceTable) -> None:
    points = [(row.lat, row.lon) for row in table.settlements]
    points += [(row.lat, row.lon) for row in table.parishes]

    for lat, lon in points:
        assert lat is None or 54.5 < lat < 57.8
        assert lon is None or 8 < lon < 15.2


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("municipalities.csv", "0706,", "0707,", "0707 står der to gange"),
        ("municipalities.csv", "Syddjurs,", "Norddjurs,", "Norddjurs står der to gange"),
        ("municipalities.csv", "Syddjurs,oestjylland", "Syddjurs,vest", "»vest«"),
        ("municipalities.csv", "oestjylland,yes", "oestjylland,ja", "yes eller no"),
        ("municipalities.csv", "name,", "navn,", "»name« mangler"),
        ("municipalities.csv", "0706,", "0706,ekstra,", "rigtige kolonner"),
        ("postal_codes.csv", "8410,Rønde,0706", "8410,Rønde,0999", "8410 henviser til »0999«"),
        ("postal_codes.csv", "8410,Rønde,0706", "8410,Rønde,", "8410 mangler en kommune"),
        ("parishes.csv", "Thorsager,0706,56.", "Thorsager,0706,56;", "punktum"),
        ("clusters.csv", "Friskvind,,0760", "Friskvind,,760", "Friskvind henviser til »760«"),
        ("clusters.csv", "0760,Velling", "0760|76,Velling", "Friskvind henviser til »76«"),
        (
            "places.csv",
            "Agedrup,landsby,0461",
            "Agedrup,landsby,0000",
            "Agedrup henviser til »0000«",
        ),
        ("places.csv", "Agedrup,landsby,", "Agedrup,stad,", "by, bydel, landsby, ejerlav"),
        ("parishes.csv", "Thorsager,0706", "Thorsager,7", "Thorsager henviser til »7«"),
        ("regions.csv", "Thy,0787", "Thy,", "Thy mangler en kommune"),
        ("outside_municipalities.csv", ",sdu,", ",sydslesvig,", "»sydslesvig«"),
        ("associations.yaml", "code: sydvest", "code: fyn", "fyn står der to gange"),
        ("associations.yaml", "  url:", "  adresse:", "'url'"),
        ("associations.yaml", "last_checked: '", "last_checked: 'i ", "kan ikke læses"),
        ("associations.yaml", "- code: n", "- [code: n", "kan ikke læses"),
    ],
)
def test_a_wrong_row_is_refused_with_its_file_and_what_is_wrong(
    copied: Path, file: str, old: str, new: str, said: str
) -> None:
    path = copied / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(WrongTable, match=file) as refused:
        load_table(copied)

    assert said in str(refused.value)


def test_a_missing_row_is_refused(copied: Path) -> None:
    path = copied / "municipalities.csv"
    path.write_text(path.read_text(encoding="utf-8").rsplit("\n", 2)[0], encoding="utf-8")

    with pytest.raises(WrongTable, match="Der er 97 kommuner"):
        load_table(copied)


def test_a_missing_file_is_refused_as_a_setting_to_mend(copied: Path) -> None:
    (copied / "clusters.csv").unlink()

    with pytest.raises(WrongSettings, match=r"clusters\.csv"):
        load_table(copied)


def test_staff_may_write_a_phone_number_without_spaces_and_a_date_without_quotes(
    copied: Path,
) -> None:
    path = copied / "associations.yaml"
    _replace(path, "  phone:\n", "  phone: 79404040\n")
    _replace(path, "last_checked: '", "last_checked: 2027-01-02 #'")

    association = load_table(copied).associations["nordjylland"]

    assert association.phone == "79404040"
    assert association.last_checked == "2027-01-02"


def test_a_file_saved_by_a_spreadsheet_with_its_mark_is_read(copied: Path) -> None:
    path = copied / "municipalities.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())

    assert len(load_table(copied).municipalities) == 98
