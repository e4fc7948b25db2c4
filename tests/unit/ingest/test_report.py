"""What staff read after an ingest."""

from dataclasses import replace

import pytest

from ingest.report import FileReport, FileStatus, Report

REPORT = Report(
    generation="20260101T000000Z-aaaaaaaa",
    published=True,
    documents=(
        FileReport(path="a.pdf", status=FileStatus.ADDED, pages=3, passages=7),
        FileReport(path="b.md", status=FileStatus.UNCHANGED, passages=1),
        FileReport(path="c.md", status=FileStatus.FAILED, reason="filen er tom"),
    ),
    embeddings_computed=12,
    seconds=1.25,
)


def test_the_json_object_has_the_promised_keys() -> None:
    assert REPORT.to_json() == {
        "generation": "20260101T000000Z-aaaaaaaa",
        "published": True,
        "documents": [
            {"path": "a.pdf", "status": "added", "reason": "", "pages": 3, "passages": 7},
            {"path": "b.md", "status": "unchanged", "reason": "", "pages": None, "passages": 1},
            {
                "path": "c.md",
                "status": "failed",
                "reason": "filen er tom",
                "pages": None,
                "passages": 0,
            },
        ],
        "embeddings_computed": 12,
        "seconds": 1.25,
    }


def test_there_is_a_line_for_each_file_and_errors_come_last() -> None:
    lines = REPORT.lines()

    assert [line.split()[:2] for line in lines[:3]] == [
        ["uændret", "b.md"],
        ["ny", "a.pdf"],
        ["fejl", "c.md"],
    ]
    assert "7 tekststykker; 3 sider" in lines[1]
    assert "filen er tom" in lines[2]
    assert "1 ny, 1 uændret, 1 fejl" in lines


@pytest.mark.parametrize(
    ("report", "ending"),
    [
        (REPORT, "Udgivet som"),
        (replace(REPORT, published=False, dry_run=True), "Prøve"),
        (replace(REPORT, published=False), "Arkivet er, som det var"),
        (replace(REPORT, published=False, documents=REPORT.documents[2:]), "Intet er udgivet"),
    ],
)
def test_the_last_line_says_how_it_ended(report: Report, ending: str) -> None:
    assert report.lines()[-1].startswith(ending)
