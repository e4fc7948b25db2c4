"""A plan put into words."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.guide.plan import Contact, FocusArea, NextStep, Phase, Plan, PlanSource, Precedent
from bot.papers.detail import EVERYTHING, Detail
from bot.papers.languages import wording_in
from bot.papers.sheet import AreaMark, Entry, Line, MeetingBox, PhaseMark, Progress, Sheet, StepRow
from bot.papers.text import shorten, shown_address, tidy, web_address
from bot.papers.wording import Wording

_STEPS = 3
"""What a plan is meant to have; with another number the heading names none."""


def compose(plan: Plan, detail: Detail = EVERYTHING) -> Sheet:
    """Return a plan in words, as much of it as `detail` allows."""
    return _Composer(plan=plan, detail=detail, wording=wording_in(plan.language)).sheet()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Composer:
    plan: Plan
    detail: Detail
    wording: Wording

    def sheet(self) -> Sheet:
        plan, texts = self.plan, self.wording.sheet
        precedents = plan.precedents[: self.detail.precedents]
        return Sheet(
            language=plan.language,
            kind=texts.kind,
            title=self._short(plan.cluster or "") or texts.our_cluster,
            place_and_date=self._place_and_date(),
            phase_line=self._phase_line(),
            phases=tuple(self._phase(number) for number in range(1, len(texts.phases) + 1)),
            areas=tuple(map(self._area, plan.areas)),
            stopped=self._stopped(),
            steps_heading=texts.three_steps if len(plan.steps) == _STEPS else texts.steps,
            steps=tuple(map(self._step, plan.steps)),
            meeting=self._meeting(),
            precedents=tuple(map(self._precedent, precedents)),
            contacts=tuple(map(self._contact, plan.contacts[: self.detail.contacts])),
            sources_heading=texts.more_sources if precedents else texts.sources,
            sources=tuple(map(self._source, self._uncited()[: self.detail.sources])),
            left_out=tuple(self._left_out()),
            footer=texts.footer.format(date=self.wording.dates.on(plan.made)),
        )

    def _short(self, text: str) -> str:
        return shorten(tidy(text), self.detail.text_length)

    def _place_and_date(self) -> str:
        where = ", ".join(map(self._short, self.plan.municipalities))
        made = self.wording.dates.on(self.plan.made)
        return f"{where or self.wording.sheet.unknown_municipality} · {made}"

    def _phase_line(self) -> str:
        texts, phase = self.wording.sheet, self.plan.phase
        if phase is None:
            return texts.phase_unknown
        return texts.phase_known.format(number=phase.number, name=self._short(phase.name))

    def _phase(self, number: int) -> PhaseMark:
        texts = self.wording.sheet
        progress = _progress(number, self.plan.phase)
        names = {
            Progress.PASSED: texts.passed,
            Progress.CURRENT: texts.current,
            Progress.AHEAD: texts.ahead,
            Progress.UNKNOWN: "",
        }
        return PhaseMark(
            number=number,
            name=texts.phases[number - 1],
            progress=progress,
            progress_name=names[progress],
        )

    def _area(self, area: FocusArea) -> AreaMark:
        state_name = self.wording.sheet.states[area.state]
        return AreaMark(name=self._short(area.name), state=area.state, state_name=state_name)

    def _stopped(self) -> tuple[str, tuple[str, ...]] | None:
        texts, year = self.wording.sheet, self.plan.stopped_year
        reasons = self.plan.stopped[: self.detail.reasons]
        if not reasons and year is None:
            return None
        heading = texts.stopped if year is None else texts.stopped_in.format(year=year)
        return heading, tuple(map(self._short, reasons)) or (texts.no_reason,)

    def _step(self, step: NextStep) -> StepRow:
        return StepRow(
            kind=self.wording.sheet.kinds[step.kind],
            text=self._short(step.text),
            who=self._short(step.who or ""),
            when=self.wording.dates.on(step.when) if step.when else "",
        )

    def _meeting(self) -> MeetingBox:
        texts, meeting = self.wording.sheet, self.plan.meeting
        if meeting is None:
            blanks = (texts.blank_time, texts.blank_place)
            return MeetingBox(time=None, lines=(texts.no_meeting,), blanks=blanks)
        place = self._short(meeting.place or "")
        return MeetingBox(
            time=_sentence(self.wording.dates.at(meeting.start)),
            lines=(texts.meeting_place.format(place=place),) if place else (),
            blanks=() if place else (texts.blank_place,),
        )

    def _precedent(self, precedent: Precedent) -> Entry:
        return Entry(text=self._short(precedent.text), lines=(self._source(precedent.source),))

    def _contact(self, contact: Contact) -> Entry:
        return Entry(text=self._short(contact.name), lines=tuple(self._contact_lines(contact)))

    def _contact_lines(self, contact: Contact) -> Iterator[Line]:
        texts, year = self.wording.sheet, contact.contact_year
        of_year = texts.of_year.format(year=year) if year else ""
        if not contact.sourced:
            yield Line(text=texts.likely)
        if contact.phone:
            yield Line(text=texts.phone.format(phone=self._short(contact.phone), of_year=of_year))
        if contact.email:
            yield Line(text=texts.email.format(email=self._short(contact.email), of_year=of_year))
        if not contact.phone and not contact.email:
            yield Line(text=texts.no_number)
        if url := web_address(contact.url):
            yield Line(text=self._short(shown_address(url)), url=url, aside=True)
        checked = self.wording.dates.on(contact.last_checked)
        yield Line(text=texts.last_checked.format(date=checked), aside=True)

    def _source(self, source: PlanSource) -> Line:
        texts, url = self.wording.sheet, web_address(source.url)
        facts = [self._short(source.title), str(source.year or texts.unknown_year)]
        if source.page is not None:
            facts.append(texts.page.format(page=source.page))
        if url:
            facts.append(self._short(shown_address(url).split("/")[0]))
        return Line(text=", ".join(facts), url=url, aside=True)

    def _uncited(self) -> tuple[PlanSource, ...]:
        """Return the sources that no precedent on the page names already."""
        cited = {each.source for each in self.plan.precedents[: self.detail.precedents]}
        return tuple(source for source in self.plan.sources if source not in cited)

    def _left_out(self) -> Iterator[str]:
        texts, detail, plan = self.wording.left_out, self.detail, self.plan
        missing = (
            (texts.reasons, plan.stopped, detail.reasons),
            (texts.precedents, plan.precedents, detail.precedents),
            (texts.contacts, plan.contacts, detail.contacts),
            (texts.sources, self._uncited(), detail.sources),
        )
        parts = [
            text.format(count=len(whole) - shown)
            for text, whole, shown in missing
            if shown is not None and len(whole) > shown
        ]
        if detail.text_length is not None:
            parts.append(texts.shortened)
        if parts:
            yield texts.line.format(what=", ".join(parts))


def _progress(number: int, phase: Phase | None) -> Progress:
    if phase is None:
        return Progress.UNKNOWN
    if number > phase.number:
        return Progress.AHEAD
    return Progress.CURRENT if number == phase.number else Progress.PASSED


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
