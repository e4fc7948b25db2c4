"""Figures as people read them."""

import pytest

from knowledge_base.evaluation.comparing import Bound, Ceiling, Shortfall
from knowledge_base.evaluation.figures import figures_of
from knowledge_base.evaluation.sets import Domain
from knowledge_base.evaluation.table import SECTIONS, shortfall_line, table_lines
from tests.fakes.sets import answer, no_answer, result

RUN = {
    "golden": {"questions": 210, "acc@1": 0.8, "p50_ms": 8.04},
    "andre": {"questions": 9, "p50_ms": 12.0},
}


def test_each_set_has_a_column_and_what_it_has_not_a_dash() -> None:
    assert table_lines(RUN) == [
        "                           golden  andre",
        "Spørgsmål",
        "  i alt                       210      9",
        "Det rette dokument findes",
        "  øverst (acc@1)            0,800      -",
        "Svartid i millisekunder",
        "  p50                         8,0   12,0",
    ]


def test_what_has_changed_stands_beside_the_figure() -> None:
    lines = table_lines(RUN, earlier={"golden": {"acc@1": 0.825, "questions": 200}})

    assert "  i alt                         210 +10      9" in lines
    assert "  øverst (acc@1)           0,800 -0,025      -" in lines


def test_every_figure_has_one_row() -> None:
    results = [
        result(answer("Ja.", "a"), relevant=["a"], ranking=["a"], facts=["ja"]),
        result(no_answer(), domain=Domain.IN),
        result(no_answer(), domain=Domain.OUT),
    ]

    shown = [row.figure for rows in SECTIONS.values() for row in rows]

    assert sorted(shown) == sorted(figures_of(results))


@pytest.mark.parametrize(
    ("value", "bound", "line"),
    [
        (0.8, 0.81, "golden, acc@1: 0,8; det skal være mindst 0,81"),
        (5, Ceiling(max=4), "golden, acc@1: 5; det skal være højst 4"),
        (None, 0.5, "golden, acc@1: ikke målt; det skal være mindst 0,5"),
    ],
)
def test_what_does_not_hold_is_told_with_both_numbers(
    value: float | None, bound: Bound, line: str
) -> None:
    short = Shortfall(set_name="golden", figure="acc@1", value=value, bound=bound)

    assert shortfall_line(short) == line
