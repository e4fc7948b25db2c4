"""One process answers while another publishes, or dies trying."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from knowledge_base.answering.wording import plain_text
from knowledge_base.bootstrap import open_desk, open_store
from knowledge_base.settings import Settings
from tests.conftest import ROOT, Command

pytestmark = [pytest.mark.store, pytest.mark.process]

OLD = "Nøglen til hallen hænger i skabet ved døren.\n"
NEW = "Nøglen til hallen ligger nu hos købmanden på torvet.\n"
QUESTION = "hvor er nøglen til hallen"


@pytest.mark.model
def test_a_running_desk_answers_from_a_new_generation_at_the_next_question(
    tmp_path: Path, command: Command
) -> None:
    data_dir, folder = tmp_path / "data", tmp_path / "documents"
    folder.mkdir()
    (folder / "noegle.txt").write_text(OLD, encoding="utf-8")
    command("ingest", "sync", str(folder), data_dir=data_dir)

    with open_desk(Settings(data_dir=data_dir)) as desk:
        before = plain_text(desk.answer(QUESTION))
        (folder / "noegle.txt").write_text(NEW, encoding="utf-8")
        command("ingest", "sync", str(folder), data_dir=data_dir)
        after = plain_text(desk.answer(QUESTION))
        command("ingest", "rollback", data_dir=data_dir)
        again = plain_text(desk.answer(QUESTION))

    assert "skabet" in before
    assert "købmanden" in after
    assert again == before


DYING_INGEST = """
import os, signal, sys

steps, last = 0, int(sys.argv[2])

def count(event, _arguments):
    global steps
    if event in {"open", "os.rename", "os.mkdir", "sqlite3.connect", "os.remove", "os.rmdir"}:
        steps += 1
        if steps == last:
            os.kill(os.getpid(), signal.SIGKILL)

from ingest.cli import main
import chromadb, ingest.bootstrap, ingest.pipeline, ingest.progress
from knowledge_base import bootstrap
from tests.fakes.embeddings import HashedEmbeddings

bootstrap.open_embeddings = lambda _settings: HashedEmbeddings()
sys.addaudithook(count)
main(["sync", sys.argv[1], "--json"])
print(steps)
"""
"""An ingest that is killed at a given one of its steps on the disk, or else counts them."""


def ingest_until(step: int, folder: Path, data_dir: Path) -> int:
    """Return how many steps a whole run takes, or 0 if it was killed."""
    done = subprocess.run(
        [sys.executable, "-c", DYING_INGEST, str(folder), str(step)],
        cwd=ROOT,
        env={"DATA_DIR": str(data_dir), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    return 0 if done.returncode < 0 else int(done.stdout.splitlines()[-1])


def write_key(folder: Path, text: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "noegle.txt").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many steps on the disk it takes to publish a changed document."""
    folder, data_dir = tmp_path_factory.mktemp("documents"), tmp_path_factory.mktemp("data")
    write_key(folder, OLD)
    ingest_until(0, folder, data_dir)
    write_key(folder, NEW)
    return ingest_until(0, folder, data_dir)


@pytest.mark.parametrize("from_end", [0, 1, 2, 4, 6, 9, 12, 16, 20, 30, 60, 120])
def test_an_ingest_killed_at_any_step_leaves_a_whole_archive(
    tmp_path: Path, steps: int, from_end: int
) -> None:
    data_dir, folder = tmp_path / "data", tmp_path / "documents"
    write_key(folder, OLD)
    ingest_until(0, folder, data_dir)
    store = open_store(Settings(data_dir=data_dir))
    old = store.active()
    write_key(folder, NEW)

    assert ingest_until(steps - from_end, folder, data_dir) == 0
    active = store.active()
    assert active is not None
    text = store.load(active).contents.passages[0].text
    assert text == (OLD if active == old else NEW).strip()

    assert ingest_until(0, folder, data_dir) > 0
    active = store.active()
    assert active is not None
    assert store.load(active).contents.passages[0].text == NEW.strip()
    assert not list(data_dir.glob("generations/*.building"))


def test_two_ingests_at_once_do_not_meet(tmp_path: Path, command: Command) -> None:
    from ingest.bootstrap import hold_archive  # noqa: PLC0415

    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "a.md").write_text("# A\n\nTekst.", encoding="utf-8")
    with hold_archive(Settings(data_dir=tmp_path / "data")):
        done = command("ingest", "sync", str(folder), data_dir=tmp_path / "data")

    assert done.returncode == 1
    assert "En anden indlæsning er i gang" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_json_report_is_one_object_and_errors_alone_exit_with_1(
    tmp_path: Path, command: Command
) -> None:
    (tmp_path / "tom.md").write_text("")

    done = command(
        "ingest", "sync", "--json", str(tmp_path / "tom.md"), data_dir=tmp_path / "data"
    )

    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert set(report) == {
        "generation",
        "published",
        "documents",
        "embeddings_computed",
        "seconds",
    }
    assert report["documents"][0]["status"] == "failed"
