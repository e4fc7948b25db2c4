"""A message that asks two things, taken apart: "hvem kan søge, og hvornår er fristen?"."""

import re

from knowledge_base.words import words

_WH = (
    r"hva[dr]?|hvem|hvor(?:dan|for|når|henne|fra|til|meget|mange|langt|tit)?|hvonår|hvilke[nt]?"
    r"|what|who|where|when|how|why|which"
)
_VERB_FIRST = (
    r"(?:kan|ka|skal|ska|må|can|do|does|is|are) (?:vi|man|jeg|i|der|den|det|we|i|it|there|you)"
    r"|er der|findes der|har i"
)
_ASKING = rf"(?:{_WH}|{_VERB_FIRST})"
_SEAM = re.compile(
    rf"(?:\?\s+(?:og |men |and )?|,?\s+(?:og|samt|men|and|but)\s+(?:så\s+)?|,\s+)(?={_ASKING}\b)",
    re.IGNORECASE,
)
_OPENS = re.compile(
    rf"^(?:og |men |så )*(?:{_WH}|kan|ka|skal|ska|må|er|har|får|findes|can|do|does|is|are)\b",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"^(?:hej|hejsa|goddag|hi|hello)\b[,!. ]*|^(?:kan|ka|vil|can) (?:i|du|nogen|you) "
    r"(?:fortælle|forklare|sige|oplyse|tell|explain)(?: (?:os|mig|me|us))?[, ]*",
    re.IGNORECASE,
)
"""What stands before the questions of a message."""
_LEANS = re.compile(r"^er (?:det|den|de)\b", re.IGNORECASE)
"""Such as "…, er det kommunen": a guess at the answer, not a question of its own."""
MOST_CLAUSES = 3


def clauses(question: str) -> tuple[str, ...]:
    """Return the questions that a message asks, in order; the message itself if that is one.

    Only a part that could stand as a question of its own is parted off: "hvad gør vi med unge og
    gamle" and "vi er gået i stå, hvem kan hjælpe" ask one thing.
    """
    parts = [part.strip(" ,?") for part in _SEAM.split(_AROUND.sub("", question.strip()))]
    if not 1 < len(parts) <= MOST_CLAUSES or not all(map(_stands, parts)):
        return (question,)
    return tuple(parts)


def _stands(part: str) -> bool:
    return bool(_OPENS.match(part)) and not _LEANS.match(part) and bool(words(part))
