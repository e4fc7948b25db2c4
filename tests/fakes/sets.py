"""Folders with sets of questions, and results as a desk would give them."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from knowledge_base.answering.outcomes import (
    Answer,
    Nearest,
    NoAnswer,
    Outcome,
    SmallTalk,
    Source,
)
from knowledge_base.evaluation.asking import Result
from knowledge_base.evaluation.sets import Domain, Question
from knowledge_base.passages import PassageId

HEADER = "query-id\tcorpus-id\tscore"
_numbers = count(1)

Rows = Sequence[Mapping[str, Any]]


def write_set(
    folder: Path,
    *,
    queries: Rows,
    qrels: Iterable[str] = (),
    corpus: Rows = (),
    qrels_name: str = "qrels.tsv",
) -> Path:
    """Write a set of questions; each of `qrels` is a line with spaces for tabs."""
    folder.mkdir(parents=True, exist_ok=True)
    write_rows(folder / "queries.jsonl", queries)
    if corpus:
        write_rows(folder / "corpus.jsonl", corpus)
    write_qrels(folder / qrels_name, qrels)
    return folder


def write_rows(file: Path, rows: Rows) -> None:
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    file.write_text("".join(lines), encoding="utf-8")


def write_qrels(file: Path, qrels: Iterable[str]) -> None:
    file.parent.mkdir(exist_ok=True)
    lines = [HEADER, *("\t".join(line.split()) for line in qrels)]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def result(
    outcome: Outcome,
    *,
    relevant: Sequence[str] = (),
    ranking: Sequence[str] = (),
    facts: Sequence[str] = (),
    domain: Domain | None = None,
    total_ms: float = 1.0,
) -> Result:
    """Return a result; its question's id is new each time."""
    sources = () if isinstance(outcome, NoAnswer | SmallTalk) else outcome.sources
    return Result(
        question=Question(
            id=f"q{next(_numbers)}",
            text="hvad",
            facts=tuple(re.compile(fact, re.IGNORECASE) for fact in facts),
            domain=domain,
            grades=dict.fromkeys(relevant, 1),
        ),
        ranking=tuple(ranking),
        outcome=outcome,
        cited=tuple(source.path for source in sources),
        total_ms=total_ms,
    )


def answer(text: str, *paths: str, confidence: float = 0.9) -> Answer:
    return Answer(sentences=(text,), sources=_sources(paths), confidence=confidence)


def nearest(*paths: str, confidence: float = 0.5) -> Nearest:
    return Nearest(sources=_sources(paths), confidence=confidence)


def no_answer(confidence: float = 0.1) -> NoAnswer:
    return NoAnswer(confidence=confidence)


def _sources(paths: Sequence[str]) -> tuple[Source, ...]:
    return tuple(
        Source(path=path, title=path, passage_id=PassageId(path), quote="Ja.", score=1.0)
        for path in paths
    )
