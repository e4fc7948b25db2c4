"""What waits for review lies under names that are safe everywhere, and is never written over."""

import os
from pathlib import Path

import pytest

from bot.delivery.review import ReviewFolder, safe_name


@pytest.fixture
def folder(tmp_path: Path) -> ReviewFolder:
    return ReviewFolder(tmp_path / "review")


def names(folder: ReviewFolder) -> list[str]:
    return sorted(path.name for path in folder.path.iterdir())


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("Årsplan 2027.pdf", "Årsplan 2027.pdf"),
        ("A\u030arsplan.pdf", "Årsplan.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\bo\\plan.docx", "plan.docx"),
        ("a/b/", "fil"),
        ("..", "fil"),
        ("", "fil"),
        (".htaccess", "htaccess"),
        ("plan\x00\n<b>|?.pdf", "plan b.pdf"),
        ("- plan -.pdf", "plan -.pdf"),
        ("CON.txt", "_CON.txt"),
        ("plan.pdf.", "plan.pdf"),
        ("x" * 200 + ".pdf", "x" * 60 + ".pdf"),
        ("plan." + "x" * 40, ("plan." + "x" * 40)[:60]),
    ],
)
def test_a_name_is_made_safe(given: str, safe: str) -> None:
    assert safe_name(given) == safe


@pytest.mark.parametrize("name", ["/", "\\", "\ud800.pdf", "🙂" * 100 + ".pdf", "a" * 300])
def test_any_name_can_be_written(folder: ReviewFolder, name: str) -> None:
    kept = folder.write("x", name)

    assert names(folder) == [kept]


def test_a_name_that_is_taken_gets_a_number(folder: ReviewFolder) -> None:
    kept = [folder.write(text, "svar.md") for text in ("1", "2", "3")]

    assert kept == ["svar.md", "svar-2.md", "svar-3.md"]
    assert [(folder.path / name).read_text() for name in kept] == ["1", "2", "3"]


def test_the_same_again_is_kept_once(folder: ReviewFolder) -> None:
    kept = [folder.write(text, "svar.md") for text in ("1", "2", "2", "1")]

    assert kept == ["svar.md", "svar-2.md", "svar-2.md", "svar.md"]


def test_a_file_that_is_still_arriving_does_not_wait_yet(folder: ReviewFolder) -> None:
    arriving = folder.arriving("abc")
    arriving.write_bytes(b"half")
    assert folder.waiting() == ()

    assert folder.keep(arriving, "plan.pdf") == "plan.pdf"

    [waiting] = folder.waiting()
    assert (waiting.name, waiting.size_bytes) == ("plan.pdf", 4)
    assert names(folder) == ["plan.pdf"]


def test_what_waits_is_told_newest_first(folder: ReviewFolder) -> None:
    for age, name in enumerate(("ny.md", "gammel.md")):
        folder.write("x", name)
        os.utime(folder.path / name, (1_700_000_000 - age, 1_700_000_000 - age))

    assert [each.name for each in folder.waiting()] == ["ny.md", "gammel.md"]


def test_a_folder_that_is_not_there_is_empty(folder: ReviewFolder) -> None:
    assert folder.waiting() == ()


def test_nobody_else_on_the_machine_can_look_into_it(folder: ReviewFolder) -> None:
    folder.write("x", "svar.md")

    assert folder.path.stat().st_mode & 0o077 == 0
