"""Asks a help desk the questions of a set, as everybody asks it, and keeps what it said."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from knowledge_base.answering.outcomes import Answer, Nearest, NoAnswer, Outcome, SmallTalk
from knowledge_base.desk import HelpDesk
from knowledge_base.evaluation.sets import Question, QuestionSet

RANKED = 10
"""How many documents are ranked for a question: MRR@10 and nDCG@10 look no further."""
_PASSAGES = 3 * RANKED
"""Passages asked for at first; more where they belong to too few documents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What the desk made of a question.

    Attributes:
        ranking: Ids of at most `RANKED` documents, best first, each once.
        cited: Ids of the documents that the outcome rests on, best first.
        total_ms: How long the outcome took.
    """

    question: Question
    ranking: tuple[str, ...]
    outcome: Outcome
    cited: tuple[str, ...]
    total_ms: float


def ask_all(desk: HelpDesk, asked: QuestionSet, *, ids: Mapping[str, str]) -> Iterator[Result]:
    """Ask every question in its turn.

    Args:
        desk: Open on the archive that the set is about.
        asked: The set.
        ids: The set's id of a document by its path; any other document goes by its path.
    """
    for question in asked.questions:
        ranking = _ranking(desk, question)  # also opens the archive before anything is timed
        reply = desk.answer(question.text, question.history)
        yield Result(
            question=question,
            ranking=tuple(dict.fromkeys(ids.get(path, path) for path in ranking))[:RANKED],
            outcome=reply.outcome,
            cited=tuple(ids.get(path, path) for path in _cited(reply.outcome)),
            total_ms=reply.timings_ms["total"],
        )


def ids_in(desk: HelpDesk, wanted: Collection[str]) -> dict[str, str]:
    """Return which of the wanted ids means a document, by the path of the document.

    An id is the path of a document as it was given to ingest, or the end of one.

    Raises:
        NoArchive: Nothing has been ingested yet.
    """
    documents = desk.archive.current().snapshot.contents.documents.values()
    paths = [document.path for document in documents]
    return {path: end for path in paths for end in _ends(path) if end in wanted}


def _ranking(desk: HelpDesk, question: Question, *, passages: int = _PASSAGES) -> list[str]:
    """Return the paths of documents by their best passages, best first."""
    hits = desk.search(question.text, history=question.history, limit=passages)
    paths = list(dict.fromkeys(hit.document.path for hit in hits))
    if len(paths) < RANKED and len(hits) == passages:
        return _ranking(desk, question, passages=4 * passages)
    return paths


def _cited(outcome: Outcome) -> list[str]:
    match outcome:
        case Answer(sources=sources) | Nearest(sources=sources):
            return [source.path for source in sources]
        case NoAnswer() | SmallTalk():
            return []


def _ends(path: str) -> Iterator[str]:
    """Yield the ends of a path, shortest first, so that the longest one counts."""
    parts = PurePosixPath(path).parts
    for first in range(len(parts) - 1, -1, -1):
        yield str(PurePosixPath(*parts[first:]))
