"""`python -m bot gaps`, `answer` and `audit`, from a question in the chat to a file."""

import io
import json
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.bootstrap import opening
from bot.cli import main
from knowledge_base.desk import HelpDesk
from tests.fakes.desks import desk_over

pytestmark = pytest.mark.usefixtures("root_logger", "_sigterm_as_it_was")


@contextmanager
def _open_desk(_: object) -> Iterator[HelpDesk]:
    yield desk_over({"Telte": ["Et telt skal tørres, før det pakkes."]})


@pytest.fixture
def _sigterm_as_it_was() -> Iterator[None]:
    handler = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, handler)


@pytest.fixture(autouse=True)
def _small_archive(empty_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "open_unchecked_desk", _open_desk)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Ask two questions in the terminal that the archive cannot answer."""
    said = "hvem vandt Tour de France?\nhvornår vandt Tour de France?"
    monkeypatch.setattr("sys.stdin", io.StringIO(said))
    assert main(["chat"]) == 0
    capsys.readouterr()


def test_where_nobody_has_asked_that_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gaps"]) == 0
    assert capsys.readouterr().out.startswith("Der er ingen spørgsmål i den tid")


@pytest.mark.usefixtures("asked")
def test_what_was_asked_in_the_chat_and_not_answered_is_shown_to_staff(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["gaps"]) == 0
    assert "»hvem vandt Tour de France?«" in capsys.readouterr().out

    assert main(["gaps", "--days", "1", "--json"]) == 0
    gaps = json.loads(capsys.readouterr().out)
    texts = [question["text"] for gap in gaps for question in gap["questions"]]
    assert sorted(texts) == ["hvem vandt Tour de France?", "hvornår vandt Tour de France?"]


@pytest.mark.usefixtures("asked")
def test_one_command_makes_a_file_for_the_answer_and_never_twice(
    capsys: pytest.CaptureFixture[str], empty_folder: Path
) -> None:
    assert main(["answer", "1", "svar.md"]) == 0
    written = (empty_folder / "svar.md").read_text(encoding="utf-8")
    assert "questions:\n- hvem vandt Tour de France?\nowner:" in written
    assert capsys.readouterr().out.startswith("svar.md er klar.")

    assert main(["answer", "1", "svar.md"]) == 1
    assert "er der allerede" in capsys.readouterr().err
    assert (empty_folder / "svar.md").read_text(encoding="utf-8") == written


@pytest.mark.usefixtures("asked")
def test_who_wrote_a_file_is_known_and_when(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit"]) == 0
    assert capsys.readouterr().out == "Ingen har gjort noget i den tid.\n"

    assert main(["answer", "1", "svar.md"]) == 0
    assert main(["answer", "G99", "andet.md"]) == 1
    capsys.readouterr()

    assert main(["audit"]) == 0
    [line] = capsys.readouterr().out.splitlines()
    assert line.endswith("  kommandolinjen  skrev en fil til et svar: 1")
    assert main(["audit", "--days", "1", "--json"]) == 0
    [entry] = json.loads(capsys.readouterr().out)
    assert (entry["user_id"], entry["action"], entry["detail"]) == (
        None,
        "answer_file_written",
        "1",
    )


def test_questions_cannot_be_kept_for_no_time(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KEEP_QUESTIONS_DAYS", "0")
    assert main(["gaps"]) == 1
    assert "KEEP_QUESTIONS_DAYS" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [["answer"], ["answer", "1"], ["answer", "1", "a.md", "b.md"], ["gaps", "1"], ["run", "nu"]],
)
def test_too_little_or_too_much_is_wrong_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)

    assert caught.value.code == 2
    assert "brug: python -m bot" in capsys.readouterr().err
