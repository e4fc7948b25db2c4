"""From files to a published generation."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ingest.cache import ExtractCache
from ingest.errors import NothingToRollBackTo
from ingest.pipeline import Ingest
from ingest.report import FileStatus, Report
from ingest.rollback import roll_back
from knowledge_base.passages import AspectKind
from tests.fakes.embedders import MemoryEmbedder
from tests.fakes.generations import MemoryGenerations

GUIDE = """---
title: Guide
year: 2020
questions:
  - hvor er nøglen
---

Nøglen hænger i skabet. Formanden har en til.
"""


@dataclass
class Staff:
    """A staff member with a folder of documents and an archive."""

    folder: Path
    cache: Path
    store: MemoryGenerations = field(default_factory=MemoryGenerations)
    agrees: Callable[[Report], bool] = lambda _report: True
    model: str = "fake-1"
    days: Iterator[datetime] = field(
        default_factory=lambda: (
            datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=day) for day in range(100)
        )
    )

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def sync(self, *paths: Path, dry_run: bool = False) -> Report:
        ingest = Ingest(
            store=self.store,
            extracts=ExtractCache(self.cache),
            embedder=MemoryEmbedder(fingerprint=self.model),
            keep=5,
            clock=lambda: next(self.days),
            stopwatch=lambda: 0.0,
            confirm=self.agrees,
        )
        return ingest.sync(paths or (self.folder,), dry_run=dry_run)

    def titles(self) -> list[str]:
        active = self.store.active()
        assert active is not None
        return [document.title for document in self.store.read(active).documents.values()]


@pytest.fixture
def staff(tmp_path: Path) -> Staff:
    folder = tmp_path / "documents"
    folder.mkdir()
    return Staff(folder=folder, cache=tmp_path / "cache")


def statuses(report: Report) -> dict[str, FileStatus]:
    return {Path(document.path).name: document.status for document in report.documents}


def test_a_first_run_publishes_what_it_read(staff: Staff) -> None:
    staff.write("guide.md", GUIDE)

    report = staff.sync()

    assert report.published
    assert report.generation == staff.store.active()
    assert statuses(report) == {"guide.md": FileStatus.ADDED}
    assert report.documents[0].passages == 1
    assert report.embeddings_computed == 4  # a passage, two sentences and a question


def test_the_archive_holds_passages_sentences_and_questions(staff: Staff) -> None:
    staff.write("guide.md", GUIDE)
    staff.sync()

    active = staff.store.active()
    assert active is not None
    snapshot = staff.store.load(active)

    [document] = snapshot.contents.documents.values()
    assert (document.title, document.year, document.path) == (
        "Guide",
        2020,
        str(staff.folder / "guide.md"),
    )
    assert [(aspect.kind, aspect.text) for aspect in snapshot.contents.aspects] == [
        (AspectKind.SENTENCE, "Nøglen hænger i skabet."),
        (AspectKind.SENTENCE, "Formanden har en til."),
        (AspectKind.QUESTION, "hvor er nøglen"),
    ]
    assert snapshot.aspect_vectors.shape == (3, 64)
    assert snapshot.passage_vectors.shape == (1, 64)


def test_a_run_with_nothing_new_computes_nothing_and_publishes_nothing(staff: Staff) -> None:
    staff.write("guide.md", GUIDE)
    first = staff.sync()

    second = staff.sync()

    assert not second.published
    assert second.embeddings_computed == 0
    assert second.generation == first.generation
    assert statuses(second) == {"guide.md": FileStatus.UNCHANGED}
    assert not second.nothing_but_errors


def test_a_changed_file_is_changed_and_a_vanished_one_is_removed(staff: Staff) -> None:
    guide, news = staff.write("guide.md", GUIDE), staff.write("news.txt", "Klyngen er lukket.")
    staff.sync()
    staff.write("guide.md", GUIDE.replace("skabet", "skuret"))
    news.unlink()

    report = staff.sync()

    assert statuses(report) == {"guide.md": FileStatus.CHANGED, "news.txt": FileStatus.REMOVED}
    assert staff.titles() == ["Guide"]
    assert guide.exists()


def test_new_front_matter_alone_is_a_change(staff: Staff) -> None:
    staff.write("guide.md", GUIDE)
    staff.sync()
    staff.write("guide.md", GUIDE.replace("2020", "2021"))

    assert statuses(staff.sync()) == {"guide.md": FileStatus.CHANGED}


def test_documents_from_other_folders_stay(staff: Staff) -> None:
    staff.write("one/a.md", "# Et\n\nDen første.")
    staff.write("two/b.md", "# To\n\nDen anden.")
    staff.sync(staff.folder / "one")

    report = staff.sync(staff.folder / "two")

    assert statuses(report) == {"b.md": FileStatus.ADDED}
    assert staff.titles() == ["Et", "To"]


def test_a_single_file_that_is_gone_can_be_taken_out_by_its_path(staff: Staff) -> None:
    staff.write("a.md", "# Et\n\nDen første.")
    gone = staff.write("b.md", "# To\n\nDen anden.")
    staff.sync()
    gone.unlink()

    report = staff.sync(gone)

    assert statuses(report) == {"b.md": FileStatus.REMOVED}
    assert staff.titles() == ["Et"]


def test_a_missing_folder_is_reported_and_takes_nothing_out(staff: Staff) -> None:
    staff.write("one/a.md", "# Et\n\nDen første.")
    staff.sync()
    (staff.folder / "one").rename(staff.folder.parent / "elsewhere")

    report = staff.sync(staff.folder / "one")

    assert statuses(report) == {"one": FileStatus.FAILED}
    assert "1 dokumenter derfra bliver" in report.documents[0].reason
    assert staff.titles() == ["Et"]


@pytest.mark.parametrize(
    ("name", "content", "status", "reason"),
    [
        ("tom.md", b"", FileStatus.FAILED, "tom"),
        ("blank.txt", b" \n\n ", FileStatus.FAILED, "tom"),
        ("falsk.pdf", b"not a pdf", FileStatus.FAILED, "PDF"),
        ("falsk.docx", b"not a document", FileStatus.FAILED, "Word"),
        ("film.mp4", b"\0\0", FileStatus.SKIPPED, ".mp4"),
        ("forkert.md", b"---\ntitle: [\n---\nx", FileStatus.FAILED, "linje"),
    ],
)
def test_a_file_that_cannot_be_used_is_reported_and_harms_nothing(
    staff: Staff, name: str, content: bytes, status: FileStatus, reason: str
) -> None:
    staff.write("guide.md", GUIDE)
    (staff.folder / name).write_bytes(content)

    report = staff.sync()

    assert statuses(report)[name] is status
    assert reason in next(d.reason for d in report.documents if d.path.endswith(name))
    assert staff.titles() == ["Guide"]


def test_a_file_that_broke_keeps_its_last_readable_version(staff: Staff) -> None:
    staff.write("guide.md", GUIDE)
    staff.sync()
    staff.write("guide.md", "")

    report = staff.sync()

    assert statuses(report) == {"guide.md": FileStatus.FAILED}
    assert "forrige udgave" in report.documents[0].reason
    assert staff.titles() == ["Guide"]


def test_nothing_but_broken_files_publishes_nothing(staff: Staff) -> None:
    staff.write("tom.md", "")

    report = staff.sync()

    assert not report.published
    assert report.nothing_but_errors
    assert staff.store.active() is None


def test_the_same_content_twice_is_taken_once(staff: Staff) -> None:
    staff.write("a.md", GUIDE)
    staff.write("b.md", GUIDE)

    report = staff.sync()

    assert statuses(report) == {"a.md": FileStatus.ADDED, "b.md": FileStatus.SKIPPED}
    assert len(staff.titles()) == 1


def test_a_dry_run_tells_and_changes_nothing(staff: Staff) -> None:
    staff.write("guide.md", GUIDE)

    report = staff.sync(dry_run=True)

    assert statuses(report) == {"guide.md": FileStatus.ADDED}
    assert not report.published
    assert staff.store.manifests() == ()


def test_a_no_changes_nothing(staff: Staff) -> None:
    staff.write("guide.md", GUIDE)
    staff.agrees = lambda _report: False

    assert not staff.sync().published
    assert staff.store.manifests() == ()


def test_another_model_makes_a_new_generation_of_the_same_files(staff: Staff) -> None:
    staff.write("guide.md", GUIDE)
    staff.sync()
    staff.model = "fake-2"

    report = staff.sync()

    assert report.published
    assert report.embeddings_computed == 4


def test_a_broken_active_generation_is_built_anew(staff: Staff) -> None:
    staff.write("guide.md", GUIDE)
    staff.sync()
    staff.store._snapshots.clear()  # noqa: SLF001 - a disk error, as the port sees it

    assert staff.sync().published
    assert staff.titles() == ["Guide"]


def test_a_rollback_goes_back_and_a_sync_goes_forward_again(staff: Staff) -> None:
    staff.write("guide.md", GUIDE)
    first = staff.sync().generation
    staff.write("news.txt", "Klyngen er lukket.")
    staff.sync()

    assert roll_back(staff.store).id == first
    assert staff.titles() == ["Guide"]
    with pytest.raises(NothingToRollBackTo):
        roll_back(staff.store)
    assert staff.sync().published
    assert len(staff.titles()) == 2


def test_a_question_belongs_to_the_passage_that_is_nearest_to_it(staff: Staff) -> None:
    long = " ".join(f"Klyngen holdt møde nummer {number} om aftenen." for number in range(60))
    keys = " ".join(f"Nøglen til hallen hænger på krog {number}." for number in range(60))
    staff.write(
        "guide.md",
        f"---\nquestions: [hvor hænger nøglen til hallen]\n---\n"
        f"# Guide\n\n## Møder\n\n{long}\n\n## Nøgler\n\n{keys}\n",
    )
    staff.sync()

    active = staff.store.active()
    assert active is not None
    contents = staff.store.read(active)
    [owner] = [a.passage_id for a in contents.aspects if a.kind is AspectKind.QUESTION]

    assert "krog" in next(p.text for p in contents.passages if p.id == owner)


def test_headings_between_the_sentences_are_no_sentences(staff: Staff) -> None:
    staff.write("guide.md", "# Guide\n\nFørst det ene.\n\n## Hvad så?\n\nSå det andet.\n")
    staff.sync()

    active = staff.store.active()
    assert active is not None
    aspects = staff.store.read(active).aspects

    assert [(aspect.kind, aspect.text) for aspect in aspects] == [
        (AspectKind.SENTENCE, "Først det ene."),
        (AspectKind.HEADING, "Hvad så?"),
        (AspectKind.SENTENCE, "Så det andet."),
    ]
