"""What a reader of a plan must be able to find in it, whatever the format."""

from collections.abc import Iterator

from bot.guide.plan import Contact, Plan, PlanSource
from bot.papers.languages import wording_in
from knowledge_base.language import Language


def squeezed(text: str) -> str:
    """Return a text without white space: lines may break anywhere."""
    return "".join(text.split())


def missing(plan: Plan, text: str) -> list[str]:
    """Return the facts of a plan that a text does not hold."""
    found = squeezed(text)
    return [fact for fact in facts(plan) if squeezed(fact) not in found]


def facts(plan: Plan) -> Iterator[str]:
    """Yield every fact in a plan as it should be read."""
    yield from (plan.cluster or "", *plan.municipalities, *plan.stopped)
    yield str(plan.stopped_year or "")
    yield wording_in(plan.language).dates.on(plan.made)
    yield from _standing(plan)
    yield from _steps(plan)
    for contact in plan.contacts:
        yield from _contact(contact, plan)
    for precedent in plan.precedents:
        yield from (precedent.text, _source(precedent.source, plan))
    yield from (_source(source, plan) for source in plan.sources)


def _standing(plan: Plan) -> Iterator[str]:
    of = "af" if plan.language is Language.DANISH else "of"
    if plan.phase:
        yield f"{plan.phase.number} {of} 5: {plan.phase.name}"
    for area in plan.areas:
        yield from (area.name, wording_in(plan.language).sheet.states[area.state])


def _steps(plan: Plan) -> Iterator[str]:
    wording = wording_in(plan.language)
    for step in plan.steps:
        yield from (wording.sheet.kinds[step.kind], step.text, step.who or "")
        yield wording.dates.on(step.when) if step.when else ""
    if plan.meeting:
        yield from (wording.dates.on(plan.meeting.start.date()), plan.meeting.place or "")


def _source(source: PlanSource, plan: Plan) -> str:
    page = "side" if plan.language is Language.DANISH else "page"
    where = f", {page} {source.page}" if source.page else ""
    return f"{source.title}, {source.year}{where}"


def _contact(contact: Contact, plan: Plan) -> Iterator[str]:
    yield contact.name
    yield contact.url.removeprefix("https://")
    yield contact.phone or ""
    yield contact.email or ""
    yield str(contact.contact_year or "")
    yield wording_in(plan.language).dates.on(contact.last_checked)
    if not contact.sourced:
        yield "sandsynligvis" if plan.language is Language.DANISH else "probably"
