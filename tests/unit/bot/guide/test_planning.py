"""Plans from all sorts of sessions."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

import pytest

from bot.guide import graph, route
from bot.guide.answers import Answer, Chosen, Dated, Locality, Number, Placed, Skipped, Written
from bot.guide.definition import AnswerKind, Guide, Rule, Step, Text
from bot.guide.plan import (
    AreaState,
    Contact,
    Meeting,
    Phase,
    Plan,
    PlanSource,
    Precedent,
    StepKind,
)
from bot.guide.planning import make_plan
from bot.guide.session import Session
from knowledge_base.language import Language
from tests.unit.bot.guide.chat import ANSWERS, Chat, the_guide

MADE = date(2026, 3, 4)
RUNS = 3000


def plan_of(session: Session, guide: Guide | None = None) -> Plan:
    return make_plan(
        guide or the_guide(), session, contacts=(), precedents=(), sources=(), made=MADE
    )


def session_of(answers: dict[str, Answer], language: Language = Language.DANISH) -> Session:
    guide = the_guide()
    return Session(
        fingerprint=guide.fingerprint,
        token="abc123",
        language=language,
        step=guide.start,
        answers=answers,
    )


SKIPPED: dict[str, Answer] = {step: Skipped() for step in ANSWERS}
VOEL = Locality(
    place="Voel",
    municipality="Silkeborg Kommune",
    municipality_code="0740",
    association_code="oestjylland",
)


def random_answer(step: Step, dice: random.Random) -> Answer:
    if step.skippable and dice.random() < 0.15:
        return Skipped()
    if step.own_words and dice.random() < 0.3:
        return Chosen((), "filmaften {i} laden")
    answers: dict[AnswerKind, Answer] = {
        AnswerKind.NUMBER: Number(dice.randint(2005, 2026)),
        AnswerKind.TEXT: Written("formanden"),
        AnswerKind.PLACE: Placed((VOEL,)),
        AnswerKind.DATE: Dated(date(2026, 3, dice.randint(5, 31)), dice.choice([None, time(19)])),
    }
    return answers.get(step.kind) or random_options(step, dice)


def random_options(step: Step, dice: random.Random) -> Chosen:
    most = len(step.options) if step.kind is AnswerKind.CHOICES else 1
    picked = dice.sample([option.id for option in step.options], dice.randint(1, most))
    return Chosen(tuple(option.id for option in step.options if option.id in picked))


def random_sessions(language: Language) -> Iterator[Session]:
    guide, dice = the_guide(), random.Random(7)
    for _ in range(RUNS):
        answers: dict[str, Answer] = {}
        while step := route.open_step(guide, answers):
            answers[step.id] = random_answer(step, dice)
        yield session_of(answers, language)


@pytest.mark.parametrize("language", list(Language))
def test_whatever_is_answered_there_are_three_steps_one_of_each_kind(language: Language) -> None:
    for session in random_sessions(language):
        plan = plan_of(session)

        assert sorted(step.kind for step in plan.steps) == sorted(StepKind)
        assert [area.key for area in plan.areas] == list(ANSWERS)[5:11]
        for step in plan.steps:
            assert "{activity}" not in step.text
            assert "{municipality}" not in step.text
            assert step.text.endswith((".", "?"))
            assert step.when is None or step.when > MADE


def test_every_rule_is_somebodys_next_step() -> None:
    sessions = [*random_sessions(Language.DANISH), session_of({})]
    said = {step.text for session in sessions for step in plan_of(session).steps}

    for rule in the_guide().rules:
        beginning = rule.text.da.split("{")[0]
        assert any(text.startswith(beginning) for text in said), rule.id


def test_the_random_sessions_go_every_way() -> None:
    guide = the_guide()
    taken = {
        tuple(step.id for step in route.way(guide, session.answers))
        for session in random_sessions(Language.DANISH)
    }

    assert taken == set(graph.paths(guide))


def test_the_plan_holds_what_was_said() -> None:
    chat = Chat()
    chat.type(*ANSWERS.values())

    plan = plan_of(chat.session)

    assert plan.cluster == "Søskovlandet"
    assert plan.municipalities == ("Syddjurs Kommune",)
    assert plan.stopped == ("Corona lukkede det hele ned.",)
    assert plan.stopped_year == 2020
    assert plan.phase == Phase(number=4, name="handleplaner")
    assert plan.areas[0].state is AreaState.HALTS
    assert plan.areas[0].name == "Organisering"
    assert plan.meeting is not None
    assert plan.meeting.start.isoformat() == "2026-03-12T19:00:00"
    assert plan.meeting.place == "i forsamlingshuset"


def test_the_meeting_dates_the_steps_and_the_first_has_a_name() -> None:
    chat = Chat()
    chat.type(*ANSWERS.values())

    steps = plan_of(chat.session).steps

    assert [(step.kind, step.who, str(step.when)) for step in steps] == [
        (StepKind.ORGANISATION, "kassereren", "2026-03-12"),
        (StepKind.MUNICIPALITY, None, "2026-03-26"),
        (StepKind.ACTIVITY, None, "2026-04-23"),
    ]


def test_nobody_calls_the_town_hall_at_a_weekend() -> None:
    for day in range(1, 31):
        plan = plan_of(session_of({**SKIPPED, "moede": Dated(date(2026, 4, day), time(19))}))
        [call] = [step for step in plan.steps if step.kind is StepKind.MUNICIPALITY]
        assert call.when is not None
        assert call.when.weekday() < 5


def test_without_a_meeting_nothing_is_dated_and_the_most_urgent_comes_first() -> None:
    answers = SKIPPED | {"hvorfor": Chosen(("kommunen",)), "oenske": Chosen(("ved_ikke",))}

    plan = plan_of(session_of(answers))

    assert {step.when for step in plan.steps} == {None}
    assert plan.steps[0].kind is StepKind.MUNICIPALITY
    assert plan.meeting is None


def test_a_day_without_a_time_dates_the_steps_and_makes_no_meeting() -> None:
    plan = plan_of(session_of({**SKIPPED, "moede": Dated(date(2026, 3, 12))}))

    assert plan.meeting is None
    assert plan.steps[0].when == date(2026, 3, 12)


def test_a_plan_of_nothing_still_has_three_steps() -> None:
    plan = plan_of(session_of({}))

    assert len(plan.steps) == 3
    assert (plan.cluster, plan.phase, plan.stopped_year, plan.meeting) == (None, None, None, None)
    assert {area.state for area in plan.areas} == {AreaState.UNKNOWN}


def test_an_idea_of_their_own_is_the_activity() -> None:
    chat = Chat().up_to("oenske")
    chat.type("en filmaften i laden for alle")

    [activity] = [s for s in plan_of(chat.session).steps if s.kind is StepKind.ACTIVITY]

    assert "»en filmaften i laden for alle«" in activity.text


def test_answers_that_are_no_longer_on_the_way_count_for_nothing() -> None:
    chat = Chat().up_to("tilbage")
    chat.type("kun mig", "naboer")
    alone = plan_of(chat.session).steps
    chat.press("styregruppe", step="tilbage")

    assert plan_of(chat.session).steps != alone


def test_two_precedents_are_taken_and_sources_are_named_once() -> None:
    source, other = PlanSource(title="Rebild Øst", year=2018), PlanSource(title="Frivillige")
    contact = Contact(
        name="DGI Østjylland", url="https://www.dgi.dk", sourced=True, last_checked=MADE
    )
    precedents = [Precedent(text=f"Nr. {n}", source=source) for n in range(3)]

    plan = make_plan(
        the_guide(),
        session_of({}),
        contacts=(contact,),
        precedents=precedents,
        sources=(other, source),
        made=MADE,
    )

    assert [precedent.text for precedent in plan.precedents] == ["Nr. 0", "Nr. 1"]
    assert plan.sources == (other, source)
    assert plan.contacts == (contact,)


def test_the_priority_decides_and_not_the_order_of_the_rules() -> None:
    chat = Chat()
    chat.type(*ANSWERS.values())
    guide = the_guide()

    assert (
        plan_of(chat.session, replace(guide, rules=guide.rules[::-1])).steps
        == plan_of(chat.session).steps
    )


def test_a_rule_is_passed_over_where_its_words_are_not_known() -> None:
    guide = the_guide()
    named = Rule(
        id="navn",
        kind=StepKind.ORGANISATION,
        condition=None,
        text=Text("Skriv {cluster} på en seddel.", "Write {cluster} on a note."),
        priority=100,
        line=1,
    )
    named_first = replace(guide, rules=(named, *guide.rules))

    known = plan_of(session_of({**SKIPPED, "klynge": Written("Søskovlandet")}), named_first)
    unknown = plan_of(session_of(SKIPPED), named_first)

    assert known.steps[0].text == "Skriv Søskovlandet på en seddel."
    assert not [step for step in unknown.steps if "seddel" in step.text]


def test_the_same_answers_make_the_same_plan() -> None:
    chat = Chat()
    chat.type(*ANSWERS.values())

    assert plan_of(chat.session) == plan_of(chat.session)
    assert isinstance(plan_of(chat.session).meeting, Meeting)


def test_no_text_of_the_guide_sends_anybody_to_what_is_closed() -> None:
    guide = the_guide()
    texts = [rule.text for rule in guide.rules] + [step.text for step in guide.steps]

    for text in texts:
        for said in (text.da, text.en):
            assert "landsbyklynger.dk" not in said
            assert "sekretariat" not in said.lower()
