"""Days as Danes write them: "på torsdag", "den 14.", "om 14 dage", "torsdag i uge 12".

Written here because no library was careful enough: of sixteen such phrases dateparser 1.5 read
"torsdag den 14. marts kl. 19" as the year 2119 and could not read "på torsdag" (2026).
"""

import calendar
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final

from bot.guide.numerals import NUMERALS
from knowledge_base.words import fold

WEEKDAYS_DA: Final = tuple("mandag tirsdag onsdag torsdag fredag lørdag søndag".split())  # noqa: SIM905
WEEKDAYS_EN: Final = tuple(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905
)
MONTHS_DA: Final = tuple(
    "januar februar marts april maj juni juli august september oktober november december".split()  # noqa: SIM905
)
MONTHS_EN: Final = tuple(
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)

Days = tuple[date, ...]
"""What a phrase may mean, likeliest first; empty if it says no day."""

_WEEKDAY_NUMBERS = {
    name[:length]: number
    for names in (WEEKDAYS_DA, WEEKDAYS_EN)
    for number, whole in enumerate(names)
    for name in (fold(whole),)
    for length in (3, len(name))
}
_MONTH_NUMBERS = {
    name[:length]: number
    for names in (MONTHS_DA, MONTHS_EN)
    for number, whole in enumerate(names, start=1)
    for name in (fold(whole),)
    for length in (3, len(name))
} | {"sept": 9}
_COUNTS: Final = {**NUMERALS, "a": 1, "et par": 2}
_ORDINALS = {
    **dict.fromkeys(("første", "1.", "first"), 0),
    **dict.fromkeys(("anden", "2.", "second"), 1),
    **dict.fromkeys(("tredje", "3.", "third"), 2),
    **dict.fromkeys(("fjerde", "4.", "fourth"), 3),
    **dict.fromkeys(("sidste", "last"), -1),
}


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_WEEKDAY = rf"(?:{_any(_WEEKDAY_NUMBERS)})"
_MONTH = rf"(?:{_any(_MONTH_NUMBERS)})"
_YEAR = r"(?P<year>20\d\d|(?<=[-/.])\d\d)"
_AFTER = r"(?:om|in)\s+(?P<count>\d{1,2}|" + _any(_COUNTS) + r")\s+"

_IN_SOME = re.compile(_AFTER + r"(?P<unit>dage?|uger?|måned(?:er)?|days?|weeks?|months?)\b")
_ISO = re.compile(r"\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
_FIGURES = re.compile(
    rf"\b(?P<day>\d{{1,2}})\s*[/.-]\s*(?P<month>1[0-2]|0?[1-9])(?:[/.-]{_YEAR})?\b(?!\d)"
)
_NAMED = re.compile(
    rf"\b(?P<day>\d{{1,2}})\.?\s*(?:of )?(?P<month>{_MONTH})\b\.?\s*(?P<year>20\d\d)?"
)
_NAMED_ENGLISH = re.compile(rf"\b(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})\b,?\s*(?P<year>20\d\d)?")
_OF_MONTH = re.compile(
    rf"\b(?P<which>{_any(_ORDINALS)})\s+(?P<weekday>{_WEEKDAY})\s+(?:i|in)\s+"
    rf"(?P<month>{_MONTH}|næste måned|denne måned|måneden)\b"
)
_DAY_ALONE = re.compile(r"(?:\bden|\bd\.?)\s*(?P<day>\d{1,2})\b\.?|\b(?P<bare>\d{1,2})\.(?!\d)")
_WEEK = re.compile(r"\b(?:uge|week)\s*(?P<week>\d{1,2})\b")
_SAID_WEEKDAY = re.compile(rf"\b(?P<weekday>{_WEEKDAY})\b")
_EITHER = re.compile(r"\b(?:eller|or)\b")
_LATER_BY_WEEKS = re.compile(r"næste uge|next week")
_THIS_WEEK = re.compile(r"denne uge|this week")
_NEXT_ONE = re.compile(rf"(?:næste|next)\s+{_WEEKDAY}\b")
_RELATIVE: Final = (
    (re.compile(r"\bovermorgen|day after tomorrow"), 2),
    (re.compile(r"\bi ?morgen\b|tomorrow"), 1),
    (re.compile(r"\bi ?(?:dag|aften|eftermiddag)\b|today|tonight"), 0),
)
_FAR_WEEKS = 53


def read_days(text: str, today: date) -> Days:
    """Return the days that a text in folded lower case may mean; in the past only if it says so.

    A weekday that contradicts the date gives both readings.
    """
    for read in _READERS:
        if days := read(text, today):
            return days
    return ()


def _iso(text: str, today: date) -> Days:
    return _dated(_ISO.search(text), text, today)


def _named(text: str, today: date) -> Days:
    return _dated(_NAMED.search(text) or _NAMED_ENGLISH.search(text), text, today)


def _figures(text: str, today: date) -> Days:
    return _dated(_FIGURES.search(text), text, today)


def _dated(found: re.Match[str] | None, text: str, today: date) -> Days:
    if found is None:
        return ()
    month = found["month"]
    number = int(month) if month.isdecimal() else _MONTH_NUMBERS[month]
    years = _years(found["year"], today)
    days = list(_existing((year, number, int(found["day"])) for year in years))
    if not found["year"]:
        days = [day for day in days if day >= today]
    return _agreeing(tuple(days[:1]), text)


def _years(said: str | None, today: date) -> tuple[int, ...]:
    if said:
        return (int(said) % 100 + 2000,)
    return tuple(range(today.year, today.year + 5))  # far enough for a 29 February


def _existing(days: Iterator[tuple[int, int, int]]) -> Iterator[date]:
    for year, month, day in days:
        if 1 <= day <= calendar.monthrange(year, month)[1]:
            yield date(year, month, day)


def _agreeing(days: Days, text: str) -> Days:
    """Add the nearest day with the weekday that was said, if it was another."""
    said = _SAID_WEEKDAY.search(text)
    if not days or not said:
        return days
    off = (_WEEKDAY_NUMBERS[said["weekday"]] - days[0].weekday() + 3) % 7 - 3
    return days if off == 0 else (days[0], days[0] + timedelta(days=off))


def _of_month(text: str, today: date) -> Days:
    found = _OF_MONTH.search(text)
    if found is None:
        return ()
    weekday = _WEEKDAY_NUMBERS[found["weekday"]]
    which = _ORDINALS[found["which"]]
    months = _months(found["month"], today)
    days = (_nth(year, month, weekday=weekday, which=which) for year, month in months)
    return tuple(day for day in days if day >= today)[:1]


def _months(said: str, today: date) -> tuple[tuple[int, int], ...]:
    if said in _MONTH_NUMBERS:
        return tuple((year, _MONTH_NUMBERS[said]) for year in (today.year, today.year + 1))
    following = (today.year + today.month // 12, today.month % 12 + 1)
    return (following,) if said == "næste måned" else ((today.year, today.month), following)


def _nth(year: int, month: int, *, weekday: int, which: int) -> date:
    days = [date(year, month, day) for day in range(1, calendar.monthrange(year, month)[1] + 1)]
    return [day for day in days if day.weekday() == weekday][which]


def _in_some(text: str, today: date) -> Days:
    found = _IN_SOME.search(text)
    if found is None:
        return ()
    count = _COUNTS.get(found["count"]) or int(found["count"])
    unit = found["unit"][0]
    if unit == "m":
        return (_months_later(today, count),)
    said = _SAID_WEEKDAY.search(text)
    if unit in "uw" and said:
        return (_coming(_WEEKDAY_NUMBERS[said["weekday"]], today) + timedelta(weeks=count),)
    return (today + timedelta(days=count * (7 if unit in "uw" else 1)),)


def _months_later(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _relative(text: str, today: date) -> Days:
    return next(
        ((today + timedelta(days=count),) for pattern, count in _RELATIVE if pattern.search(text)),
        (),
    )


def _day_alone(text: str, today: date) -> Days:
    found = _DAY_ALONE.search(text)
    if found is None:
        return ()
    months = ((today.year + month // 12, month % 12 + 1) for month in range(today.month - 1, 14))
    wanted = int(found["day"] or found["bare"])
    days = _existing((year, month, wanted) for year, month in months)
    return _agreeing(tuple(day for day in days if day >= today)[:1], text)


def _weekday(text: str, today: date) -> Days:
    numbers = dict.fromkeys(_WEEKDAY_NUMBERS[name] for name in _SAID_WEEKDAY.findall(text))
    if len(numbers) > 1 and _EITHER.search(text):
        return tuple(_coming(number, today) for number in numbers)
    return _one_weekday(next(iter(numbers)), text, today) if numbers else ()


def _one_weekday(number: int, text: str, today: date) -> Days:
    monday = today - timedelta(days=today.weekday())
    if week := _WEEK.search(text):
        return _in_week(int(week["week"]), number, today)
    if _LATER_BY_WEEKS.search(text):
        return (monday + timedelta(days=7 + number),)
    if _THIS_WEEK.search(text):
        return (monday + timedelta(days=number),)
    return _upcoming(number, today, text)


def _in_week(week: int, weekday: int, today: date) -> Days:
    days = (
        date.fromisocalendar(year, week, weekday + 1)
        for year in (today.year, today.year + 1)
        if 1 <= week < _FAR_WEEKS
    )
    return tuple(day for day in days if day >= today)[:1]


def _upcoming(weekday: int, today: date, text: str) -> Days:
    coming = _coming(weekday, today)
    after = coming + timedelta(weeks=1)
    is_this_week = coming.isocalendar().week == today.isocalendar().week
    if _NEXT_ONE.search(text) and is_this_week:
        return (coming, after)
    if weekday == today.weekday() and not re.search(r"\b(?:på|on)\s", text):
        return (coming, today)
    return (coming,)


def _coming(weekday: int, today: date) -> date:
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


_READERS: Final[tuple[Callable[[str, date], Days], ...]] = (
    _iso,
    _named,
    _of_month,
    _in_some,
    _figures,
    _relative,
    _day_alone,
    _weekday,
)
