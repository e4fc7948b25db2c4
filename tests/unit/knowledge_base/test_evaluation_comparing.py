"""Figures beside floors and beside earlier figures."""

from pathlib import Path

import pytest

from knowledge_base.errors import WrongEvaluation
from knowledge_base.evaluation.comparing import (
    Ceiling,
    differences,
    read_floors,
    read_run,
    save_run,
    shortfalls,
)

RUN = {"golden": {"acc@1": 0.8, "longest_answer": 4.0}}


def test_floors_that_hold_leave_nothing_to_tell() -> None:
    assert not shortfalls(RUN, {"golden": {"acc@1": 0.8, "longest_answer": Ceiling(max=4)}})


def test_each_figure_beyond_its_bound_is_told() -> None:
    told = shortfalls(RUN, {"golden": {"acc@1": 0.81, "longest_answer": Ceiling(max=3)}})

    assert [(each.set_name, each.figure, each.value) for each in told] == [
        ("golden", "acc@1", 0.8),
        ("golden", "longest_answer", 4.0),
    ]


def test_a_floor_that_nothing_was_measured_for_does_not_hold() -> None:
    told = shortfalls(RUN, {"golden": {"acc@2": 0.1}, "goldne": {"acc@1": 0.1}})

    assert [each.value for each in told] == [None, None]


def test_the_difference_is_of_what_both_runs_have() -> None:
    earlier = {"golden": {"acc@1": 0.5, "hit@5": 0.9}, "other": {"acc@1": 1.0}}

    assert differences(RUN, earlier) == {"golden": {"acc@1": pytest.approx(0.3)}}
    assert differences(RUN, {}) == {"golden": {}}


def test_a_saved_run_is_read_again_as_it_was(tmp_path: Path) -> None:
    save_run(RUN, tmp_path / "run.json")

    assert read_run(tmp_path / "run.json") == RUN


def test_floors_are_numbers_or_the_most_that_may_be(tmp_path: Path) -> None:
    file = tmp_path / "floors.json"
    file.write_text('{"golden": {"acc@1": 0.8, "longest_answer": {"max": 4}}}')

    assert read_floors(file) == {"golden": {"acc@1": 0.8, "longest_answer": Ceiling(max=4)}}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('{"golden":\n{', r"floors\.json, linje 2: det er ikke JSON"),
        ("[]", r"floors\.json, linje 1: her skal stå"),
        ('{"golden": 0.8}', r"floors\.json, golden: her skal stå"),
        ('{"golden": {"acc@1": {"min": 1}}}', r"golden / acc@1: her skal stå"),
        ('{"golden": {"acc@1": "høj"}}', r"golden / acc@1: her skal stå"),
    ],
)
def test_floors_that_cannot_be_used_are_named(tmp_path: Path, text: str, complaint: str) -> None:
    file = tmp_path / "floors.json"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(WrongEvaluation, match=complaint):
        read_floors(file)


def test_a_run_that_cannot_be_saved_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(WrongEvaluation, match="kan ikke skrives"):
        save_run(RUN, tmp_path)
