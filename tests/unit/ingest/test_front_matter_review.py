"""What staff say of a document's life: what it replaces, who answers for it, and until when."""

import json
from datetime import date
from pathlib import Path

import pytest

from ingest.cache import ExtractCache, from_json, to_json
from ingest.documents import Extract, Metadata
from ingest.readers.front_matter import split_front_matter
from ingest.readers.markdown import read_markdown
from tests.fakes.files import make_markdown

REVIEWED = Extract(
    blocks=(),
    metadata=Metadata(
        supersedes=("plan-2019.md", "Den gamle plan"),
        owner="Inger Madsen",
        review_by=date(2027, 3, 1),
    ),
)


def front(fields: str) -> tuple[Metadata, tuple[str, ...]]:
    metadata, _, notes = split_front_matter(f"---\n{fields}\n---\nTekst")
    return metadata, notes


def test_what_it_replaces_who_owns_it_and_until_when_is_read() -> None:
    fields = (
        "supersedes:\n  - plan-2019.md\n  - Den gamle plan\n"
        "owner: Inger Madsen\nreview_by: 2027-03-01"
    )

    assert front(fields) == (REVIEWED.metadata, ())


@pytest.mark.parametrize(
    ("supersedes", "expected"),
    [
        ("plan-2019.md", ("plan-2019.md",)),
        ("[a.md, mappe/b.md]", ("a.md", "mappe/b.md")),
        ("[a.md, '', null]", ("a.md",)),
        ("2019", ("2019",)),
        ("", ()),
        ("[]", ()),
    ],
)
def test_one_name_or_a_list_of_names_is_replaced(
    supersedes: str, expected: tuple[str, ...]
) -> None:
    assert front(f"supersedes: {supersedes}") == (Metadata(supersedes=expected), ())


@pytest.mark.parametrize("written", ["2027-03-01", "'2027-03-01'", '"2027-03-01"'])
def test_a_day_of_review_may_be_quoted(written: str) -> None:
    assert front(f"review_by: {written}")[0].review_by == date(2027, 3, 1)


@pytest.mark.parametrize(
    "written", ["snart", "1. marts 2027", "01-03-2027", "2027-3-1", "2027", "'2027-02-30'"]
)
def test_a_day_of_review_that_is_none_is_left_out_and_noted(written: str) -> None:
    metadata, notes = front(f"owner: Inger\nreview_by: {written}")

    assert metadata == Metadata(owner="Inger")
    assert len(notes) == 1
    assert "review_by" in notes[0]
    assert written.strip("'") in notes[0]


@pytest.mark.parametrize("written", ["", "''", "[]", "null"])
def test_an_empty_day_of_review_says_nothing(written: str) -> None:
    assert front(f"review_by: {written}") == (Metadata(), ())


def test_a_wrong_year_and_a_wrong_day_are_both_noted() -> None:
    _, notes = front("year: i fjor\nreview_by: snart")

    assert [note.split()[1] for note in notes] == ["year", "review_by"]


def test_a_markdown_files_note_reaches_its_extract() -> None:
    extract = read_markdown(make_markdown("# Plan\n\nTekst.", owner="Inger", review_by="snart"))

    assert extract.metadata.owner == "Inger"
    assert extract.metadata.review_by is None
    assert len(extract.notes) == 1


@pytest.mark.parametrize("extract", [REVIEWED, Extract(blocks=())])
def test_the_cache_keeps_them(tmp_path: Path, extract: Extract) -> None:
    ExtractCache(tmp_path).put("abc", extract)

    assert ExtractCache(tmp_path).get("abc") == extract


def test_they_survive_json_as_text() -> None:
    assert from_json(json.loads(json.dumps(to_json(REVIEWED)))) == REVIEWED


def test_an_entry_from_before_there_were_such_fields_is_a_miss(tmp_path: Path) -> None:
    cache = ExtractCache(tmp_path)
    cache.put("abc", REVIEWED)
    (entry,) = tmp_path.iterdir()
    plain = to_json(REVIEWED)
    for field in ("supersedes", "owner", "review_by"):
        del plain["metadata"][field]

    entry.write_text(json.dumps(plain), encoding="utf-8")

    assert cache.get("abc") is None
