"""The next meeting as a calendar file (RFC 5545) for telephones, Google and Outlook.

Times are written in UTC, which every calendar shows in its owner's own time, so that no rules for
summer time need to travel along. There is no alarm: people's calendars have their own.
"""

from datetime import UTC, datetime, time, timedelta
from typing import Final
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from bot.guide.plan import Plan
from bot.papers.languages import wording_in
from bot.papers.text import tidy

_DENMARK: Final = "Europe/Copenhagen"
_LENGTH: Final = timedelta(hours=2)
"""A guess, and the event says so: no end is agreed in a plan."""


def write(plan: Plan) -> bytes | None:
    """Return the calendar file, the same for the same plan; None if no meeting is agreed."""
    if plan.meeting is None:
        return None
    from icalendar import Calendar, Event  # noqa: PLC0415 - only for this

    start = plan.meeting.start.replace(tzinfo=ZoneInfo(_DENMARK)).astimezone(UTC)
    event = Event()
    event.add("uid", _identity(plan, start))
    event.add("dtstamp", datetime.combine(plan.made, time(), UTC))
    event.add("dtstart", start)
    event.add("dtend", start + _LENGTH)
    event.add("summary", _title(plan))
    event.add("description", _description(plan))
    if place := tidy(plan.meeting.place or ""):
        event.add("location", place)
    calendar = Calendar()
    calendar.add("prodid", f"-//Klyngehjælp//Plan//{plan.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _identity(plan: Plan, start: datetime) -> str:
    """Return what is the same each time this meeting is written, and for no other."""
    what = (plan.cluster or "", *plan.municipalities, plan.made.isoformat(), start.isoformat())
    return str(uuid5(NAMESPACE_URL, "klyngehjaelp:" + "|".join(map(tidy, what))))


def _title(plan: Plan) -> str:
    texts = wording_in(plan.language).calendar
    return texts.title.format(cluster=tidy(plan.cluster or "") or texts.our_cluster)


def _description(plan: Plan) -> str:
    texts = wording_in(plan.language).calendar
    steps = [f"{n}. {tidy(step.text)}" for n, step in enumerate(plan.steps, start=1)]
    return "\n".join([texts.steps, *steps, "", texts.no_end])
