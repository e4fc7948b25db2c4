"""The gaps: groups of questions, each with what the archive has nearest to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from bot.gaps.answered import Answering, answered_by
from bot.gaps.grouping import group, most_typical
from bot.state.questions import KeptQuestion
from knowledge_base.answering.outcomes import Source
from knowledge_base.passages import Matrix
from knowledge_base.ports import Embeddings
from knowledge_base.retrieval.hits import Hit

_NEAREST = 3
"""Passages shown for each group; a guess."""


class Archive(Answering, Protocol):
    """What is needed of the archive; `HelpDesk` has it."""

    @property
    def embeddings(self) -> Embeddings:
        """What makes vectors of questions."""
        ...

    def search(self, question: str, *, history: Sequence[str] = (), limit: int) -> tuple[Hit, ...]:
        """Return the passages that fit a question best, best first.

        Raises:
            NoArchive: Nothing has been ingested yet.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Questions about one thing that the archive lacks.

    Attributes:
        questions: One at least, oldest first.
        typical: The one that stands for all.
        nearest: The passages that come closest to it now, best first.
        answered_by: What answers one of the questions outright now; None while it is a gap.
    """

    questions: tuple[KeptQuestion, ...]
    typical: KeptQuestion
    nearest: tuple[Hit, ...] = ()
    answered_by: Source | None = None

    @property
    def name(self) -> str:
        """How staff call it: "G12" after its oldest question, so that it keeps its name."""
        return f"G{self.questions[0].id}"

    @property
    def texts(self) -> tuple[str, ...]:
        """The questions in the volunteers' words, each once, the typical one first."""
        texts = (self.typical, *self.questions)
        return tuple(dict.fromkeys(" ".join(each.question.text.split()) for each in texts))


def gather(questions: Sequence[KeptQuestion], archive: Archive) -> tuple[Gap, ...]:
    """Return the gaps, the one that is asked about most first, also those answered since.

    Args:
        questions: What was not answered well, oldest first.
        archive: Where what comes closest is looked up.

    Raises:
        NoArchive: Nothing has been ingested yet.
        ModelUnavailable: The model cannot be run.
    """
    if not questions:
        return ()
    rows = [archive.embeddings.embed_query(each.question.text) for each in questions]
    vectors = np.asarray(rows, dtype=np.float32)
    return tuple(_gap(questions, vectors, rows, archive) for rows in group(vectors))


def alone(question: KeptQuestion, archive: Archive) -> Gap:
    """Return the gap of one question that staff have picked."""
    return _closest(Gap(questions=(question,), typical=question), archive)


def still_open(gaps: Sequence[Gap]) -> tuple[Gap, ...]:
    """Return the gaps that the archive has not come to answer since."""
    return tuple(gap for gap in gaps if gap.answered_by is None)


def _gap(
    questions: Sequence[KeptQuestion], vectors: Matrix, rows: Sequence[int], archive: Archive
) -> Gap:
    typical = questions[rows[most_typical(vectors[list(rows)])]]
    gap = Gap(questions=tuple(questions[row] for row in rows), typical=typical)
    return _closest(gap, archive)


def _closest(gap: Gap, archive: Archive) -> Gap:
    """Return a gap with what the archive has for it now."""
    return replace(
        gap,
        nearest=archive.search(gap.typical.question.text, limit=_NEAREST),
        answered_by=answered_by(gap.questions, archive),
    )
