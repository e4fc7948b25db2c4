"""What tells who somebody is, taken out of a text before it is kept.

Sees personal numbers, Danish and foreign telephone numbers, and mail addresses. Does not see
names, street addresses and account numbers.
"""

import re

from knowledge_base.talk.personal_numbers import without_personal_numbers

PHONE_PLACEHOLDER = "[telefonnummer]"
MAIL_PLACEHOLDER = "[mailadresse]"

_MAIL = re.compile(r"[\w.+-]{1,64}@\w[\w-]{0,63}(?:\.\w[\w-]{0,63})+")
_FOREIGN = r"(?:\+|00)[1-9](?:[ .\u00a0-]?[0-9]){7,13}"
_IN_PAIRS = r"[2-9][0-9](?P<dash>[ .\u00a0-]?)[0-9]{2}(?P=dash)[0-9]{2}(?P=dash)[0-9]{2}"
_IN_HALVES = r"[2-9][0-9]{3}[ .\u00a0-][0-9]{4}"
_IN_THREES = r"[2-9][0-9]{2}(?P<gap>[ .\u00a0-])[0-9]{3}(?P=gap)[0-9]{2}"
_PHONE = re.compile(
    rf"(?<![0-9+])(?<![0-9][.,/-])(?:{_FOREIGN}|{_IN_PAIRS}|{_IN_HALVES}|{_IN_THREES})"
    r"(?![0-9])(?![.,/-][0-9])"
)
"""Danish numbers have eight figures and begin with 2 to 9; one mark parts all the groups, so that
"25-11-2026" stays a date. Any other number of that form is taken for one, too."""
_SPAN_OF_YEARS = re.compile(r"20[0-9]{2}[ -]20[0-9]{2}")


def masked(text: str) -> str:
    """Return a text with a placeholder for each personal number, telephone number and address."""
    without_numbers = without_personal_numbers(text).text
    return _PHONE.sub(_placeholder, _MAIL.sub(MAIL_PLACEHOLDER, without_numbers))


def _placeholder(number: re.Match[str]) -> str:
    return number[0] if _SPAN_OF_YEARS.fullmatch(number[0]) else PHONE_PLACEHOLDER
