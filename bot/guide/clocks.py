"""Times of day as Danes write them: "kl. 19", "19.30", "halv otte", "i morgen aften kl. 7"."""

import re
from dataclasses import dataclass
from datetime import time
from typing import Final

from bot.guide.numerals import NUMERALS

_HOUR = rf"(?:[01]?\d|2[0-4]|{'|'.join(NUMERALS)})"
_O_CLOCK = r"(?:klokken|kl|at)\b\.?\s*"
_OFFSETS: Final = {
    "halv": -30,
    "kvart i": -15,
    "kvart over": 15,
    "ti minutter over": 10,
    "ti minutter i": -10,
}
_SPOKEN = re.compile(rf"(?:{_O_CLOCK})?\b({'|'.join(_OFFSETS)})\s+({_HOUR})\b")
_EXACT = re.compile(rf"(?:{_O_CLOCK}|\b)({_HOUR})[.:]([0-5]\d)\b(?![./]\d)")
_WHOLE = re.compile(
    rf"(?:{_O_CLOCK})({_HOUR})\b"
    r"|(?<![-/.\d])([01]?\d|2[0-4])\s*-\s*(?:[01]?\d|2[0-4])\b(?![-/.]\d)"
)
_AM_PM = re.compile(r"\b(1[0-2]|[1-9])(?:[.:]([0-5]\d))?\s*(am|pm)\b")
_EVENING = re.compile(r"aften|eftermiddag|evening|afternoon")
_MORNING = re.compile(r"formiddag|om morgenen|morning|(?<!i )\bmorgen(?=\s+kl)|\bmiddag")

_NIGHT_UNTIL = 7
"""Nobody meets between midnight and this hour, so "kl. 2" is 14. A guess."""
_UNSURE_UNTIL = 9
"""From `_NIGHT_UNTIL` and up to this hour, morning and evening are both likely. A guess."""


@dataclass(frozen=True, slots=True)
class Clock:
    """What was read of a time of day.

    Attributes:
        times: None if no time was said; two if it may be morning or evening.
        rest: The text without it.
    """

    times: tuple[time, ...]
    rest: str


def read_clock(text: str) -> Clock:
    """Return the time of day in a text in lower case.

    Plain "14.3" is left for the date: minutes have two digits, and a month is no minute.
    """
    for pattern, minutes_of in (
        (_AM_PM, _am_pm),
        (_SPOKEN, _spoken),
        (_EXACT, _exact),
        (_WHOLE, _whole),
    ):
        for found in pattern.finditer(text):
            if pattern is _EXACT and _may_be_a_date(found, text):
                continue
            minutes = minutes_of(found)
            rest = f"{text[: found.start()]} {text[found.end() :]}"
            return Clock(_likely(minutes, text, exact=pattern is _AM_PM), rest)
    return Clock((), text)


def _may_be_a_date(found: re.Match[str], text: str) -> bool:
    """Tell whether "14.10" may be a day: it has a dot, no "kl.", and nothing else says the day."""
    if ":" in found.group() or re.match(_O_CLOCK, found.group()):
        return False
    other = f"{text[: found.start()]} {text[found.end() :]}"
    return int(found.group(2)) in range(1, 13) and not re.search(r"\d|dag\b|morgen|uge", other)


def _am_pm(found: re.Match[str]) -> int:
    hour = int(found.group(1)) % 12 + (12 if found.group(3) == "pm" else 0)
    return hour * 60 + int(found.group(2) or 0)


def _spoken(found: re.Match[str]) -> int:
    return _number(found.group(2)) * 60 + _OFFSETS[found.group(1)]


def _exact(found: re.Match[str]) -> int:
    return _number(found.group(1)) * 60 + int(found.group(2))


def _whole(found: re.Match[str]) -> int:
    return _number(found.group(1) or found.group(2)) * 60


def _number(hour: str) -> int:
    return NUMERALS[hour] if hour in NUMERALS else int(hour)


def _likely(minutes: int, text: str, *, exact: bool) -> tuple[time, ...]:
    half_a_day, hour = 12 * 60, minutes // 60
    if exact or hour >= 12 or _MORNING.search(text):  # noqa: PLR2004 - noon
        return (_time(minutes),)
    if _EVENING.search(text) or hour < _NIGHT_UNTIL:
        return (_time(minutes + half_a_day),)
    if hour < _UNSURE_UNTIL:
        return (_time(minutes + half_a_day), _time(minutes))
    return (_time(minutes),)


def _time(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)
