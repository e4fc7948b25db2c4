"""The starter archive, built once with the real model, and commands run as processes."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def command() -> Command:
    """Return what runs `python -m …` in the repository, with an archive of its own."""

    def run(
        *arguments: str, data_dir: Path, text: str | None = None, **more: str
    ) -> subprocess.CompletedProcess[str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}  # noqa: TID251 - nothing else reaches the command
        return subprocess.run(
            [sys.executable, "-m", *arguments],
            cwd=ROOT,
            env=kept | {"DATA_DIR": str(data_dir)} | more,
            input=text,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )

    return run


@pytest.fixture(scope="session")
def starter_archive(tmp_path_factory: pytest.TempPathFactory, command: Command) -> Path:
    """Return a DATA_DIR that holds the starter archive."""
    data_dir = tmp_path_factory.mktemp("starter")
    done = command("ingest", "sync", "--yes", "knowledge_base/documents", data_dir=data_dir)
    assert done.returncode == 0, done.stderr
    return data_dir
