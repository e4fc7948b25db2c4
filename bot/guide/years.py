"""Years as people say them: "i 2019", "for tre år siden", "i fjor"."""

import re
from datetime import date
from typing import Final

from bot.guide.numerals import NUMERALS
from knowledge_base.words import fold

_COUNTS: Final = {**NUMERALS, "a": 1}
_WHOLE = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORT = re.compile(r"(?:i|in|'|^)\s*'?(\d\d)\b(?!\s*(?:år|year))")
_AGO = re.compile(
    rf"(?:\b(\d{{1,2}})\s*(?:-|eller|or)\s*)?\b(\d{{1,2}}|{'|'.join(_COUNTS)})\s*"
    r"(?:år|years?)\s+(?:siden|ago)"
)
_SAID: Final = (
    (re.compile(r"\bforrige år|forfjor|year before last"), 2),
    (re.compile(r"\bi fjor|\bsidste år|last year"), 1),
    (re.compile(r"\bi år\b|this year"), 0),
)


def read_years(text: str, today: date) -> tuple[int, ...]:
    """Return the years that a text names, in its order; several are to be asked about."""
    folded = fold(text)
    if whole := _WHOLE.findall(folded):
        return tuple(dict.fromkeys(map(int, whole)))
    if ago := _AGO.search(folded):
        counts = (int(ago[1]) if ago[1] else None, _COUNTS.get(ago[2]) or int(ago[2]))
        return tuple(today.year - count for count in counts if count is not None)
    said = [today.year - back for pattern, back in _SAID if pattern.search(folded)]
    if said:
        return (said[0],)
    short = _SHORT.search(folded.strip())
    return (2000 + int(short[1]),) if short else ()
