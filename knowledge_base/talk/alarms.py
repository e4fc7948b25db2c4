"""Whether someone is in danger, by the tables of emergencies and crises."""

from knowledge_base.talk import crises, emergencies, small_talk
from knowledge_base.talk.asking import asks
from knowledge_base.talk.kinds import TalkKind
from knowledge_base.talk.phrases import left_over, vocabulary
from knowledge_base.talk.tidying import squeezed

VOCABULARY = vocabulary(emergencies.EMERGENCY, emergencies.LIKELY, crises.CRISIS, crises.LIKELY)
"""The words that alarms are spelled with."""

_AROUND = squeezed(small_talk.AROUND)


def alarm(message: str) -> TalkKind | None:
    """Return what danger a tidy message speaks of, if any: of the two, what happens now first."""
    if _is_emergency(message):
        return TalkKind.EMERGENCY
    return TalkKind.CRISIS if _is_crisis(message) else None


def _is_emergency(message: str) -> bool:
    literal = emergencies.FIGURES_OF_SPEECH.taken_from(message)
    certain = emergencies.EMERGENCY.are_in(literal)
    likely = certain or emergencies.LIKELY.are_in(literal)
    if emergencies.NOW.are_in(literal):
        return likely
    if not likely or emergencies.TOPICS.are_in(message):
        return False
    return certain or not _asks_something_else(message)


def _is_crisis(message: str) -> bool:
    literal = crises.OTHER_DEATHS.taken_from(message)
    if crises.CRISIS.are_in(literal) or _says_nothing_else(message):
        return True
    if not crises.LIKELY.are_in(literal) or crises.MATTERS.are_in(message):
        return False
    return crises.OF_THEMSELVES.are_in(message) and not _asks_something_else(message)


def _says_nothing_else(message: str) -> bool:
    rest = crises.CRISIS_ALONE.taken_from(message)
    return rest != message and _AROUND.issuperset(left_over(rest))


def _asks_something_else(message: str) -> bool:
    return asks(emergencies.CALLING_FOR_HELP.taken_from(message))
