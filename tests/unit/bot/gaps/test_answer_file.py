"""A gap becomes a file that staff write an answer into and `ingest` takes in."""

from datetime import date
from pathlib import Path

import pytest

from bot.errors import AnswerFileRefused
from bot.gaps.answer_file import write_answer_file
from bot.gaps.gathering import Gap
from ingest.readers.markdown import read_markdown
from tests.unit.bot.gaps.questions import TENT, TENT_AGAIN, kept

TODAY = date(2026, 11, 25)


def gap_of(*texts: str) -> Gap:
    questions = tuple(kept(number, text) for number, text in enumerate(texts, start=1))
    return Gap(questions=questions, typical=questions[0])


def test_ingest_reads_what_the_file_says_about_itself(tmp_path: Path) -> None:
    path = tmp_path / "svar.md"

    write_answer_file(gap_of(TENT, TENT_AGAIN, TENT), path, today=TODAY)

    extract = read_markdown(path.read_bytes())
    assert extract.metadata.title == "Kan vi låne et telt"
    assert extract.metadata.questions == (TENT, TENT_AGAIN)
    assert extract.metadata.owner is None
    assert extract.metadata.review_by == date(2027, 11, 25)
    assert extract.notes == ()


def test_there_is_nothing_to_take_in_until_an_answer_is_written(tmp_path: Path) -> None:
    path = tmp_path / "svar.md"
    write_answer_file(gap_of(TENT), path, today=TODAY)
    assert read_markdown(path.read_bytes()).blocks == ()

    with path.open("a", encoding="utf-8") as file:
        file.write("Ja, spørg kommunen.\n")

    assert [block.text for block in read_markdown(path.read_bytes()).blocks] == [
        "Ja, spørg kommunen."
    ]


@pytest.mark.parametrize("text", ["hvad: nu?", "- telt #1", "---\nowner: mig", "»æøå« 'og' \"x\""])
def test_whatever_was_asked_stays_a_question(tmp_path: Path, text: str) -> None:
    path = tmp_path / "svar.md"

    write_answer_file(gap_of(text), path, today=TODAY)

    extract = read_markdown(path.read_bytes())
    assert extract.metadata.questions == (" ".join(text.split()),)
    assert extract.metadata.owner is None


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "svar.md"
    path.write_text("mit svar", encoding="utf-8")

    with pytest.raises(AnswerFileRefused, match="er der allerede"):
        write_answer_file(gap_of(TENT), path, today=TODAY)

    assert path.read_text(encoding="utf-8") == "mit svar"


@pytest.mark.parametrize("name", ["svar.txt", "findes_ikke/svar.md"])
def test_a_file_that_could_not_be_used_is_not_written(tmp_path: Path, name: str) -> None:
    path = tmp_path / name

    with pytest.raises(AnswerFileRefused):
        write_answer_file(gap_of(TENT), path, today=TODAY)

    assert not path.exists()
