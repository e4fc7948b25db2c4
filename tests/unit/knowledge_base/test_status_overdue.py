"""Documents that should have been looked at again."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from knowledge_base.passages import Document
from knowledge_base.printing import status_json, status_lines
from knowledge_base.status import Status, overdue, read_status
from tests.fakes.documents import document, saying_of
from tests.fakes.embeddings import HashedEmbeddings
from tests.fakes.generations import MemoryGenerations, snapshot_of

TODAY = date(2026, 11, 25)
YESTERDAY = date(2026, 11, 24)
MODEL = HashedEmbeddings()
HEADING = "Skulle have været set igennem:"


def status_of(more: Mapping[str, Mapping[str, Any]], *, folder: Path) -> Status:
    """Return the state of an archive whose documents say so of themselves."""
    texts = {title: [f"{title} er her."] for title in more}
    snapshot = saying_of(snapshot_of(texts, embeddings=MODEL), more)
    store = MemoryGenerations()
    store.write(snapshot)
    store.activate(snapshot.manifest.id)
    return read_status(store, folder=folder, model=MODEL.fingerprint, today=TODAY)


@pytest.mark.parametrize(
    ("review_by", "is_overdue"),
    [
        (None, False),
        (date(2020, 1, 1), True),
        (YESTERDAY, True),
        (TODAY, False),
        (date(2026, 11, 26), False),
    ],
)
def test_a_document_is_overdue_from_the_day_after(
    review_by: date | None,
    is_overdue: bool,  # noqa: FBT001 - the table's column
) -> None:
    due = document("Plan", review_by=review_by)

    assert overdue([due], today=TODAY) == ((due,) if is_overdue else ())


def test_the_longest_overdue_comes_first_and_then_by_path() -> None:
    documents: list[Document] = [
        document("C", review_by=YESTERDAY),
        document("B", review_by=date(2025, 1, 1)),
        document("A", review_by=YESTERDAY),
        document("D"),
    ]

    assert [each.title for each in overdue(documents, today=TODAY)] == ["B", "A", "C"]


def test_the_status_names_what_is_overdue_in_the_active_generation(tmp_path: Path) -> None:
    status = status_of(
        {
            "Plan": {"review_by": YESTERDAY, "owner": "Inger"},
            "Regler": {"review_by": date(2025, 3, 1)},
            "Nyt": {"review_by": date(2027, 1, 1)},
        },
        folder=tmp_path,
    )

    assert status_lines(status)[-3:] == [
        HEADING,
        "- Regler (docs/Regler.md), senest 2025-03-01",
        "- Plan (docs/Plan.md), senest 2026-11-24, Inger",
    ]
    assert status_json(status)["overdue"] == [
        {
            "path": "docs/Regler.md",
            "title": "Regler",
            "owner": None,
            "review_by": "2025-03-01",
        },
        {
            "path": "docs/Plan.md",
            "title": "Plan",
            "owner": "Inger",
            "review_by": "2026-11-24",
        },
    ]


def test_with_nothing_overdue_nothing_is_said_of_it(tmp_path: Path) -> None:
    status = status_of({"Plan": {"review_by": TODAY}, "Nyt": {}}, folder=tmp_path)

    assert HEADING not in status_lines(status)
    assert status_json(status)["overdue"] == []


def test_an_empty_archive_has_nothing_overdue(tmp_path: Path) -> None:
    store = MemoryGenerations()

    status = read_status(store, folder=tmp_path, model=MODEL.fingerprint, today=TODAY)

    assert status.overdue == ()
    assert status_json(status)["overdue"] == []
