"""The gap that staff mean by "G12", or by the number of one question."""

import re
from collections.abc import Sequence

from bot.errors import NoSuchGap
from bot.gaps.gathering import Archive, Gap, alone, gather
from bot.state.questions import KeptQuestion

_NAME = re.compile(r"(?P<group>[Gg]?)(?P<id>[0-9]{1,18})")


def pick(name: str, questions: Sequence[KeptQuestion], archive: Archive) -> Gap:
    """Return the gap of that name.

    Args:
        name: "G12", the group that question 12 is in; or "12", that question alone.
        questions: What was not answered well, oldest first.
        archive: Where what comes closest is looked up.

    Raises:
        NoSuchGap: There is none.
    """
    said = _NAME.fullmatch(name)
    asked_for = int(said["id"]) if said else None
    question = next((each for each in questions if each.id == asked_for), None)
    if said is None or question is None:
        raise NoSuchGap(name)
    if not said["group"]:
        return alone(question, archive)
    return next(gap for gap in gather(questions, archive) if question in gap.questions)
