"""Sets of questions in BEIR's layout, and what is said of a wrong one."""

from pathlib import Path

import pytest

from knowledge_base.errors import WrongEvaluation
from knowledge_base.evaluation.sets import Domain, read_set
from tests.fakes.sets import HEADER, write_qrels, write_rows, write_set

NOEGLE = {"_id": "q1", "text": "hvor er nøglen"}


def test_a_set_of_the_active_archive_is_read_with_all_that_is_known(tmp_path: Path) -> None:
    folder = write_set(
        tmp_path / "hallen",
        queries=[
            {
                "id": 1,
                "question": "hvem har den",
                "history": ["hvor er nøglen"],
                "answer_facts": ["formand(en)?"],
            },
            {"id": "q2", "text": "hvad koster en hest", "domain": "out"},
        ],
        qrels=["1 hallen/noegler.md 2", "1 hallen/andet.md 0"],
    )

    read = read_set(folder)

    asked, unanswerable = read.questions
    assert read.name == "hallen"
    assert read.corpus == ()
    assert asked.id == "1"
    assert asked.text == "hvem har den"
    assert asked.history == ("hvor er nøglen",)
    assert asked.facts[0].search("Spørg FORMANDEN.")
    assert asked.grades == {"hallen/noegler.md": 2}
    assert asked.answerable
    assert not unanswerable.answerable
    assert unanswerable.domain is Domain.OUT


def test_a_set_may_bring_its_own_documents(tmp_path: Path) -> None:
    folder = write_set(
        tmp_path,
        queries=[NOEGLE],
        qrels=["q1 d1 1"],
        corpus=[{"_id": "d1", "text": "I skabet.", "title": "Hallen", "year": 2020, "x": 1}],
    )

    [document] = read_set(folder).corpus

    assert (document.id, document.title, document.year) == ("d1", "Hallen", 2020)


def test_questions_of_another_split_alone_are_not_asked(tmp_path: Path) -> None:
    queries = [{"_id": each, "text": "hvad"} for each in ("both", "neither", "test", "train")]
    folder = write_set(
        tmp_path, queries=queries, qrels=["both d 1", "test d 1"], qrels_name="qrels/test.tsv"
    )
    write_qrels(folder / "qrels/train.tsv", ["both d 1", "train d 1"])

    assert [each.id for each in read_set(folder).questions] == ["both", "neither", "test"]


def test_line_separators_and_marks_of_other_systems_do_no_harm(tmp_path: Path) -> None:
    folder = write_set(tmp_path, queries=[{"id": "q1", "text": "to\u2028linjer"}])
    (folder / "qrels.tsv").write_bytes(f"\ufeff{HEADER}\r\nq1\td1\t1\r\n\r\n".encode())

    [question] = read_set(folder).questions

    assert question.grades == {"d1": 1}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('{"id": "q1", "text": "hvad"}\nvrøvl\n', "linje 2: her skal stå ét JSON-objekt"),
        ('["q1"]\n', "linje 1: her skal stå ét JSON-objekt"),
        ('\n{"id": "q1"}\n', "linje 2: »text« mangler"),
        ('{"text": "hvad"}\n', "linje 1: »id« mangler"),
        ('{"id": "q1", "text": ""}\n', "linje 1: »text« kan ikke bruges"),
        ('{"id": "q1", "text": "a", "answer_facts": ["("]}\n', "»answer_facts« kan ikke bruges"),
        ('{"id": "q1", "text": "a", "history": "b"}\n', "»history« kan ikke bruges"),
        ('{"id": "q1", "text": "a", "domain": "ude"}\n', "»domain« kan ikke bruges"),
        ('{"id": "q1", "text": "a"}\n' * 2, "linje 2: »q1« er brugt før"),
        ("", "har ingen spørgsmål"),
    ],
)
def test_a_wrong_line_of_the_questions_is_named(tmp_path: Path, text: str, complaint: str) -> None:
    folder = write_set(tmp_path, queries=[])
    (folder / "queries.jsonl").write_text(text, encoding="utf-8")

    with pytest.raises(WrongEvaluation, match=rf"queries\.jsonl.*{complaint}"):
        read_set(folder)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "qrels.tsv: her skal stå en overskrift"),
        ("q1\td1\t1\n", "qrels.tsv, linje 1: her skal stå en overskrift"),
        (f"{HEADER}\nq1 d1 1\n", "qrels.tsv, linje 2: her skal stå query-id"),
        (f"{HEADER}\nq1\td1\tja\n", "qrels.tsv, linje 2: her skal stå query-id"),
        (f"{HEADER}\nq9\td1\t1\n", "qrels.tsv, linje 2: der er intet spørgsmål »q9«"),
    ],
)
def test_a_wrong_line_of_the_judgements_is_named(
    tmp_path: Path, text: str, complaint: str
) -> None:
    folder = write_set(tmp_path, queries=[NOEGLE])
    (folder / "qrels.tsv").write_text(text, encoding="utf-8")

    with pytest.raises(WrongEvaluation, match=complaint):
        read_set(folder)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('{"id": "d1"}\n', "corpus.jsonl, linje 1: »text« mangler"),
        ("\n", "corpus.jsonl har ingen dokumenter"),
        ('{"id": "d2", "text": "a"}\n', "qrels.tsv, linje 2: der er intet dokument »d1«"),
    ],
)
def test_a_wrong_corpus_is_named(tmp_path: Path, text: str, complaint: str) -> None:
    folder = write_set(tmp_path, queries=[NOEGLE], qrels=["q1 d1 1"])
    (folder / "corpus.jsonl").write_text(text, encoding="utf-8")

    with pytest.raises(WrongEvaluation, match=complaint):
        read_set(folder)


def test_bytes_that_are_no_utf_8_are_named_by_their_line(tmp_path: Path) -> None:
    folder = write_set(tmp_path, queries=[NOEGLE])
    (folder / "queries.jsonl").write_bytes('{"id": "q1", "text": "nøgle"}\n'.encode("latin-1"))

    with pytest.raises(WrongEvaluation, match="linje 1 er ikke skrevet i UTF-8"):
        read_set(folder)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(WrongEvaluation, match="væk findes ikke"):
        read_set(tmp_path / "væk")


@pytest.mark.parametrize("name", ["queries.jsonl", "qrels.tsv"])
def test_a_file_that_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    folder = write_set(tmp_path, queries=[NOEGLE])
    (folder / name).unlink()

    with pytest.raises(WrongEvaluation, match=name):
        read_set(folder)


def test_a_corpus_without_a_set_is_no_set(tmp_path: Path) -> None:
    write_rows(tmp_path / "corpus.jsonl", [{"_id": "d1", "text": "I skabet."}])

    with pytest.raises(WrongEvaluation, match=r"mangler qrels\.tsv"):
        read_set(tmp_path)
