"""What a text states that can be held up against another: figures, sums, dates, addresses.

Two texts that write the same thing in two ways ("5.000 kr." and "5000 kroner", "1. oktober" and
"October 1") state the same facts. Words that are no facts are not looked at.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from knowledge_base.answering.numerals import MONTHS, NUMERALS, TIMES, UNITS, WEEKDAYS
from knowledge_base.language import language_of
from knowledge_base.words import fold


class Fact(NamedTuple):
    """Something stated: what kind of thing, and which."""

    kind: str
    value: str


_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w@.])(?:[\w-]+\.)+(?:dk|com|org|net|eu|nu|info|io)\b(?:/\S*)?",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\d.,])(?:(?:\+|00)45 ?)?(\d{2}([ .-]?)\d{2}\2\d{2}\2\d{2})(?!\d)"
    r"|(?<!\d)(\d{4} \d{4})(?!\d)"
)
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d{2} (?:19|20)\d{2}(?!\d)")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATES = (
    re.compile(r"(?<![\d.,/-])(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-](?P<year>\d{4})(?!\d)"),
    re.compile(r"(?<![\d.,/-])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/])"),
    re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)? ?(?:of )?(?P<word>{_MONTH})\b\.?",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<word>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)", re.IGNORECASE),
)
_UNIT = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
_TIMES = "|".join(re.escape(times) for times in sorted(TIMES, key=len, reverse=True))
_NUMBER = r"\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,:]\d+)*"
_MEASURE = re.compile(
    rf"(?:(?P<before>kr\.?|dkk|€|£|\$) ?)?(?P<number>{_NUMBER})"
    rf"(?: ?(?P<times>{_TIMES})(?!\w))?"
    rf"(?: ?(?P<unit>{_UNIT})(?!\w))?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_THOUSANDS = re.compile(r"\d{1,3}(?:[., ]\d{3})+")


def stated(text: str) -> frozenset[Fact]:
    """Return what a text states, whatever way it is written."""
    return frozenset(_facts(" ".join(text.replace("\u00a0", " ").split())))


def _facts(text: str) -> Iterator[Fact]:
    for match in _ADDRESS.finditer(text):
        yield Fact("address", _address(match[0]))
    text = _ADDRESS.sub(" ; ", text)
    for match in _PHONE.finditer(text):
        if not _YEARS.fullmatch(match[0]):
            yield Fact("telephone", re.sub(r"\D", "", match[1] or match[3]))
    text = _PHONE.sub(lambda match: match[0] if _YEARS.fullmatch(match[0]) else " ; ", text)
    for pattern in _DATES:
        for match in pattern.finditer(text):
            yield from _dated(match.groupdict())
        text = pattern.sub(" ; ", text)
    yield from _measured(text)
    yield from _in_words(_MEASURE.sub(" ; ", text))


def _address(written: str) -> str:
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", written.casefold())
    return bare.rstrip(".,;:!?)»\"'/")


def _dated(found: dict[str, str | None]) -> Iterator[Fact]:
    word, month = found.get("word"), found.get("month")
    number = MONTHS[word.casefold()] if word else int(month or 0)
    yield Fact("date", f"{int(found['day'] or 0)}/{number}")
    yield Fact("month", str(number))
    if year := found.get("year"):
        yield Fact("figure", year)


def _measured(text: str) -> Iterator[Fact]:
    for match in _MEASURE.finditer(text):
        value = _plain(match["number"])
        if times := match["times"]:
            value = _multiplied(value, zeros=TIMES[times.casefold()])
        yield Fact("figure", value)
        if unit := match["unit"] or match["before"]:
            yield Fact(UNITS[unit.casefold()], value)


def _plain(number: str) -> str:
    """Return a number without marks between thousands, and with a dot before decimals."""
    if _THOUSANDS.fullmatch(number):
        return re.sub(r"\D", "", number)
    return number.replace(",", ".").replace(":", ".")


def _multiplied(number: str, *, zeros: int) -> str:
    whole, _, decimals = number.partition(".")
    shifted = whole + decimals[:zeros].ljust(zeros, "0") + decimals[zeros:]
    return shifted.lstrip("0") or "0"


def _in_words(text: str) -> Iterator[Fact]:
    numerals = NUMERALS[language_of(text)]
    for word in _WORD.findall(text):
        lowered = word.casefold()
        is_name = word[0].isupper() or lowered not in _ENGLISH_ONLY
        if lowered in MONTHS and is_name:
            yield Fact("month", str(MONTHS[lowered]))
        if lowered in WEEKDAYS:
            yield Fact("weekday", str(WEEKDAYS[lowered]))
        if value := numerals.get(fold(word)):
            yield Fact("figure", value)


_ENGLISH_ONLY = frozenset({"may", "march", "mar", "dec", "sep"})
"""Months only with a capital letter: in small letters they are other words, or none."""
