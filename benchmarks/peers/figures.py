"""From what the processes measured to the figures of the tables."""

import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evaluation import Question

_RANKS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One engine in one round: what it found, and what that cost.

    Attributes:
        ranked: For each question the ids of the documents found, best first.
        times_ms: Milliseconds of each question, warm.
        index_s: From the start of Python until the process that indexes has ended.
        first_answer_s: From the start of Python to the first answer, the index on disk.
        index_mb: Peak memory of the process that indexes.
        ask_mb: Peak memory of the process that asks.
    """

    ranked: Sequence[Sequence[str]]
    times_ms: Sequence[float]
    index_s: float
    first_answer_s: float
    index_mb: float
    ask_mb: float


def quality(
    runs: Sequence[Run], questions: Sequence[Question], *, follow_ups: bool = True
) -> Mapping[str, str]:
    """Return how well the documents are ranked, the median of the rounds.

    Args:
        runs: One engine's rounds.
        questions: In the order in which they were asked.
        follow_ups: Whether to count questions that came after others.
    """
    ranks = [_ranks(run, questions, follow_ups=follow_ups) for run in runs]
    measures = {
        "acc@1": [statistics.mean(rank == 1 for rank in row) for row in ranks],
        "hit@5": [statistics.mean(rank <= 5 for rank in row) for row in ranks],  # noqa: PLR2004
        f"MRR@{_RANKS}": [statistics.mean(1 / rank for rank in row) for row in ranks],
    }
    return {name: f"{statistics.median(values):.3f}" for name, values in measures.items()}


def costs(runs: Sequence[Run]) -> Mapping[str, str]:
    """Return one engine's times and memory, the median of the rounds."""
    measures = {
        "p50 ms": (1, [statistics.median(run.times_ms) for run in runs]),
        "p95 ms": (1, [_p95(run.times_ms) for run in runs]),
        "index s": (1, [run.index_s for run in runs]),
        "cold start s": (1, [run.first_answer_s for run in runs]),
        "index MB": (0, [run.index_mb for run in runs]),
        "ask MB": (0, [run.ask_mb for run in runs]),
    }
    return {
        name: f"{statistics.median(values):.{digits}f}"
        for name, (digits, values) in measures.items()
    }


def markdown(rows: Mapping[str, Mapping[str, str]]) -> str:
    """Return a table with a row for each engine; all rows have the same columns."""
    columns = list(next(iter(rows.values())))
    lines = [["", *columns], ["---", *("---:" for _ in columns)]]
    lines += [[name, *cells.values()] for name, cells in rows.items()]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _ranks(run: Run, questions: Sequence[Question], *, follow_ups: bool) -> list[float]:
    return [
        _rank(ids, question.relevant)
        for ids, question in zip(run.ranked, questions, strict=True)
        if follow_ups or not question.history
    ]


def _rank(ids: Sequence[str], relevant: frozenset[str]) -> float:
    """The 1-based rank of the first right document among ten, or infinity."""
    ranks = (number for number, id_ in enumerate(ids[:_RANKS], 1) if id_ in relevant)
    return next(ranks, math.inf)


def _p95(times_ms: Sequence[float]) -> float:
    return sorted(times_ms)[int(0.95 * (len(times_ms) - 1))]
