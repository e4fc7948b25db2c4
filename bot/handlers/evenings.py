"""Evenings to choose from when a group looks for a date."""

from datetime import date, datetime, time, timedelta
from typing import Final

_AHEAD: Final = timedelta(days=10)
"""Time enough to tell the others; a guess."""
_WEEKDAYS: Final = (0, 1, 2, 3)
_EVENING: Final = time(19)
_OPTIONS: Final = 4
_HOLIDAYS: Final = ((12, 20), (1, 3))
"""From Christmas into the new year nobody meets."""


def proposed(today: date) -> tuple[datetime, ...]:
    """Return some evenings from Monday to Thursday, early enough to tell the others."""
    evenings: list[datetime] = []
    day = today + _AHEAD
    while len(evenings) < _OPTIONS:
        if day.weekday() in _WEEKDAYS and not _is_holiday(day):
            evenings.append(datetime.combine(day, _EVENING))
        day += timedelta(days=1)
    return tuple(evenings)


def _is_holiday(day: date) -> bool:
    begins, ends = _HOLIDAYS
    return (day.month, day.day) >= begins or (day.month, day.day) <= ends
