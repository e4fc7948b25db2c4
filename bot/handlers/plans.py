"""Plans made from sessions: what the archive and the tables add to the answers."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from bot.delivery.message import NamedFile, OutgoingMessage
from bot.guide import route, storing
from bot.guide.answers import Placed
from bot.guide.definition import Guide, Part
from bot.guide.plan import Contact, Plan, PlanSource, Precedent
from bot.guide.planning import make_plan
from bot.guide.session import Session
from bot.handlers.outgoing import File
from bot.handlers.shelf import Shelf
from bot.views.plan import plan_message
from knowledge_base.answering.outcomes import Source
from knowledge_base.desk import Desk
from knowledge_base.errors import NoArchive, Unavailable
from knowledge_base.places.location import Association

logger = logging.getLogger(__name__)

_MOST_PRECEDENTS = 2


class GuideGone(LookupError):  # noqa: N818 - reads better at the `except`
    """The text that a session was begun on is no longer there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plans:
    """Makes plans.

    Attributes:
        today: The day in Denmark.
    """

    desk: Desk
    shelf: Shelf
    today: Callable[[], date]

    async def precedent(self, question: str) -> Precedent | None:
        """Return what another cluster did, if the archive tells."""
        found = await self._found(question)
        return found[0] if found else None

    async def plan(self, session_json: str) -> Plan:
        """Return the plan of a session.

        Raises:
            GuideGone: The session's guide is no longer there.
        """
        session = storing.from_json(session_json)
        guide = await self.shelf.of(session.fingerprint)
        if guide is None:
            raise GuideGone(session.fingerprint)
        return make_plan(
            guide,
            session,
            contacts=[*self._contacts(guide, session)],
            precedents=await self._precedents(route.look_ups(guide, session.answers)),
            sources=(),
            made=self.today(),
        )

    async def message(self, session_json: str) -> OutgoingMessage:
        """Return the plan of a session as a message."""
        token = storing.from_json(session_json).token
        return plan_message(await self.plan(session_json), token)

    async def file(self, session_json: str, file: File) -> NamedFile | None:
        """Return the plan of a session as a file; None if there is nothing to write."""
        plan = await self.plan(session_json)
        return await asyncio.to_thread(_written, plan, file)

    async def _precedents(self, questions: Iterable[str]) -> list[Precedent]:
        """Return the best of each question, from different documents."""
        chosen: dict[str, Precedent] = {}
        for question in questions:
            fresh = (
                each for each in await self._found(question) if each.source.title not in chosen
            )
            if precedent := next(fresh, None):
                chosen[precedent.source.title] = precedent
            if len(chosen) == _MOST_PRECEDENTS:
                break
        return list(chosen.values())

    async def _found(self, question: str) -> list[Precedent]:
        try:
            sources = await self.desk.precedents(question, limit=_MOST_PRECEDENTS + 1)
        except (Unavailable, NoArchive) as error:
            logger.warning("no precedent could be looked up: %s", type(error).__name__)
            return []
        return [Precedent(text=_told(each), source=_source(each)) for each in sources]

    def _contacts(self, guide: Guide, session: Session) -> Iterable[Contact]:
        step = guide.part(Part.PLACE)
        answers = route.counting(guide, session.answers)
        answer = answers.get(step.id) if step else None
        localities = answer.localities if isinstance(answer, Placed) else ()
        sourced: dict[str, bool] = {}
        for locality in localities:
            municipality = self.desk.municipality(locality.municipality_code)
            sure = municipality is not None and municipality.sourced
            code = locality.association_code
            sourced[code] = sourced.get(code, True) and sure
        for code, sure in sourced.items():
            if association := self.desk.association(code):
                yield _contact(association, sourced=sure)


def _contact(association: Association, *, sourced: bool) -> Contact:
    return Contact(
        name=association.name,
        url=association.url,
        sourced=sourced,
        last_checked=datetime.fromisoformat(association.last_checked).date(),
        phone=association.phone,
        email=association.email,
        contact_year=association.contact_year,
    )


def _told(source: Source) -> str:
    """Return what a source tells, with the cluster's name if it does not say whom it tells of."""
    if source.cluster is None or source.cluster in source.quote:
        return source.quote
    return f"{source.cluster}: {source.quote}"


def _source(source: Source) -> PlanSource:
    return PlanSource(title=source.title, year=source.year, page=source.page, url=source.url)


def _written(plan: Plan, file: File) -> NamedFile | None:
    from bot.papers import docx, ics, names, pdf  # noqa: PLC0415 - heavy, and not always needed

    match file:
        case File.PDF:
            return NamedFile(name=names.plan_file(plan, "pdf"), content=pdf.write(plan))
        case File.WORD:
            return NamedFile(name=names.plan_file(plan, "docx"), content=docx.write(plan))
        case File.CALENDAR:
            written = ics.write(plan)
            if written is None:
                return None
            return NamedFile(name=names.meeting_file(plan), content=written)
