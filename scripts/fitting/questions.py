"""Questions to fit to, from files of several forms.

A document is known by its file's name without folder and ending: an archive to fit to is made by
`python -m ingest sync` from one file for each document, named by its id.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge_base.evaluation.sets import read_set
from knowledge_base.retrieval.hits import Hit


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question and what is known to answer it.

    Attributes:
        relevant: Names of the documents that answer it, without folder and ending; none if none
            does.
        facts: Regular expressions that a right answer matches.
        near: True if it is about the archive's subject though no document answers it.
    """

    text: str
    relevant: frozenset[str] = frozenset()
    facts: tuple[str, ...] = ()
    history: tuple[str, ...] = ()
    near: bool = False

    def is_answered_by(self, hit: Hit) -> bool:
        """Tell whether a hit's document answers it."""
        return Path(hit.document.path).stem in self.relevant


def read(file: Path) -> list[Question]:
    """Return the questions of a file of JSON lines, or of a BEIR folder."""
    return list(_beir(file) if file.is_dir() else map(_question, _rows(file)))


def folds(count: int, *, number: int = 5) -> list[list[int]]:
    """Return which of so many questions are held out in each round."""
    return [list(range(first, count, number)) for first in range(number)]


def rank(question: Question, hits: Sequence[Hit]) -> int:
    """Return the 1-based rank of the first document that answers; 1,000 if there is none."""
    documents = list(dict.fromkeys(Path(hit.document.path).stem for hit in hits))
    ranks = [at for at, name in enumerate(documents, start=1) if name in question.relevant]
    return min(ranks, default=1000)


def _question(row: dict[str, object]) -> Question:
    return Question(
        text=str(row.get("question") or row.get("text")),
        relevant=frozenset(Path(str(name)).stem for name in _list(row.get("relevant"))),
        facts=tuple(map(str, _list(row.get("answer_facts")))),
        history=tuple(map(str, _list(row.get("history")))),
        near=row.get("domain") == "in",
    )


def _beir(folder: Path) -> Iterator[Question]:
    for each in read_set(folder).questions:
        yield Question(
            text=each.text,
            relevant=frozenset(Path(document).stem for document in each.grades),
            facts=tuple(fact.pattern for fact in each.facts),
            history=each.history,
            near=each.domain == "in",
        )


def _rows(file: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line]


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else []
