"""From a phrase to a day, with the time of day if it was said; and back to words."""

from dataclasses import dataclass
from datetime import date

from bot.guide.answers import Dated
from bot.guide.clocks import read_clock
from bot.guide.days import MONTHS_DA, MONTHS_EN, WEEKDAYS_DA, WEEKDAYS_EN, read_days
from knowledge_base.language import Language
from knowledge_base.words import fold


@dataclass(frozen=True, slots=True)
class Dates:
    """What a phrase may mean.

    Attributes:
        readings: Likeliest first; several are to be asked about; none was understood.
        is_past: True if the only day it can mean has gone by.
    """

    readings: tuple[Dated, ...] = ()
    is_past: bool = False


def read_dates(text: str, today: date) -> Dates:
    """Return the days to come that a phrase may mean."""
    clock = read_clock(fold(text))
    days = read_days(clock.rest, today)
    readings = tuple(Dated(day, at) for day in days for at in clock.times or (None,))
    to_come = tuple(reading for reading in readings if reading.day >= today)
    return Dates(to_come, is_past=bool(readings) and not to_come)


def date_words(dated: Dated, language: Language, *, today: date) -> str:
    """Return "torsdag 14. marts kl. 19"; the year is said if it is another than today's."""
    day = dated.day
    year = "" if day.year == today.year else f" {day.year}"
    if language is Language.ENGLISH:
        at = f" at {dated.at:%H:%M}" if dated.at else ""
        return f"{WEEKDAYS_EN[day.weekday()]} {day.day} {MONTHS_EN[day.month - 1]}{year}{at}"
    return f"{WEEKDAYS_DA[day.weekday()]} {day.day}. {MONTHS_DA[day.month - 1]}{year}{_at(dated)}"


def _at(dated: Dated) -> str:
    if dated.at is None:
        return ""
    minutes = f".{dated.at:%M}" if dated.at.minute else ""
    return f" kl. {dated.at.hour}{minutes}"
