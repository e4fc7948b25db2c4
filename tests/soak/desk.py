"""A help desk that is away now and then."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from knowledge_base.answering.outcomes import Answer, Reply, Source
from knowledge_base.answering.prompting import Style
from knowledge_base.archive.catalogue import DocumentCard
from knowledge_base.desk import Desk
from knowledge_base.errors import Unavailable
from knowledge_base.places.location import Association, Candidate, Location
from tests.soak.faults import SECRET
from tests.soak.ledger import Ledger


@dataclass(slots=True)
class FlakyDesk:
    """Passes everything on, and fails a share of what needs the archive."""

    inner: Desk
    rng: Random
    ledger: Ledger
    share: float
    failed: int = 0
    asked: int = 0

    async def ask(
        self, question: str, *, history: Sequence[str] = (), home: Candidate | None = None
    ) -> Reply:
        self._fail_sometimes()
        self.asked += 1
        return await self.inner.ask(question, history=history, home=home)

    @property
    def retells(self) -> bool:
        return self.inner.retells

    async def retell(
        self,
        question: str,
        *,
        style: Style,
        history: Sequence[str] = (),
        home: Candidate | None = None,
    ) -> Answer | None:
        self._fail_sometimes()
        return await self.inner.retell(question, style=style, history=history, home=home)

    async def precedents(self, question: str, *, limit: int) -> tuple[Source, ...]:
        self._fail_sometimes()
        return await self.inner.precedents(question, limit=limit)

    async def documents(self) -> tuple[DocumentCard, ...]:
        self._fail_sometimes()
        return await self.inner.documents()

    def locate(self, text: str, *, asked: bool) -> Location:
        return self.inner.locate(text, asked=asked)

    def nearest(self, lat: float, lon: float) -> Location:
        return self.inner.nearest(lat, lon)

    def municipality(self, code: str) -> Candidate | None:
        return self.inner.municipality(code)

    def association(self, code: str) -> Association | None:
        return self.inner.association(code)

    def _fail_sometimes(self) -> None:
        if self.rng.random() >= self.share:
            return
        self.failed += 1
        if record := self.ledger.record():
            record.archive_failed += 1
        raise Unavailable(SECRET)
