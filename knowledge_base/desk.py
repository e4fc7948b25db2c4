"""The help desk: a question in, a reply out; a place in, its association out."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from time import perf_counter
from typing import Protocol

import numpy as np

from knowledge_base.answering.deciding import decide
from knowledge_base.answering.outcomes import Reply
from knowledge_base.answering.referral import refer
from knowledge_base.archive.active import ActiveArchive
from knowledge_base.passages import Vector
from knowledge_base.places.directory import PlaceDirectory
from knowledge_base.places.location import Association, Candidate, Location
from knowledge_base.ports import Embeddings
from knowledge_base.retrieval.followups import WORDS_WEIGHT, Understood, understand
from knowledge_base.retrieval.searcher import Aside, Hit, Query, Searcher

_HITS = 10
"""Passages looked at for an answer."""


class Desk(Protocol):
    """What the bot and the command line ask."""

    async def ask(self, question: str, *, history: Sequence[str] = ()) -> Reply:
        """Answer a question from the archive that is active now.

        Args:
            question: In the volunteer's words.
            history: The same volunteer's earlier questions in this conversation, oldest first.

        Raises:
            NoArchive: Nothing has been ingested yet.
            Unavailable: The model or the archive did not answer.
        """
        ...

    def locate(self, text: str) -> Location:
        """Look up a text that is a place and nothing else; takes well under a millisecond."""
        ...

    def municipality(self, code: str) -> Candidate | None:
        """Return the municipality of that four-digit code, or None."""
        ...

    def association(self, code: str) -> Association | None:
        """Return the association of that code ("oestjylland"), or None."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpDesk:
    """The desk itself.

    A question is a few milliseconds of pure computing from end to end, so it leaves the event
    loop once, for one thread of a bounded pool, and not at every port.
    """

    archive: ActiveArchive[Searcher]
    embeddings: Embeddings
    places: PlaceDirectory
    pool: Executor

    async def ask(self, question: str, *, history: Sequence[str] = ()) -> Reply:
        """See `Desk.ask`."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self.pool, self.answer, question, tuple(history))

    def locate(self, text: str) -> Location:
        """See `Desk.locate`."""
        return self.places.locate(text)

    def municipality(self, code: str) -> Candidate | None:
        """See `Desk.municipality`."""
        return self.places.municipality(code)

    def association(self, code: str) -> Association | None:
        """See `Desk.association`."""
        return self.places.association(code)

    def search(self, question: str, *, history: Sequence[str] = (), limit: int) -> tuple[Hit, ...]:
        """Return the passages that fit a question best, best first.

        Raises:
            NoArchive: Nothing has been ingested yet.
        """
        query = self._embed(understand(question, history))
        return self.archive.current().search(query, limit=limit)

    def answer(self, question: str, history: Sequence[str] = ()) -> Reply:
        """Answer in this thread; see `Desk.ask`."""
        started = perf_counter()
        searcher = self.archive.current()
        understood = understand(question, history)
        embedding = perf_counter()
        query = self._embed(understood)
        retrieving = perf_counter()
        hits = searcher.search(query, limit=_HITS)
        answering = perf_counter()
        outcome = refer(decide(hits), question, places=self.places)
        ended = perf_counter()
        return Reply(
            question=understood.question,
            outcome=outcome,
            timings_ms={
                "embed": 1000 * (retrieving - embedding),
                "retrieve": 1000 * (answering - retrieving),
                "answer": 1000 * (ended - answering),
                "total": 1000 * (ended - started),
            },
        )

    def _embed(self, understood: Understood) -> Query:
        alone = self._vector(understood.alone)
        if not understood.before:
            return Query(text=understood.alone, vector=alone, alone=alone)
        blend = alone + understood.weight * self._vector(understood.together)
        return Query(
            text=understood.alone,
            vector=np.asarray(blend / np.linalg.norm(blend), dtype=np.float32),
            alone=alone,
            aside=Aside(text=understood.before, weight=WORDS_WEIGHT),
        )

    def _vector(self, text: str) -> Vector:
        return np.asarray(self.embeddings.embed_query(text), dtype=np.float32)
