"""Time as Danes live it."""

from datetime import UTC, date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

ZONE: Final = ZoneInfo("Europe/Copenhagen")
_WAKES, _SLEEPS = time(8), time(21)
"""Nobody is written to outside these hours unless they write first."""


def day_of(moment: datetime) -> date:
    """Return the day in Denmark of a moment with a zone."""
    return moment.astimezone(ZONE).date()


def in_denmark(moment: datetime) -> datetime:
    """Return a moment as clocks in Denmark show it."""
    return moment.astimezone(ZONE)


def is_quiet(moment: datetime) -> bool:
    """Tell whether it is between 21 and 8 in Denmark."""
    at = moment.astimezone(ZONE).time()
    return at < _WAKES or at >= _SLEEPS


def at_hour(day: date, hour: int) -> datetime:
    """Return a moment of a Danish day, in UTC."""
    return datetime.combine(day, time(hour), tzinfo=ZONE).astimezone(UTC)
