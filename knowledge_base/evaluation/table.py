"""Figures as lines of Danish text: a row for each figure, a column for each set."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from knowledge_base.evaluation.comparing import Ceiling, Run, Shortfall, differences
from knowledge_base.evaluation.figures import Figures

_ABSENT = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the table.

    Attributes:
        figure: Its name in JSON.
        label: What people call it, in Danish.
        decimals: How many are written.
    """

    figure: str
    label: str
    decimals: int = 3


SECTIONS: Mapping[str, tuple[Row, ...]] = {
    "Spørgsmål": (
        Row(figure="questions", label="i alt", decimals=0),
        Row(figure="answerable", label="med svar i arkivet", decimals=0),
        Row(figure="unanswerable", label="uden svar", decimals=0),
        Row(figure="unanswerable_in", label="heraf om emnet", decimals=0),
        Row(figure="unanswerable_out", label="heraf om andet", decimals=0),
    ),
    "Det rette dokument findes": (
        Row(figure="acc@1", label="øverst (acc@1)"),
        Row(figure="acc@1_low", label="95 %: fra"),
        Row(figure="acc@1_high", label="95 %: til"),
        Row(figure="hit@5", label="blandt de fem øverste (hit@5)"),
        Row(figure="mrr@10", label="MRR@10"),
        Row(figure="mrr@10_low", label="95 %: fra"),
        Row(figure="mrr@10_high", label="95 %: til"),
        Row(figure="ndcg@10", label="nDCG@10"),
    ),
    "Svarene": (
        Row(figure="facts", label="alle fakta med"),
        Row(figure="facts_when_answered", label="alle fakta med, når der svares"),
        Row(figure="right_source", label="en rigtig kilde"),
        Row(figure="right_first_source", label="den rigtige kilde først"),
        Row(figure="longest_answer", label="længste svar i sætninger", decimals=0),
    ),
    "Spørgsmål med svar i arkivet": (
        Row(figure="answerable_answer", label="svar"),
        Row(figure="answerable_nearest", label="det nærmeste"),
        Row(figure="answerable_no_answer", label="intet svar"),
    ),
    "Spørgsmål om emnet uden svar": (
        Row(figure="unanswerable_in_answer", label="svar"),
        Row(figure="unanswerable_in_nearest", label="det nærmeste"),
        Row(figure="unanswerable_in_no_answer", label="intet svar"),
    ),
    "Spørgsmål om andet": (
        Row(figure="unanswerable_out_answer", label="svar"),
        Row(figure="unanswerable_out_nearest", label="det nærmeste"),
        Row(figure="unanswerable_out_no_answer", label="intet svar"),
    ),
    "At lade være med at svare": (
        Row(figure="refusal_precision", label="med rette (precision)"),
        Row(figure="refusal_recall", label="når der bør (recall)"),
        Row(figure="auroc", label="AUROC"),
        Row(figure="auroc_in", label="AUROC, om emnet"),
        Row(figure="auroc_out", label="AUROC, om andet"),
    ),
    "Svartid i millisekunder": (
        Row(figure="p50_ms", label="p50", decimals=1),
        Row(figure="p95_ms", label="p95", decimals=1),
    ),
}
"""The table, top to bottom."""


def table_lines(run: Run, *, earlier: Run | None = None) -> list[str]:
    """Return a run as a table, with what has changed since an earlier one beside each figure."""
    changes = differences(run, earlier or {})
    grid = [["", *run]]
    for title, rows in SECTIONS.items():
        grid += _section(title, rows, run, changes)
    return _aligned(grid)


def shortfall_line(shortfall: Shortfall) -> str:
    """Return what does not hold, with what was measured and what was promised."""
    match shortfall.bound:
        case Ceiling(max=most):
            promised = f"højst {most:g}"
        case least:
            promised = f"mindst {least:g}"
    measured = "ikke målt" if shortfall.value is None else f"{shortfall.value:g}"
    line = f"{shortfall.set_name}, {shortfall.figure}: {measured}; det skal være {promised}"
    return line.replace(".", ",")


def _section(title: str, rows: Sequence[Row], run: Run, changes: Run) -> Iterator[list[str]]:
    measured = [row for row in rows if any(row.figure in figures for figures in run.values())]
    if measured:
        yield [title, *("" for _set in run)]
    for row in measured:
        cells = (_cell(row, figures, changes[name]) for name, figures in run.items())
        yield [f"  {row.label}", *cells]


def _cell(row: Row, figures: Figures, changes: Figures) -> str:
    if row.figure not in figures:
        return _ABSENT
    cell = f"{figures[row.figure]:.{row.decimals}f}"
    if row.figure in changes:
        cell += f" {changes[row.figure]:+.{row.decimals}f}"
    return cell.replace(".", ",")


def _aligned(grid: Sequence[Sequence[str]]) -> list[str]:
    first, *others = (max(map(len, column)) for column in zip(*grid, strict=True))
    lines = []
    for label, *cells in grid:
        columns = zip(cells, others, strict=True)
        line = f"{label:<{first}}" + "".join(f"  {cell:>{width}}" for cell, width in columns)
        lines.append(line.rstrip())
    return lines
