"""A set of questions with what is known to answer them, read and checked line by line.

The layout is that of BEIR (Thakur and others 2021): `queries.jsonl`, `qrels.tsv` or
`qrels/test.tsv`, and `corpus.jsonl` where the set brings its own documents. Knows nothing of who
is asked.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from pydantic import AliasChoices, Field

from knowledge_base.errors import WrongEvaluation
from knowledge_base.evaluation.lines import Row, numbered_lines, rows_of

_QRELS = ("qrels.tsv", "qrels/test.tsv")
_HEADER_WANTED = "query-id, corpus-id og score med tabulator imellem"


class Domain(StrEnum):
    """Whether a question without an answer is about the archive's subject."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question and what is known to answer it.

    Attributes:
        history: The same person's earlier questions, oldest first.
        facts: What the text of a right answer matches, every one of them.
        domain: Of a question without an answer, if it is known.
        grades: How relevant a document is, 1 or more, by the document's id.
    """

    id: str
    text: str
    history: tuple[str, ...] = ()
    facts: tuple[re.Pattern[str], ...] = ()
    domain: Domain | None = None
    grades: Mapping[str, int] = field(default_factory=dict)

    @property
    def answerable(self) -> bool:
        """Whether any document answers it."""
        return bool(self.grades)


class CorpusDocument(Row):
    """A line of `corpus.jsonl`."""

    text: str
    title: str | None = None
    url: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSet:
    """Questions to ask, and of what.

    Attributes:
        name: The folder's name.
        questions: At least one.
        corpus: The documents to ask about; empty means the archive that is active.
        judged: Where a document is first judged, as "file, linje 7", by the document's id.
    """

    name: str
    questions: tuple[Question, ...]
    corpus: tuple[CorpusDocument, ...]
    judged: Mapping[str, str]

    def refuse_unknown_documents(self, known: Collection[str]) -> None:
        """Check that every judged document is one of those known.

        Raises:
            WrongEvaluation: One is not; nobody could find it, and every figure would be wrong.
        """
        for document, where in self.judged.items():
            if document not in known:
                raise WrongEvaluation(f"{where}: der er intet dokument »{document}«.")


def read_set(folder: Path) -> QuestionSet:
    """Read and check a folder.

    Raises:
        WrongEvaluation: Something in it cannot be used; the message names the file and the line.
    """
    if not folder.is_dir():
        raise WrongEvaluation(f"Mappen {folder} findes ikke.")
    qrels = _qrels_file(folder)
    judgements = tuple(_judgements(qrels))
    read = QuestionSet(
        name=folder.resolve().name,
        questions=_questions(folder / "queries.jsonl", judgements, but_not=_elsewhere(qrels)),
        corpus=_corpus(folder / "corpus.jsonl"),
        judged={each.document: each.where for each in reversed(judgements)},
    )
    if read.corpus:
        read.refuse_unknown_documents({document.id for document in read.corpus})
    return read


class _QuestionRow(Row):
    """A line of `queries.jsonl`."""

    text: str = Field(validation_alias=AliasChoices("text", "question"), min_length=1)
    history: tuple[str, ...] | None = None
    answer_facts: tuple[re.Pattern[str], ...] | None = None
    domain: Domain | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Judgement:
    """A line of the qrels: how relevant a document is to a question."""

    question: str
    document: str
    score: int
    where: str


def _qrels_file(folder: Path) -> Path:
    for name in _QRELS:
        if (folder / name).is_file():
            return folder / name
    raise WrongEvaluation(
        f"{folder} mangler {' eller '.join(_QRELS)}: en overskrift og en linje for hvert "
        "dokument, der besvarer et spørgsmål."
    )


def _elsewhere(qrels: Path) -> frozenset[str]:
    """Return the questions of the set's other splits, which are not asked."""
    if qrels.name == _QRELS[0]:
        return frozenset()
    others = (file for file in qrels.parent.glob("*.tsv") if file != qrels)
    return frozenset(each.question for file in others for each in _judgements(file))


def _judgements(file: Path) -> Iterator[_Judgement]:
    lines = numbered_lines(file)
    where, header = next(lines, (str(file), ""))
    if not header or header.split("\t")[-1].isdecimal():
        raise WrongEvaluation(f"{where}: her skal stå en overskrift: {_HEADER_WANTED}.")
    for where, text in lines:
        yield _judgement(where, text)


def _judgement(where: str, text: str) -> _Judgement:
    try:
        question, document, score = text.split("\t")
        return _Judgement(question=question, document=document, score=int(score), where=where)
    except ValueError as error:
        raise WrongEvaluation(
            f"{where}: her skal stå {_HEADER_WANTED}; score er et helt tal."
        ) from error


def _questions(
    file: Path, judgements: Collection[_Judgement], *, but_not: Collection[str]
) -> tuple[Question, ...]:
    grades: dict[str, dict[str, int]] = {each.question: {} for each in judgements}
    for each in judgements:
        if each.score > 0:
            grades[each.question][each.document] = each.score
    rows = tuple(rows_of(file, _QuestionRow))
    _refuse_unknown_questions(judgements, {row.id for row in rows})
    asked = [row for row in rows if row.id in grades or row.id not in but_not]
    if not asked:
        raise WrongEvaluation(f"{file} har ingen spørgsmål.")
    return tuple(_question(row, grades.get(row.id, {})) for row in asked)


def _refuse_unknown_questions(judgements: Collection[_Judgement], known: Collection[str]) -> None:
    """Check the ids of the qrels: a misspelt one would make its question unanswerable."""
    for each in judgements:
        if each.question not in known:
            raise WrongEvaluation(f"{each.where}: der er intet spørgsmål »{each.question}«.")


def _question(row: _QuestionRow, grades: Mapping[str, int]) -> Question:
    return Question(
        id=row.id,
        text=row.text,
        history=row.history or (),
        facts=tuple(re.compile(each.pattern, re.IGNORECASE) for each in row.answer_facts or ()),
        domain=row.domain,
        grades=grades,
    )


def _corpus(file: Path) -> tuple[CorpusDocument, ...]:
    if not file.exists():
        return ()
    documents = tuple(rows_of(file, CorpusDocument))
    if not documents:
        raise WrongEvaluation(f"{file} har ingen dokumenter.")
    return documents
