"""What writing an answer needs: the draft, the gaps, the archive's documents, and the file."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from bot.gaps import drafting
from bot.gaps.answer_file import finished_file
from bot.gaps.drafting import AnswerDraft
from bot.gaps.gathering import Gap
from bot.handlers.danish_time import day_of
from bot.handlers.staff.office import Office
from bot.state.drafts import Drafts
from bot.state.questions import QuestionLog
from knowledge_base.archive.catalogue import DocumentCard
from knowledge_base.desk import Desk
from knowledge_base.errors import NoArchive, Unavailable

logger = logging.getLogger(__name__)

_KIND: Final = "answer"
_GAPS_OF: Final = timedelta(days=90)
"""How far back gaps are looked for, as `python -m bot gaps` does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerWork:
    """Keeps the draft of each chat, and makes a file of it.

    An archive that is away is no error here: an answer can be written all the same.

    Attributes:
        now: The moment, with its zone.
    """

    office: Office
    drafts: Drafts
    questions: QuestionLog
    desk: Desk
    now: Callable[[], datetime]

    @property
    def today(self) -> date:
        """The day in Denmark."""
        return day_of(self.now())

    async def open(self, chat_id: int) -> AnswerDraft | None:
        """Return the draft of a chat, or None."""
        kept = await self.drafts.of(chat_id, _KIND)
        return drafting.from_json(kept) if kept else None

    async def put(self, chat_id: int, draft: AnswerDraft) -> None:
        """Keep a draft instead of the one before."""
        await self.drafts.put(chat_id, _KIND, drafting.to_json(draft))

    async def drop(self, chat_id: int) -> bool:
        """Delete the draft of a chat; False if there was none."""
        return await self.drafts.drop(chat_id, _KIND)

    async def save(self, draft: AnswerDraft) -> str:
        """Write a draft that misses nothing into a file for review, and return its name.

        Raises:
            OSError: It cannot be written.
        """
        text = finished_file(draft, today=self.today)
        name = _file_name(draft, self.today)
        return await asyncio.to_thread(self.office.review.write, text, name)

    async def gaps(self) -> Sequence[Gap]:
        """Return the gaps, also those that are answered since; none if the archive is away."""
        asked = await self.questions.unanswered(self.now() - _GAPS_OF)
        try:
            return await self.office.backroom.gaps(asked)
        except (NoArchive, Unavailable) as error:
            logger.warning("no gaps can be shown: %s", type(error).__name__)
            return ()

    async def gap(self, name: str) -> Gap | None:
        """Return the gap with the question that gave it its name; others may have joined since."""
        gaps = await self.gaps()
        return next(
            (gap for gap in gaps if any(f"G{each.id}" == name for each in gap.questions)), None
        )

    async def cards(self) -> Sequence[DocumentCard]:
        """Return the archive's documents; none if it is away."""
        try:
            return await self.desk.documents()
        except (NoArchive, Unavailable) as error:
            logger.warning("no document can be named: %s", type(error).__name__)
            return ()


def _file_name(draft: AnswerDraft, today: date) -> str:
    """Return a name that says nothing that a volunteer wrote."""
    parts = ("svar", *([draft.gap] if draft.gap else []), today.isoformat())
    return "-".join(parts) + ".md"
