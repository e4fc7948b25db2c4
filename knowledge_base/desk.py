"""The help desk: a question in, a reply out; a place in, its association out."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from knowledge_base.answering.calibration import calibration_for
from knowledge_base.answering.deciding import decide
from knowledge_base.answering.explaining import Explanation
from knowledge_base.answering.generative import Writer
from knowledge_base.answering.outcomes import Answer, Outcome, Reply, SmallTalk, Source
from knowledge_base.answering.parts import combine
from knowledge_base.answering.precedents import precedents
from knowledge_base.answering.prompting import ReadPassage, Style
from knowledge_base.answering.referral import refer
from knowledge_base.archive.active import ActiveArchive
from knowledge_base.archive.catalogue import DocumentCard, cards
from knowledge_base.language import language_of
from knowledge_base.laps import Laps, together
from knowledge_base.passages import Vector
from knowledge_base.places.directory import PlaceDirectory
from knowledge_base.places.location import Association, Candidate, Location
from knowledge_base.ports import Embeddings, Reranker
from knowledge_base.retrieval.clauses import clauses
from knowledge_base.retrieval.followups import WORDS_WEIGHT, Understood, understand
from knowledge_base.retrieval.fusion import Signals
from knowledge_base.retrieval.hits import Aside, Hit, Query
from knowledge_base.retrieval.reranking import RERANKED, rerank
from knowledge_base.retrieval.searcher import Searcher
from knowledge_base.settings import OLD_BEFORE
from knowledge_base.talk.personal_numbers import without_personal_numbers
from knowledge_base.talk.recognising import recognise

_HITS = 10
"""Passages looked at for an answer."""
_PRECEDENT_HITS = 40
"""Passages looked at for what clusters did: most are no cluster's. A guess."""


class Desk(Protocol):
    """What the bot and the command line ask."""

    async def ask(
        self, question: str, *, history: Sequence[str] = (), home: Candidate | None = None
    ) -> Reply:
        """Answer a question from the archive that is active now.

        Args:
            question: In the volunteer's words.
            history: The same volunteer's earlier questions in this conversation, oldest first.
            home: Where the volunteers are from, if they let us remember it.

        Raises:
            NoArchive: Nothing has been ingested yet.
            Unavailable: The model or the archive did not answer.
        """
        ...

    @property
    def retells(self) -> bool:
        """True if there is a chat model that can put answers in other words."""
        ...

    async def retell(
        self,
        question: str,
        *,
        style: Style,
        history: Sequence[str] = (),
        home: Candidate | None = None,
    ) -> Answer | None:
        """Answer a question again, in another style; None if that cannot be done from the sources.

        Args:
            question: As for `ask`.
            style: How to tell it.
            history: As for `ask`.
            home: As for `ask`.

        Raises:
            NoArchive: Nothing has been ingested yet.
            Unavailable: The model or the archive did not answer.
        """
        ...

    async def precedents(self, question: str, *, limit: int) -> tuple[Source, ...]:
        """Return what other clusters did about something, best first, at most `limit`.

        Raises:
            NoArchive: Nothing has been ingested yet.
            Unavailable: The model or the archive did not answer.
        """
        ...

    async def documents(self) -> tuple[DocumentCard, ...]:
        """Return the documents of the archive that is active now, by title.

        What another document has replaced is left out, as it is when questions are answered.

        Raises:
            NoArchive: Nothing has been ingested yet.
            Unavailable: The archive did not answer.
        """
        ...

    def locate(self, text: str, *, asked: bool) -> Location:
        """Look up a text that is a place and nothing else; takes well under a millisecond.

        Args:
            text: In the volunteer's words.
            asked: Whether it answers "where are you?".
        """
        ...

    def nearest(self, lat: float, lon: float) -> Location:
        """Return the municipality of a pin, in degrees (WGS84)."""
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

    Attributes:
        reranker: Puts the best passages in order, if staff chose one.
        old_before: The first year whose sums, deadlines and contacts need no warning.
        writer: Rephrases answers, if staff chose a chat model.
    """

    archive: ActiveArchive[Searcher]
    embeddings: Embeddings
    places: PlaceDirectory
    pool: Executor
    reranker: Reranker | None = None
    old_before: int = OLD_BEFORE
    writer: Writer | None = None

    async def ask(
        self, question: str, *, history: Sequence[str] = (), home: Candidate | None = None
    ) -> Reply:
        """See `Desk.ask`."""
        reply, passages = await self._answered(question, history, home)
        if self.writer is None or not isinstance(reply.outcome, Answer):
            return reply
        laps = Laps()
        with laps.of("answer"):
            answer = await self.writer.rephrase(
                reply.outcome, reply.question, passages, language=reply.language
            )
        return replace(reply, outcome=answer, timings_ms=together(reply.timings_ms, laps.ended()))

    @property
    def retells(self) -> bool:
        """See `Desk.retells`."""
        return self.writer is not None

    async def retell(
        self,
        question: str,
        *,
        style: Style,
        history: Sequence[str] = (),
        home: Candidate | None = None,
    ) -> Answer | None:
        """See `Desk.retell`."""
        reply, passages = await self._answered(question, history, home)
        if self.writer is None or not isinstance(reply.outcome, Answer):
            return None
        return await self.writer.retell(
            reply.outcome, reply.question, passages, style=style, language=reply.language
        )

    async def _answered(
        self, question: str, history: Sequence[str], home: Candidate | None
    ) -> tuple[Reply, tuple[ReadPassage, ...]]:
        """Answer in the archive's words, off the event loop; the passages are for the writer."""

        def answer() -> tuple[Reply, tuple[ReadPassage, ...]]:
            reply = self.answer(question, tuple(history), home)
            is_rephrased = self.writer and isinstance(reply.outcome, Answer)
            return reply, self._read(reply.outcome) if is_rephrased else ()

        return await asyncio.get_running_loop().run_in_executor(self.pool, answer)

    def _read(self, outcome: Outcome) -> tuple[ReadPassage, ...]:
        """Return those of an answer's sources that are in the archive, in full."""
        sources = outcome.sources if isinstance(outcome, Answer) else ()
        texts = self.archive.current().texts({each.passage_id for each in sources})
        return tuple(
            ReadPassage(source=each, text=texts[each.passage_id])
            for each in sources
            if each.passage_id in texts
        )

    async def precedents(self, question: str, *, limit: int) -> tuple[Source, ...]:
        """See `Desk.precedents`."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self.pool, self._precedents, question, limit)

    def _precedents(self, question: str, limit: int) -> tuple[Source, ...]:
        hits = self.search(question, limit=_PRECEDENT_HITS)
        return precedents(hits, question, limit=limit)

    async def documents(self) -> tuple[DocumentCard, ...]:
        """See `Desk.documents`."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self.pool, self._documents)

    def _documents(self) -> tuple[DocumentCard, ...]:
        return cards(self.archive.current().snapshot.contents.documents.values())

    def locate(self, text: str, *, asked: bool) -> Location:
        """See `Desk.locate`."""
        return self.places.locate(text, asked=asked)

    def nearest(self, lat: float, lon: float) -> Location:
        """See `Desk.nearest`."""
        return self.places.nearest(lat, lon)

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
        return self._search(understand(question, history), limit=limit, laps=Laps())

    def signals(self, question: str, *, history: Sequence[str] = ()) -> tuple[Signals, list[str]]:
        """Return what speaks for each passage, and the name of each passage's document.

        For fitting weights; names are without folder and ending.

        Raises:
            NoArchive: Nothing has been ingested yet.
        """
        searcher = self.archive.current()
        return searcher.signals(self._embed(understand(question, history))), searcher.names()

    def answer(
        self, question: str, history: Sequence[str] = (), home: Candidate | None = None
    ) -> Reply:
        """Answer in this thread and in the archive's own words; see `Desk.ask`."""
        laps = Laps()
        cleaned = without_personal_numbers(question)
        understood = understand(cleaned.text, history)
        return Reply(
            question=understood.question,
            outcome=self._outcome(understood, history, home, laps),
            language=language_of(cleaned.text),
            personal_number=cleaned.found,
            timings_ms=laps.ended(),
        )

    def explain(self, question: str, history: Sequence[str] = ()) -> Explanation:
        """Return what was found for a question and why it came to its outcome, in this thread.

        Raises:
            NoArchive: Nothing has been ingested yet.
        """
        cleaned = without_personal_numbers(question).text
        understood = understand(cleaned, history)
        return Explanation(
            understood=understood,
            talk=recognise(cleaned),
            parts=clauses(cleaned),
            hits=self._search(understood, limit=_HITS, laps=Laps()),
            calibration=calibration_for(language_of(cleaned)),
            reply=self.answer(question, history),
        )

    def _outcome(
        self, asked: Understood, history: Sequence[str], home: Candidate | None, laps: Laps
    ) -> Outcome:
        if kind := recognise(asked.alone):
            return SmallTalk(kind=kind)
        outcome = self._decide(asked, laps)
        parts = clauses(asked.alone)
        if len(parts) > 1:
            outcome = combine(outcome, self._part_by_part(parts, history, laps))
        with laps.of("answer"):
            return refer(outcome, asked.alone, places=self.places, home=home)

    def _part_by_part(
        self, parts: Sequence[str], history: Sequence[str], laps: Laps
    ) -> list[tuple[str, Outcome]]:
        """Ask each part in the light of those before it."""
        return [
            (part, self._decide(understand(part, (*history, *parts[:at])), laps))
            for at, part in enumerate(parts)
        ]

    def _decide(self, asked: Understood, laps: Laps) -> Outcome:
        hits = self._search(asked, limit=_HITS, laps=laps)
        with laps.of("answer"):
            return decide(
                hits,
                asked.alone,
                calibration=calibration_for(language_of(asked.alone)),
                old_before=self.old_before,
            )

    def _search(self, asked: Understood, *, limit: int, laps: Laps) -> tuple[Hit, ...]:
        searcher = self.archive.current()
        with laps.of("embed"):
            query = self._embed(asked)
        with laps.of("retrieve"):
            if self.reranker is None:
                return searcher.search(query, limit=limit)
            hits = searcher.search(query, limit=max(limit, RERANKED))
            return tuple(rerank(self.reranker, asked.question, hits, limit=limit))

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
