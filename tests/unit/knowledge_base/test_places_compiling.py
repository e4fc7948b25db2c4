"""Compiling the tables again leaves alone what staff have corrected."""

import runpy
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge_base.places.table import DATA

SCRIPT = DATA.parent.parent / "scripts" / "compile_places.py"
COMPILED = runpy.run_path(str(SCRIPT))
compile_places: Callable[[list[str]], int] = COMPILED["main"]


@pytest.fixture
def corrected(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(DATA, tmp_path / "data"))
    for file in ("associations.yaml", "outside_municipalities.csv"):
        path = folder / file
        path.write_text(path.read_text(encoding="utf-8").replace("SdU", "SDU"), encoding="utf-8")
    return folder


def test_a_table_that_is_there_is_kept_with_its_corrections(
    corrected: Path, tmp_path: Path
) -> None:
    before = {path.name: path.read_bytes() for path in corrected.iterdir()}

    assert compile_places([str(tmp_path), str(tmp_path), "--into", str(corrected)]) == 0

    assert {path.name: path.read_bytes() for path in corrected.iterdir()} == before


def test_only_the_table_that_is_named_is_written_anew(corrected: Path, tmp_path: Path) -> None:
    named = "outside_municipalities.csv"

    compile_places([str(tmp_path), str(tmp_path), "--into", str(corrected), "--replace", named])

    assert "SdU er" in (corrected / named).read_text(encoding="utf-8")
    assert "SDU" in (corrected / "associations.yaml").read_text(encoding="utf-8")


def test_a_file_that_is_no_table_is_refused(corrected: Path, tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        compile_places([str(tmp_path), str(tmp_path), "--replace", "README.md"])


@pytest.mark.parametrize(
    ("printed", "kept"),
    [("79 40 48 00", "79 40 48 00"), ("7940 4900", "79 40 49 00"), ("+49 461 1", "+49 461 1")],
)
def test_phone_numbers_are_set_in_pairs(printed: str, kept: str) -> None:
    assert COMPILED["_phone"](printed) == kept


def test_a_basis_that_no_reason_fits_stops_the_compilation() -> None:
    with pytest.raises(SystemExit, match="REASONS"):
        COMPILED["_reason"]("sourced: a dream")
