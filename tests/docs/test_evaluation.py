"""`docs/evaluation.md` explains every figure."""

from pathlib import Path

from knowledge_base.evaluation.table import SECTIONS

PAGE = Path(__file__).parent.parent.parent / "docs/evaluation.md"


def test_every_figure_is_explained() -> None:
    page = PAGE.read_text(encoding="utf-8")

    figures = [row.figure for rows in SECTIONS.values() for row in rows]

    assert [figure for figure in figures if f"`{figure}`" not in page] == []
