"""What staff ask of the archive from the chat, without keeping volunteers waiting."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from bot.gaps.gathering import Gap, gather
from bot.state.questions import KeptQuestion
from knowledge_base.desk import HelpDesk
from knowledge_base.passages import Document
from knowledge_base.status import overdue

_NEWEST = 300
"""Questions that are grouped; more would take many seconds. A guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the archive stands.

    Attributes:
        documents: How many there are.
        generation: The name of the generation that answers now.
        ingested_at: When it was made.
        overdue: Documents whose review is due, the longest overdue first.
    """

    documents: int
    generation: str
    ingested_at: datetime
    overdue: tuple[Document, ...] = ()


class Backroom(Protocol):
    """Looks into the archive for staff.

    Raises:
        NoArchive: Nothing has been ingested yet; every method may.
        Unavailable: The model or the archive did not answer; every method may.
    """

    async def gaps(self, questions: Sequence[KeptQuestion]) -> tuple[Gap, ...]:
        """Return the gaps that questions make, as `gather` does; of many, the newest count."""
        ...

    async def standing(self, today: date) -> Standing:
        """Return how the archive stands."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskBackroom:
    """Looks through a help desk, in a thread that no volunteer's question waits for."""

    desk: HelpDesk

    async def gaps(self, questions: Sequence[KeptQuestion]) -> tuple[Gap, ...]:
        """Return the gaps that questions make."""
        return await asyncio.to_thread(gather, questions[-_NEWEST:], self.desk)

    async def standing(self, today: date) -> Standing:
        """Return how the archive stands."""
        return await asyncio.to_thread(self._standing, today)

    def _standing(self, today: date) -> Standing:
        snapshot = self.desk.archive.current().snapshot
        return Standing(
            documents=snapshot.manifest.documents,
            generation=snapshot.manifest.id,
            ingested_at=datetime.fromisoformat(snapshot.manifest.created_at),
            overdue=overdue(snapshot.contents.documents.values(), today=today),
        )
