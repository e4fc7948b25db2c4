"""Whether the archive has come to answer what it could not answer before."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Protocol

from bot.state.questions import Found, KeptQuestion
from knowledge_base.answering.outcomes import Answer, Reply, Source

_TRIED = 5
"""Questions of a group that are asked again, so that a big group keeps nobody waiting; a guess."""


class Answering(Protocol):
    """What is needed of the archive; `HelpDesk` has it."""

    def answer(self, question: str) -> Reply:
        """Answer a question, in this thread.

        Raises:
            NoArchive: Nothing has been ingested yet.
        """
        ...


def answered_by(questions: Sequence[KeptQuestion], archive: Answering) -> Source | None:
    """Return what answers one of the questions outright now, or None.

    An answer that people called bad, from a document that they were shown, is no answer.

    Args:
        questions: Of one group, oldest first; the newest are asked again.
        archive: What is asked.
    """
    return next(_answers(islice(reversed(questions), _TRIED), archive), None)


def _answers(questions: Iterable[KeptQuestion], archive: Answering) -> Iterator[Source]:
    for kept in questions:
        outcome = archive.answer(kept.question.text).outcome
        if isinstance(outcome, Answer) and not _was_shown(outcome.sources[0], kept):
            yield outcome.sources[0]


def _was_shown(source: Source, kept: KeptQuestion) -> bool:
    if kept.question.found is not Found.ANSWER:
        return False
    return source.path in {each.path for each in kept.question.sources}
