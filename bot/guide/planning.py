"""From answers to the plan: deterministic, and nothing in it that was not answered or found."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from string import Formatter
from typing import Final

from bot.guide import route
from bot.guide.answers import Answer, Chosen, Dated, Number, Placed, Written
from bot.guide.conditions import holds
from bot.guide.definition import Guide, Option, Part, Rule, Step
from bot.guide.describing import describe
from bot.guide.plan import (
    AreaState,
    Contact,
    FocusArea,
    Meeting,
    NextStep,
    Phase,
    Plan,
    PlanSource,
    Precedent,
    StepKind,
)
from bot.guide.session import Session
from knowledge_base.language import Language

_MOST_PRECEDENTS = 2
_DAYS_AFTER_MEETING: Final = {
    StepKind.ORGANISATION: 0,
    StepKind.MUNICIPALITY: 14,
    StepKind.ACTIVITY: 42,
}
"""When a step is to be done by, counted from the meeting: time to call in working hours, and time
to invite people. A judgement."""

Answers = Mapping[str, Answer]


def make_plan(
    guide: Guide,
    session: Session,
    *,
    contacts: Sequence[Contact],
    precedents: Sequence[Precedent],
    sources: Sequence[PlanSource],
    made: date,
) -> Plan:
    """Return the plan that a session's answers lead to.

    Args:
        guide: The text that the session was begun on.
        session: Finished or not; what is not answered is left out of the plan.
        contacts: The associations of the place.
        precedents: Best first; two are taken.
        sources: What else the plan rests on; those of the precedents are added.
        made: Today.
    """
    answers = route.counting(guide, session.answers)
    language = session.language
    taken = tuple(precedents[:_MOST_PRECEDENTS])
    rests_on = (*sources, *(precedent.source for precedent in taken))
    return Plan(
        language=language,
        made=made,
        cluster=_written(guide, answers, Part.CLUSTER),
        municipalities=_municipalities(guide, answers),
        areas=tuple(_areas(guide, answers, language)),
        phase=_phase(guide, answers, language),
        stopped=_stopped(guide, answers, language),
        stopped_year=_stopped_year(guide, answers),
        steps=_next_steps(guide, answers, language, made=made),
        precedents=taken,
        contacts=tuple(contacts),
        meeting=_meeting(guide, answers),
        sources=tuple(dict.fromkeys(rests_on)),
    )


def _answer(guide: Guide, answers: Answers, part: Part) -> Answer | None:
    step = guide.part(part)
    return answers.get(step.id) if step else None


def _written(guide: Guide, answers: Answers, part: Part) -> str | None:
    answer = _answer(guide, answers, part)
    return answer.text if isinstance(answer, Written) else None


def _municipalities(guide: Guide, answers: Answers) -> tuple[str, ...]:
    answer = _answer(guide, answers, Part.PLACE)
    localities = answer.localities if isinstance(answer, Placed) else ()
    return tuple(dict.fromkeys(each.municipality for each in localities))


def _chosen(step: Step, answers: Answers) -> list[Option]:
    answer = answers.get(step.id)
    options = answer.options if isinstance(answer, Chosen) else ()
    return [option for option in step.options if option.id in options]


def _areas(guide: Guide, answers: Answers, language: Language) -> Iterator[FocusArea]:
    for step in guide.steps:
        if step.part is Part.AREA:
            states = [option.state for option in _chosen(step, answers) if option.state]
            name = (step.in_plan or step.name).said_in(language)
            state = states[0] if states else AreaState.UNKNOWN
            yield FocusArea(key=step.id, name=name, state=state)


def _phase(guide: Guide, answers: Answers, language: Language) -> Phase | None:
    step = guide.part(Part.PHASE)
    for option in _chosen(step, answers) if step else ():
        if option.phase:
            return Phase(number=option.phase, name=_in_plan(option, language))
    return None


def _stopped(guide: Guide, answers: Answers, language: Language) -> tuple[str, ...]:
    step = guide.part(Part.STOPPED)
    return tuple(_in_plan(option, language) for option in _chosen(step, answers)) if step else ()


def _in_plan(option: Option, language: Language) -> str:
    return (option.in_plan or option.label).said_in(language)


def _stopped_year(guide: Guide, answers: Answers) -> int | None:
    answer = _answer(guide, answers, Part.STOPPED_YEAR)
    return answer.value if isinstance(answer, Number) else None


def _meeting(guide: Guide, answers: Answers) -> Meeting | None:
    """Return the meeting; only a day with a time of day makes one."""
    answer = _answer(guide, answers, Part.MEETING)
    if not isinstance(answer, Dated) or answer.at is None:
        return None
    place = _written(guide, answers, Part.MEETING_PLACE)
    return Meeting(start=datetime.combine(answer.day, answer.at), place=place)


def _next_steps(
    guide: Guide, answers: Answers, language: Language, *, made: date
) -> tuple[NextStep, ...]:
    fillings = _fillings(guide, answers, language, made=made)
    rules = [_rule(guide, answers, kind, fillings) for kind in StepKind]
    by_urgency = sorted(rules, key=lambda rule: -rule.priority)
    steps = [_next_step(rule, guide, answers, fillings, language) for rule in by_urgency]
    return tuple(sorted(steps, key=lambda step: step.when or date.max))


def _rule(guide: Guide, answers: Answers, kind: StepKind, fillings: Mapping[str, str]) -> Rule:
    fitting = (
        rule
        for rule in guide.rules
        if rule.kind is kind
        and (rule.condition is None or holds(rule.condition, answers))
        and _named(rule) <= fillings.keys()
    )
    return max(fitting, key=lambda rule: rule.priority)  # reading saw that one always fits


def _next_step(
    rule: Rule,
    guide: Guide,
    answers: Answers,
    fillings: Mapping[str, str],
    language: Language,
) -> NextStep:
    is_first = rule.kind is StepKind.ORGANISATION
    return NextStep(
        kind=rule.kind,
        text=rule.text.said_in(language).format_map(fillings),
        who=_written(guide, answers, Part.WHO) if is_first else None,
        when=_when(rule.kind, _answer(guide, answers, Part.MEETING)),
    )


def _when(kind: StepKind, meeting: Answer | None) -> date | None:
    if not isinstance(meeting, Dated):
        return None
    day = meeting.day + timedelta(days=_DAYS_AFTER_MEETING[kind])
    return _in_working_hours(day) if kind is StepKind.MUNICIPALITY else day


def _in_working_hours(day: date) -> date:
    """Return the day, or the Monday after a weekend: a town hall is closed then."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() >= 5 else 0)  # noqa: PLR2004 - Saturday


def _fillings(
    guide: Guide, answers: Answers, language: Language, *, made: date
) -> Mapping[str, str]:
    """Return the words that are known for the texts of rules."""
    found = {
        "cluster": _written(guide, answers, Part.CLUSTER),
        "municipality": next(iter(_municipalities(guide, answers)), None),
        "meeting_place": _written(guide, answers, Part.MEETING_PLACE),
        "activity": _activity(guide, answers, language, made=made),
    }
    return {name: words for name, words in found.items() if words}


def _activity(guide: Guide, answers: Answers, language: Language, *, made: date) -> str | None:
    step = guide.part(Part.ACTIVITY)
    answer = answers.get(step.id) if step else None
    return describe(step, answer, language, today=made) if step and answer else None


def _named(rule: Rule) -> set[str]:
    texts = (rule.text.da, rule.text.en)
    parts = (part for text in texts for part in Formatter().parse(text))
    return {name for _, name, _, _ in parts if name is not None}
