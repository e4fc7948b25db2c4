"""The figures of a set, against figures worked out by hand."""

import math
import sys
from importlib import import_module

import numpy as np
import pytest

from knowledge_base.errors import MissingExtra
from knowledge_base.evaluation.figures import figures_of
from knowledge_base.evaluation.metrics import interval
from knowledge_base.evaluation.sets import Domain
from tests.fakes.sets import answer, nearest, no_answer, result

RESULTS = [
    result(
        answer("Nøglen hænger i skabet.", "a", confidence=0.9),
        relevant=["a"],
        ranking=["a", "b", "c"],
        facts=["SKABET", "nøglen"],
        total_ms=10,
    ),
    result(
        answer("Ring til formanden. Eller skriv.", "b", "c", confidence=0.8),
        relevant=["c"],
        ranking=["b", "c"],
        facts=["kassereren"],
        total_ms=20,
    ),
    result(
        nearest("d", confidence=0.5),
        relevant=["x", "e"],
        ranking=["d", "b", "e"],
        facts=["Ja"],
        total_ms=30,
    ),
    result(no_answer(0.2), relevant=["f"], ranking=["a", "b"], total_ms=40),
    result(answer("Måske.", "a", confidence=0.7), domain=Domain.IN, total_ms=50),
    result(nearest("a", confidence=0.4), domain=Domain.IN, total_ms=60),
    result(no_answer(0.1), domain=Domain.OUT, total_ms=70),
]
"""Four questions with an answer, of which two get one, and three without."""

FIGURES = figures_of(RESULTS)


@pytest.mark.parametrize(
    ("name", "by_hand"),
    [
        ("questions", 7),
        ("answerable", 4),
        ("unanswerable", 3),
        ("unanswerable_in", 2),
        ("unanswerable_out", 1),
        ("acc@1", 1 / 4),
        ("hit@5", 3 / 4),
        ("mrr@10", (1 + 1 / 2 + 1 / 3 + 0) / 4),
        ("ndcg@10", (1 + 1 / math.log2(3) + (1 / 2) / (1 + 1 / math.log2(3)) + 0) / 4),
        ("facts", 1 / 3),
        ("facts_when_answered", 1 / 2),
        ("right_source", 2 / 2),
        ("right_first_source", 1 / 2),
        ("longest_answer", 2),
        ("answerable_answer", 2 / 4),
        ("answerable_nearest", 1 / 4),
        ("answerable_no_answer", 1 / 4),
        ("unanswerable_in_answer", 1 / 2),
        ("unanswerable_in_nearest", 1 / 2),
        ("unanswerable_in_no_answer", 0),
        ("unanswerable_out_answer", 0),
        ("unanswerable_out_nearest", 0),
        ("unanswerable_out_no_answer", 1),
        ("refusal_precision", 2 / 4),
        ("refusal_recall", 2 / 3),
        ("auroc", (3 + 3 + 2 + 1) / 12),
        ("auroc_in", (2 + 2 + 1 + 0) / 8),
        ("auroc_out", 1),
        ("p50_ms", 40),
        ("p95_ms", 67),
    ],
)
def test_a_figure_is_what_it_is_by_hand(name: str, by_hand: float) -> None:
    assert FIGURES[name] == pytest.approx(by_hand, abs=5e-5)


def test_the_interval_of_a_mean_is_around_it_and_always_the_same() -> None:
    assert FIGURES["acc@1_low"] == 0
    assert FIGURES["acc@1"] < FIGURES["acc@1_high"] < 1
    assert FIGURES["mrr@10_low"] < FIGURES["mrr@10"] < FIGURES["mrr@10_high"]
    assert figures_of(RESULTS) == FIGURES


def test_the_interval_is_that_of_the_normal_approximation_where_there_are_many() -> None:
    values = np.array([0.0, 1.0] * 500)

    low, high = interval(values)

    assert low == pytest.approx(0.5 - 1.96 * 0.5 / math.sqrt(1000), abs=0.005)
    assert high == pytest.approx(0.5 + 1.96 * 0.5 / math.sqrt(1000), abs=0.005)


def test_a_document_relevant_twice_over_counts_for_more() -> None:
    twice = result(no_answer(), relevant=["a", "b"], ranking=["a", "b"])
    twice.question.grades["b"] = 2  # type: ignore[index]

    assert figures_of([twice])["ndcg@10"] == pytest.approx(
        (1 + 2 / math.log2(3)) / (2 + 1 / math.log2(3)), abs=5e-5
    )


def test_what_a_set_cannot_have_is_left_out() -> None:
    only_answerable = figures_of(RESULTS[:1])
    only_unanswerable = figures_of(RESULTS[-1:])

    assert not {"auroc", "refusal_recall", "unanswerable_in_answer"} & set(only_answerable)
    assert not {"acc@1", "facts", "auroc", "right_source"} & set(only_unanswerable)
    assert only_unanswerable["refusal_recall"] == 1


def test_without_the_extra_one_line_names_the_command_that_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pytrec_eval", None)
    monkeypatch.delitem(sys.modules, "knowledge_base.evaluation.metrics")

    with pytest.raises(MissingExtra, match=r"pip install .*\[evaluation\]") as caught:
        import_module("knowledge_base.evaluation.metrics")

    assert "\n" not in str(caught.value)
