"""`python -m bot` as people and supervisors meet it."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.bootstrap import running
from bot.cli import main
from bot.errors import Rejected
from knowledge_base.errors import NoArchive

_HEAVY = (
    "telegram",
    "chromadb",
    "torch",
    "sentence_transformers",
    "onnxruntime",
    "langchain_core",
    "sqlalchemy",
    "alembic",
    "docx",
    "fpdf",
    "icalendar",
    "segno",
)
_LIST_LOADED = f"""
import sys
from bot.cli import main
try:
    main(["--help"])
except SystemExit:
    pass
print([name for name in {_HEAVY!r} if name in sys.modules], file=sys.stderr)
"""


def test_help_is_danish_and_names_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--help"])

    text = capsys.readouterr().out
    assert caught.value.code == 0
    assert text.startswith("brug: python -m bot")
    assert "run " in text
    assert "chat " in text
    assert "qr " in text
    assert "usage" not in text


def test_a_command_that_does_not_exist_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["dance"])

    assert caught.value.code == 2
    assert "Det forstod jeg ikke." in capsys.readouterr().err


@pytest.mark.parametrize(
    "error", [Rejected(), NoArchive("Arkivet er tomt. Kør »python -m ingest sync MAPPE« først.")]
)
def test_what_cannot_start_says_why_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception
) -> None:
    def fail() -> None:
        raise error

    monkeypatch.setattr(running, "run", fail)

    assert main([]) == 1
    assert capsys.readouterr().err == f"{error}\n"


def test_ctrl_c_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(running, "chat", interrupt)

    assert main(["chat"]) == 0


@pytest.mark.model
@pytest.mark.process
def test_an_archive_that_is_missing_is_said_with_the_command_to_run(tmp_path: Path) -> None:
    done = _python("-m", "bot", "chat", DATA_DIR=str(tmp_path))

    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert "python -m ingest sync" in done.stderr.decode()
    assert done.stdout == b""


@pytest.mark.process
def test_help_loads_neither_telegram_nor_the_archive() -> None:
    done = _python("-c", _LIST_LOADED)

    assert done.stderr.decode().strip() == "[]"


@pytest.mark.process
@pytest.mark.parametrize("locale", ["C", "C.UTF-8", "da_DK.ISO-8859-1"])
def test_danish_letters_come_out_whatever_the_locale_says(locale: str) -> None:
    done = _python("-m", "bot", "--help", LC_ALL=locale, PYTHONUTF8="0", PYTHONIOENCODING="ascii")

    assert "Klyngehjælp" in done.stdout.decode("utf-8")


def _python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        check=False,
        env={"PYTHONPATH": ":".join(filter(None, sys.path)), **environment},
        cwd=Path(__file__).parents[3],
        timeout=60,
    )
