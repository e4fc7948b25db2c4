"""What an evaluation folder holds, read with the standard library alone.

FOLDER holds `corpus.jsonl` and either a file of questions or BEIR's `queries.jsonl` and
`qrels.tsv`. Nothing heavy is imported here: on Linux a process
starts with the peak memory of the one that started it.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document of the corpus; title and url may be empty."""

    id: str
    title: str
    text: str
    url: str

    @property
    def with_title(self) -> str:
        """What every peer indexes."""
        return f"{self.title}\n\n{self.text}" if self.title else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question, the ids of the documents that answer it, and the questions before it."""

    text: str
    relevant: frozenset[str]
    history: tuple[str, ...] = ()

    @property
    def with_history(self) -> str:
        """One text for engines that know no conversation: the questions before it in front."""
        return " ".join((*self.history, self.text))


def read_documents(folder: Path) -> list[Document]:
    """Read the corpus, in its order."""
    return [
        Document(
            id=row["id"],
            title=row.get("title") or "",
            text=row["text"],
            url=row.get("url") or "",
        )
        for row in _rows(folder / "corpus.jsonl")
    ]


def read_questions(folder: Path, name: str) -> list[Question]:
    """Read the questions that have an answer, in their order.

    Args:
        folder: The evaluation folder.
        name: The file of questions; not used where there is a `qrels.tsv`.
    """
    if (folder / "qrels.tsv").exists():
        return list(_beir_questions(folder))
    return [
        Question(
            text=row["question"],
            relevant=frozenset(row["relevant"]),
            history=tuple(row.get("history") or ()),
        )
        for row in _rows(folder / name)
    ]


def _beir_questions(folder: Path) -> Iterator[Question]:
    relevant: dict[str, set[str]] = defaultdict(set)
    for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        query, document, grade = line.split("\t")
        if int(grade) > 0:
            relevant[query].add(document)
    for row in _rows(folder / "queries.jsonl"):
        if row["id"] in relevant:
            yield Question(text=row["text"], relevant=frozenset(relevant[row["id"]]))


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
