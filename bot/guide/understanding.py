"""What a text means as an answer to a given step.

Knows one step at a time; whether a text is an answer at all is for `listening.py`.
"""

import re
from dataclasses import dataclass

from bot.guide.answers import Answer, Chosen, Locality, Number, Placed, Written
from bot.guide.choosing import Choice, choose
from bot.guide.dates import read_dates
from bot.guide.definition import AnswerKind, Part, Step
from bot.guide.lookups import LookUps
from bot.guide.messages import Line
from bot.guide.years import read_years
from knowledge_base.places.location import Certainty
from knowledge_base.talk.masking import masked
from knowledge_base.talk.personal_numbers import without_personal_numbers
from knowledge_base.words import words

_ABOUT_A_CHOICE = re.compile(
    r"^(?:(?:vi|jeg)\s+(?:vil|ville|kunne|skal|skulle|tror|vælger|tager|tænker)\s+"
    r"(?:gerne\s+|helst\s+|nok\s+|bare\s+|på\s+)*(?:lave\s+|holde\s+|have\s+)?"
    r"|(?:we|i)\s+(?:would|want|will|'d)\s+(?:like\s+)?(?:to\s+)?)",
    re.IGNORECASE,
)
_ABOUT_A_TEXT = re.compile(
    r"^(?:(?:den|det|klyngen|vores klynge|navnet)\s+(?:hedder|kaldes|er|gør|bliver|tager)"
    r"|vi\s+(?:hedder|kalder os))\s+(?:(?:nok|vist|bare|altså)\s+)*"
    r"|^(?:it is|its|it's|we are)\s+(?:called\s+)?",
    re.IGNORECASE,
)
_PROPOSED = re.compile(r"^(?:hvad med|what about|how about)\s+(?P<what>.+?)\s*\?*$", re.IGNORECASE)
_LONGEST_PROPOSAL = 5  # words; longer begins to be a question
_ME = frozenset(
    {"mig", "jeg", "mig selv", "jeg selv", "jeg gør", "jeg gør det", "ikke mig", "undertegnede"}
    | {"me", "i", "myself", "i do", "i will", "not me"}
)
_MOST_DIGITS = 5
"""In the words for who takes the first step; more are a telephone number, which we do not keep."""
_OWN_IDEA = 2
"""Words beside an option's name that make another idea of it. A guess."""
_MOST_READINGS = 6
"""Buttons in one question; more is a list, not a question. A guess."""


@dataclass(frozen=True, slots=True)
class Understood:
    """An answer.

    Attributes:
        readings: One, or several to be asked about.
        is_sure: False if even a single reading is to be asked about.
    """

    readings: tuple[Answer, ...]
    is_sure: bool = True

    @property
    def answer(self) -> Answer | None:
        """The answer, if there is no doubt."""
        return self.readings[0] if self.is_sure and len(self.readings) == 1 else None


@dataclass(frozen=True, slots=True)
class Against:
    """Options were ruled out, and none was chosen."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """No answer to this step; `why` is what to say."""

    why: Line


Reading = Understood | Against | NotUnderstood


def understand(step: Step, text: str, lookups: LookUps) -> Reading:
    """Return what a text means as an answer to a step."""
    said = _without_proposal(text.strip()).rstrip("?! ")
    match step.kind:
        case AnswerKind.CHOICE | AnswerKind.CHOICES:
            return _chosen(step, said)
        case AnswerKind.NUMBER:
            return _number(step, said, lookups)
        case AnswerKind.TEXT:
            return _written(step, said)
        case AnswerKind.PLACE:
            return _placed(said, lookups)
        case AnswerKind.DATE:
            return _dated(said, lookups)


def _without_proposal(text: str) -> str:
    proposed = _PROPOSED.match(text)
    if proposed and len(text.split()) <= _LONGEST_PROPOSAL:
        return proposed["what"]
    return text


def _chosen(step: Step, text: str) -> Reading:
    said = _ABOUT_A_CHOICE.sub("", text).strip()
    choice = choose(said, step)
    if step.own_words and _is_own_idea(said, choice):
        return _own_idea(step, said)
    if not choice.chosen:
        return Against(choice.against) if choice.against else NotUnderstood(Line.HINT)
    if step.kind is AnswerKind.CHOICES:
        return Understood((Chosen(_compatible(step, choice.chosen)),))
    return Understood(tuple(Chosen((option,)) for option in choice.chosen))


def _is_own_idea(text: str, choice: Choice) -> bool:
    says_more = choice.left_over >= _OWN_IDEA and len(words(text)) > _OWN_IDEA
    return says_more or not choice.chosen


def _own_idea(step: Step, text: str) -> Reading:
    if len(text) > step.longest:
        return NotUnderstood(Line.TOO_LONG)
    if not words(text):
        return NotUnderstood(Line.HINT)
    return Understood((Chosen((), text),))


def _compatible(step: Step, chosen: tuple[str, ...]) -> tuple[str, ...]:
    alone = [option.id for option in step.options if option.alone]
    together = tuple(option for option in chosen if option not in alone)
    return together or chosen[:1]


def _number(step: Step, text: str, lookups: LookUps) -> Reading:
    most = lookups.today.year if step.at_most is None else step.at_most
    found = read_years(text, lookups.today)
    within = [n for n in found if n <= most and (step.at_least is None or n >= step.at_least)]
    if found and not within:
        return NotUnderstood(Line.OUT_OF_RANGE)
    if not within:
        return NotUnderstood(Line.HINT)
    return Understood(tuple(Number(number) for number in within[:_MOST_READINGS]))


def _written(step: Step, text: str) -> Reading:
    said = " ".join(_ABOUT_A_TEXT.sub("", text).split()).strip(" .,!")
    if without_personal_numbers(said).found:
        return NotUnderstood(Line.PERSONAL)
    if len(said) > step.longest:
        return NotUnderstood(Line.TOO_LONG)
    if step.part is Part.WHO and sum(map(str.isdigit, said)) > _MOST_DIGITS:
        return NotUnderstood(Line.NO_NUMBERS)
    if step.part is Part.WHO and {said.lower(), text.lower().strip(" .,!")} & _ME:
        return NotUnderstood(Line.WHO_IS_ME)
    if not any(letter.isalnum() for letter in said):
        return NotUnderstood(Line.HINT)
    return Understood((Written(masked(said)),))


def _placed(text: str, lookups: LookUps) -> Reading:
    found = lookups.locate(text)
    by_municipality = {
        candidate.municipality: Placed((Locality.of(candidate),))
        for candidate in reversed(found.candidates)
    }
    readings = tuple(reversed(by_municipality.values()))
    if not readings or len(readings) > _MOST_READINGS:
        return NotUnderstood(Line.HINT)
    return Understood(readings, is_sure=found.certainty is Certainty.CERTAIN)


def _dated(text: str, lookups: LookUps) -> Reading:
    found = read_dates(text, lookups.today)
    if found.is_past:
        return NotUnderstood(Line.PAST_DATE)
    if not found.readings:
        return NotUnderstood(Line.HINT)
    return Understood(found.readings[:_MOST_READINGS])
