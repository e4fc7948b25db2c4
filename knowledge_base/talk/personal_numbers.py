"""Personal numbers (CPR) in what volunteers write, so that none is searched for or kept.

A number is told by its form and its date of birth alone: since 2007 numbers are given out that
fail the old modulus check. *Source*: www.cpr.dk/cpr-systemet/opbygning-af-cpr-nummeret. Does not
see a date and four figures that stand apart in a sentence.
"""

import re
from dataclasses import dataclass
from datetime import date

PLACEHOLDER = "[personnummer]"

_NUMBER = re.compile(
    r"""
    (?<![0-9+]) (?<![0-9][.,/-])      # not within a longer number
    (?P<date>[0-9]{6})
    (?P<between>\ ?[-\u2010-\u2015]\ ?|\ )?
    [0-9]{4}
    (?![0-9]) (?![.,/-][0-9])
    """,
    re.VERBOSE,
)
_OTHER_NUMBER = re.compile(
    r"konto|reg\b|reg\.|iban|bank\b|tlf|telefon|mobil|nummeret\s+på|ring\b|ringe\b|sms|cvr|ean\b"
    r"|p-?n(?:umme)?r|faktura|ordre|sag|journal|bilag|kunde|medlemsn|serie|kr\b|account|phone|call"
    r"|invoice",
    re.IGNORECASE,
)
_PERSON = re.compile(r"cpr|person|født|fødsel|børneattest|born", re.IGNORECASE)
_WORDS_BEFORE = 4
_WORDS_AFTER = 2
"""How far around a number we look for what it is called; a guess."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text that has no personal number in it.

    Attributes:
        text: The text, with a placeholder for each number.
        found: Whether there was one.
    """

    text: str
    found: bool


def without_personal_numbers(text: str) -> Cleaned:
    """Return a text with each personal number replaced."""
    cleaned = _NUMBER.sub(_placeholder, text)
    return Cleaned(text=cleaned, found=cleaned != text)


def _placeholder(number: re.Match[str]) -> str:
    dashed = bool((number["between"] or "").strip())
    is_personal = _is_date(number["date"]) and (dashed or not _may_be_another(number))
    return PLACEHOLDER if is_personal else number[0]


def _is_date(digits: str) -> bool:
    """Tell whether six digits are a day, a month and a year of some century."""
    day, month, year = (int(digits[at : at + 2]) for at in (0, 2, 4))
    try:
        date(2000 + year, month, day)  # 2000 had a leap day, as every fourth year since 1901
    except ValueError:
        return False
    return True


def _may_be_another(number: re.Match[str]) -> bool:
    before = number.string[: number.start()].split()[-_WORDS_BEFORE:]
    after = number.string[number.end() :].split()[:_WORDS_AFTER]
    around = " ".join(before + after)
    if _PERSON.search(around):
        return False
    follows_digits = bool(before) and before[-1][-1].isdigit()  # "5361 0101901234", an account
    return follows_digits or bool(_OTHER_NUMBER.search(around))
