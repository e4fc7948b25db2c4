"""The calendar file, parsed back."""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar, Event

from bot.guide.plan import Meeting, Plan
from bot.papers import ics
from knowledge_base.language import Language
from tests.fakes import plans
from tests.unit.bot.papers.extremes import EXTREMES

AT_SEVEN = datetime.fromisoformat("2026-12-03T19:00")


def event_of(plan: Plan) -> Event:
    content = ics.write(plan)
    assert content is not None
    [event] = Calendar.from_ical(content).walk("VEVENT")
    assert isinstance(event, Event)
    return event


@pytest.mark.parametrize(
    ("danish", "utc"),
    [
        (datetime.fromisoformat("2026-12-03T19:00"), datetime(2026, 12, 3, 18, 0, tzinfo=UTC)),
        (datetime.fromisoformat("2027-06-03T19:00"), datetime(2027, 6, 3, 17, 0, tzinfo=UTC)),
        (datetime.fromisoformat("2027-01-01T00:30"), datetime(2026, 12, 31, 23, 30, tzinfo=UTC)),
    ],
)
def test_the_meeting_begins_at_danish_time_in_winter_and_summer(
    danish: datetime, utc: datetime
) -> None:
    assert event_of(plans.plan(meeting=Meeting(start=danish))).decoded("dtstart") == utc


def test_the_event_says_what_where_and_which_steps_but_not_who() -> None:
    event = event_of(plans.plan(meeting=Meeting(start=AT_SEVEN, place="Hallen; lokale 2, 1. sal")))

    assert str(event["summary"]) == "Møde i Landsbyklyngen Ådalen"
    assert str(event["location"]) == "Hallen; lokale 2, 1. sal"
    assert "1. Find en kasserer.\n2. Hold fællesspisning.\n" in str(event["description"])
    assert "Bodil" not in event.to_ical().decode()


def test_two_hours_are_set_aside_and_called_a_guess() -> None:
    event = event_of(plans.plan())

    assert (event.end - event.start).total_seconds() == 2 * 60 * 60
    assert "Sluttidspunktet er ikke aftalt" in str(event["description"])


def test_an_english_plan_has_an_english_event() -> None:
    event = event_of(plans.plan(language=Language.ENGLISH, cluster=None))

    assert str(event["summary"]) == "Meeting in our village cluster"


def test_a_meeting_keeps_its_identity_and_another_meeting_has_another() -> None:
    same = plans.plan(meeting=Meeting(start=AT_SEVEN, place="Et andet sted"))
    others = (
        plans.plan(meeting=Meeting(start=datetime.fromisoformat("2026-12-04T19:00"))),
        plans.plan(cluster="En anden klynge"),
    )

    identity = event_of(plans.plan())["uid"]
    assert event_of(same)["uid"] == identity
    assert identity not in {event_of(other)["uid"] for other in others}


def test_the_file_is_stamped_with_the_day_of_the_plan_and_not_with_a_clock() -> None:
    plan = plans.plan(made=date(2026, 2, 3))

    assert event_of(plan).decoded("dtstamp") == datetime(2026, 2, 3, tzinfo=UTC)
    assert ics.write(plan) == ics.write(plan)


@pytest.mark.parametrize("plan", [p for p in EXTREMES.values() if p.meeting])
def test_every_line_is_as_short_as_the_standard_asks(plan: Plan) -> None:
    content = ics.write(plan)

    assert content is not None
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert str(event_of(plan)["summary"]).startswith(("Møde i ", "Meeting in "))


def test_without_a_meeting_there_is_no_calendar_file() -> None:
    assert ics.write(plans.plan(meeting=None)) is None
