"""`evaluate` on a small set with its own documents, from the command line to the figures."""

import json
from pathlib import Path

import pytest

from tests.conftest import Command
from tests.fakes.sets import Rows, write_set

pytestmark = [pytest.mark.model, pytest.mark.store, pytest.mark.process]

CORPUS: Rows = [
    {"_id": "2018/nøgle", "title": "Nøgler: hallen", "text": "Nøglen hænger i skabet i gangen."},
    {"_id": "penge", "title": "", "text": "Søg penge hos kommunen. Fristen er den 1. maj.\n---\n"},
    {"_id": "tom", "title": "Tom", "text": "", "url": "https://example.org", "year": 2020},
]
QUERIES: Rows = [
    {"_id": "q1", "text": "hvor hænger nøglen til hallen", "answer_facts": ["skabet"]},
    {"_id": "q2", "text": "hvornår er fristen for at søge penge"},
    {"_id": "q3", "text": "hvordan bager man en brunsviger", "domain": "out"},
]


def test_a_set_with_its_own_documents_is_measured_beside_the_active_archive(
    tmp_path: Path, command: Command
) -> None:
    folder = write_set(
        tmp_path / "lille",
        queries=QUERIES,
        qrels=["q1 2018/nøgle 1", "q2 penge 1"],
        corpus=CORPUS,
        qrels_name="qrels/test.tsv",
    )

    done = command(
        "knowledge_base", "evaluate", str(folder), "--json", data_dir=tmp_path / "active"
    )

    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)["lille"]
    assert (figures["questions"], figures["acc@1"]) == (3, 1)
    assert figures["unanswerable_out"] == 1
    assert "1 af 3 dokumenter kom ikke med" in done.stderr  # the empty one
    assert not (tmp_path / "active").exists()


def test_a_wrong_folder_is_named_and_exits_with_1(tmp_path: Path, command: Command) -> None:
    done = command("knowledge_base", "evaluate", str(tmp_path / "væk"), data_dir=tmp_path)

    assert done.returncode == 1
    assert "væk findes ikke" in done.stderr
    assert "Traceback" not in done.stderr
