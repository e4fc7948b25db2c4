"""The command lines: their help, their exit codes, and what they load."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Command

pytestmark = pytest.mark.process

HEAVY = (
    "chromadb",
    "kreuzberg",
    "onnxruntime",
    "pytrec_eval",
    "sentence_transformers",
    "sklearn",
    "telegram",
    "torch",
)

HELP = """
import sys
from importlib import import_module

sys.argv = ["prog", *sys.argv[2:], "--help"]
try:
    import_module(MODULE).main()
except SystemExit as ended:
    assert ended.code == 0, ended.code
loaded = [name for name in HEAVY if name in sys.modules]
assert not loaded, loaded
"""


@pytest.mark.parametrize(
    "line",
    [
        ["bot.cli"],
        ["ingest.cli"],
        ["ingest.cli", "sync"],
        ["ingest.cli", "status"],
        ["ingest.cli", "rollback"],
        ["knowledge_base.cli"],
        ["knowledge_base.cli", "ask"],
        ["knowledge_base.cli", "search"],
        ["knowledge_base.cli", "locate"],
        ["knowledge_base.cli", "check-places"],
        ["knowledge_base.cli", "status"],
        ["knowledge_base.cli", "evaluate"],
    ],
    ids=" ".join,
)
def test_help_loads_nothing_heavy(line: list[str]) -> None:
    script = f"MODULE, HEAVY = {line[0]!r}, {HEAVY!r}\n{HELP}"

    done = subprocess.run(
        [sys.executable, "-c", script, *line],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 0, done.stderr
    assert "--help" in done.stdout


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (["knowledge_base", "ask"], "spørgsmål"),
        (["knowledge_base", "ask", "hvad", "--batch", "x.jsonl"], "findes ikke"),
        (["knowledge_base", "locate"], "sted"),
        (["knowledge_base", "locate", "--lat", "56.2"], "--lon"),
        (["knowledge_base", "search", "hvad", "--limit", "0"], "mindst 1"),
        (["knowledge_base", "evaluate", "--floors", "x.json"], "x.json findes ikke"),
        (["knowledge_base", "evaluate", "--save", "x/y.json"], "Mappen x findes ikke"),
        (["knowledge_base", "dance"], "--help"),
        (["ingest", "sync"], "STI"),
        (["ingest"], "KOMMANDO"),
        (["bot", "dance"], "--help"),
    ],
)
def test_wrong_usage_is_told_and_exits_with_2(
    command: Command, tmp_path: Path, line: list[str], told: str
) -> None:
    done = command(*line, data_dir=tmp_path)

    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.model
@pytest.mark.parametrize(
    "line", [["knowledge_base", "ask", "hvad"], ["knowledge_base", "search", "hvad"], ["bot"]]
)
def test_an_empty_archive_names_the_command_that_fills_it(
    command: Command, tmp_path: Path, line: list[str]
) -> None:
    done = command(*line, data_dir=tmp_path, text="")

    assert done.returncode == 1
    assert "python -m ingest sync" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_batch_line_that_cannot_be_read_is_named(command: Command, tmp_path: Path) -> None:
    batch = tmp_path / "places.jsonl"
    batch.write_text('{"id": 1, "text": "8410"}\nrubbish\n')

    done = command("knowledge_base", "locate", "--batch", str(batch), data_dir=tmp_path)

    assert done.returncode == 1
    assert "linje 2" in done.stderr
    assert "DGI Østjylland" in done.stdout


def test_a_misspelt_setting_is_named(command: Command, tmp_path: Path) -> None:
    done = command("knowledge_base", "status", data_dir=tmp_path, KEEP_GENERATIONS="mange")

    assert done.returncode == 1
    assert "KEEP_GENERATIONS" in done.stderr
    assert "Traceback" not in done.stderr
