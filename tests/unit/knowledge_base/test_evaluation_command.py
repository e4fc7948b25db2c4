"""`evaluate` from options to exit code, over an archive in memory."""

import json
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from knowledge_base.desk import HelpDesk
from knowledge_base.errors import WrongEvaluation
from knowledge_base.evaluation import command
from knowledge_base.evaluation.archives import settings_for
from knowledge_base.settings import Settings, environment_of
from tests.fakes.desks import desk_over
from tests.fakes.sets import write_set

TEXTS = {
    "Møder": ["Hold korte møder.", "Skriv et referat."],
    "Nøgler": ["Nøglen til hallen hænger i skabet.", "Formanden har en til."],
}


@contextmanager
def open_desk(_settings: Settings) -> Iterator[HelpDesk]:
    yield desk_over(TEXTS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    queries = [{"id": "q1", "text": "hvor hænger nøglen"}, {"id": "q2", "text": "korte møder"}]
    return write_set(
        tmp_path / "hallen", queries=queries, qrels=["q1 Nøgler.md 1", "q2 docs/Møder.md 1"]
    )


def evaluate(*folders: Path, **options: object) -> int:
    given = {"data_dir": None, "json": False, "save": None, "against": None, "floors": None}
    return command.run(
        Namespace(folders=folders, **(given | options)), settings=Settings(), open_desk=open_desk
    )


def test_people_get_a_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate(folder) == 0

    assert "øverst (acc@1)" in capsys.readouterr().out


def test_programs_get_one_object_that_is_also_saved(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate(folder, json=True, save=tmp_path / "run.json") == 0

    out, err = capsys.readouterr()
    assert json.loads(out) == json.loads((tmp_path / "run.json").read_text())
    assert json.loads(out)["hallen"]["acc@1"] == 1
    assert err == ""


def test_an_earlier_run_shows_the_changes_and_never_fails(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "run.json").write_text('{"hallen": {"acc@1": 0.25, "gone": 1}}')

    assert evaluate(folder, against=tmp_path / "run.json") == 0
    assert "1,000 +0,750" in capsys.readouterr().out

    assert evaluate(folder, against=tmp_path / "run.json", json=True) == 0
    assert "1,000 +0,750" in capsys.readouterr().err


def test_a_figure_below_its_floor_is_named_and_fails(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    floors = tmp_path / "floors.json"
    floors.write_text('{"hallen": {"acc@1": 1, "questions": 3, "longest_answer": {"max": 4}}}')

    assert evaluate(folder, floors=floors) == 1

    err = capsys.readouterr().err
    assert "hallen, questions: 2; det skal være mindst 3" in err
    assert "acc@1" not in err


def test_a_judged_document_that_the_archive_does_not_hold_is_named(tmp_path: Path) -> None:
    folder = write_set(
        tmp_path, queries=[{"id": "q1", "text": "hvad"}], qrels=["q1 forkert/Nøgler.md 1"]
    )

    with pytest.raises(WrongEvaluation, match=r"qrels\.tsv, linje 2: .*»forkert/Nøgler\.md«"):
        evaluate(folder)


def test_two_folders_of_one_name_are_refused(folder: Path) -> None:
    with pytest.raises(WrongEvaluation, match="forskelligt"):
        evaluate(folder, folder)


def test_an_archive_for_a_corpus_never_is_the_one_that_volunteers_are_answered_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = Settings(data_dir=Path("data"), database_url="postgresql://live", keep_generations=3)
    monkeypatch.setenv("DATABASE_URL", "postgresql://live")
    monkeypatch.setenv("DATA_DIR", "data")

    environment = environment_of(settings_for(tmp_path / "own", live))

    assert environment["DATA_DIR"] == str(tmp_path / "own")
    assert environment["KEEP_GENERATIONS"] == "3"
    assert "DATABASE_URL" not in environment
