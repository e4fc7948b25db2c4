"""Staff are told what is inferred, missing or old in the tables of places."""

from dataclasses import replace
from datetime import date

import pytest

from knowledge_base.places.checking import check
from knowledge_base.places.table import PlaceTable, load_table
from knowledge_base.printing import due_json, due_lines

COMPILED = date(2026, 11, 23)


@pytest.fixture(scope="module")
def table() -> PlaceTable:
    return load_table()


def _with(table: PlaceTable, code: str, **changes: object) -> PlaceTable:
    changed = replace(table.associations[code], **changes)  # type: ignore[arg-type]
    return replace(table, associations={**table.associations, code: changed})


def _reasons(table: PlaceTable, code: str, today: date) -> tuple[str, ...]:
    due = check(table, today=today).associations
    return next((each.reasons for each in due if each.association.code == code), ())


def test_the_inferred_rows_are_all_listed_and_no_sourced_one(table: PlaceTable) -> None:
    names = {row.name for row in check(table, today=COMPILED).inferred}

    assert names == {row.name for row in table.municipalities.values() if not row.sourced} | {
        "Christiansø"
    }
    assert len(names) == 26


def test_an_association_is_overdue_a_year_after_it_was_checked(table: PlaceTable) -> None:
    checked = _with(table, "fyn", last_checked="2026-01-10")

    assert "ikke tjekket siden 2026-01-10" not in _reasons(checked, "fyn", date(2027, 1, 10))
    assert "ikke tjekket siden 2026-01-10" in _reasons(checked, "fyn", date(2027, 1, 11))


def test_what_volunteers_would_miss_is_named(table: PlaceTable) -> None:
    assert {"telefon mangler", "e-mail mangler"} <= set(_reasons(table, "fyn", COMPILED))
    assert "kontaktoplysningerne er fra 2018" in _reasons(table, "storkoebenhavn", COMPILED)
    assert any("hvilket år" in reason for reason in _reasons(table, "sdu", COMPILED))


def test_a_complete_and_fresh_row_is_not_listed(table: PlaceTable) -> None:
    complete = _with(table, "fyn", phone="66 00 00 00", email="fyn@dgi.example", contact_year=2026)

    assert _reasons(complete, "fyn", COMPILED) == ()


def test_the_list_reads_as_text_and_as_json(table: PlaceTable) -> None:
    due = check(table, today=COMPILED)

    assert due_lines(due)[0].startswith("26 kommuner og øer")
    assert due_json(due)["associations"][0]["reasons"]
