"""Whether something written corrects an earlier answer, and which.

Sure when it says so ("ret organisering til gået i stå", "jeg mente Voel"); a mere "nej, …" only if
it does not answer the step that is asked.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.guide.answers import Answer, Chosen
from bot.guide.choosing import choose
from bot.guide.definition import AnswerKind, Step
from bot.guide.lookups import LookUps
from bot.guide.session import Offered
from bot.guide.understanding import Understood, understand
from knowledge_base.words import fold

_NAMING = (
    re.compile(
        r"^(?:(?:nej|jeg|vi|du|kan|vil|skal|gerne|lige|please|og|hov|ups)\W+)*"
        r"(?:ret|rette|retter|ændr|ændre|ændrer|skift|skifte|change|correct|set|sæt)\s+"
        r"(?P<what>.+?)\s+(?:til|to)\s+(?P<value>.+)$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?P<what>.{3,40}?)\s+(?:skal|skulle|should)\s+(?:være|stå som|be)\s+(?P<value>.+)$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?P<what>.{3,40}?)\s+(?:er|var|is|was)\s+"
        r"(?:i virkeligheden|faktisk|egentlig|forresten|i øvrigt|actually)\s+(?P<value>.+)$",
        re.IGNORECASE,
    ),
)
_ORDERED = re.compile(
    r"^(?:ret|rette|ændr|ændre|change|correct)\s+.+?\s+(?:til|to)\s", re.IGNORECASE
)
_MEANT = re.compile(
    r"^(?:(?:nej|ups|hov|undskyld|sorry|øh|nå|vent|no|oops|wait)\W+)*"
    r"(?:(?:jeg|vi)\s+(?:mente|ville\s+(?:sige|skrive))|rettelse|det\s+sk(?:al|ulle)\s+være"
    r"|i\s+meant?|correction)\W+(?P<value>.+)$"
    r"|^(?:ups|hov|oops)\W+(?P<slip>.+)$",
    re.IGNORECASE,
)
_NO = re.compile(
    r"^(?:nej|næ|nix|no|jeg mener|vi mener|undskyld|sorry)\W+(?:det\s+(?:var|er)\s+)?"
    r"(?:først\s+)?(?P<value>.+)$",
    re.IGNORECASE,
)
_NOT = re.compile(r"^(?:ikke|uden|not)\b", re.IGNORECASE)
_NEAR = 85
"""rapidfuzz's ratio between what was named and a step's name, 0 to 100. A guess."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a text corrects; several readings are to be asked about."""

    readings: tuple[Offered, ...]


@dataclass(frozen=True, slots=True)
class Uncorrected:
    """A correction that was asked for, but cannot be made.

    Attributes:
        step: The step that was named; None if what was named is no step.
    """

    step: str | None


def correction(
    text: str,
    answered: Sequence[tuple[Step, Answer]],
    lookups: LookUps,
    *,
    asked: Step | None = None,
) -> Correction | Uncorrected | None:
    """Return what a text surely corrects, or None if it corrects nothing.

    Args:
        text: What was written.
        answered: The steps on the way that were answered, the latest last.
        lookups: Places and the date.
        asked: The step that is asked, if any; it may be named too.
    """
    steps = [step for step, _ in answered]
    if named := _named(text, [*steps, asked] if asked else steps):
        step, value = named
        readings = _readings(step, value, lookups)
        return Correction(readings) if readings else Uncorrected(step.id)
    if _ORDERED.match(text.strip()):
        return Uncorrected(None)
    meant = _MEANT.match(text.strip())
    if meant is None:
        return None
    value = meant["value"] or meant["slip"]
    readings = _of_any(value, steps, lookups)
    return Correction(readings) if readings else None


def mild_correction(
    text: str, asked: Step, answered: Sequence[tuple[Step, Answer]], lookups: LookUps
) -> Correction | None:
    """Return what a "nej, …" corrects: the last answer, or a year or place before it."""
    said = _NO.match(text.strip())
    if said is None or not answered:
        return None
    value = said["value"]
    if _NOT.match(value):
        return _taken_out(value, answered)
    steps = [step for step, _ in answered]
    if named := _led_by_name(value, steps):
        step, rest = named
        if readings := _readings(step, rest, lookups):
            return Correction(readings)
    *earlier, last = steps
    readings = _readings(last, value, lookups) if last.kind is not AnswerKind.TEXT else ()
    if not readings:
        exact = [s for s in earlier if s.kind in (AnswerKind.NUMBER, AnswerKind.PLACE)]
        readings = tuple(
            r for s in reversed(exact) for r in _readings(s, value, lookups, sure=True)
        )
    if asked.kind is not AnswerKind.TEXT:
        readings += _readings(asked, value, lookups)
    return Correction(readings) if readings else None


def _named(text: str, steps: Sequence[Step]) -> tuple[Step, str] | None:
    for pattern in _NAMING:
        found = pattern.match(text.strip())
        step = found and _step_named(found["what"], steps)
        if found and step:
            return step, found["value"]
    return None


def _led_by_name(value: str, steps: Sequence[Step]) -> tuple[Step, str] | None:
    """Return the step whose name a text begins with, and the rest: "kommunikationen halter"."""
    for step in steps:
        for name in sorted(_names(step), key=len, reverse=True):
            words = len(name.split())
            first, rest = value.split()[:words], value.split()[words:]
            if rest and fold(" ".join(first)) == name:
                return step, " ".join(rest)
    return None


def _step_named(what: str, steps: Sequence[Step]) -> Step | None:
    said = fold(what).strip(" »«\"'.,:")
    scores = {step.id: max(fuzz.ratio(said, name) for name in _names(step)) for step in steps}
    best = max(steps, key=lambda step: scores[step.id], default=None)
    return best if best and scores[best.id] >= _NEAR else None


def _names(step: Step) -> Iterator[str]:
    yield from map(fold, (step.name.da, step.name.en, *step.also, step.id))


def _readings(
    step: Step, value: str, lookups: LookUps, *, sure: bool = False
) -> tuple[Offered, ...]:
    reading = understand(step, value.strip(" .!"), lookups)
    if not isinstance(reading, Understood) or (sure and reading.answer is None):
        return ()
    return tuple(Offered(step.id, answer) for answer in reading.readings)


def _of_any(value: str, steps: Sequence[Step], lookups: LookUps) -> tuple[Offered, ...]:
    """Return the latest step that a value fits; words fit the last step only, or with doubt."""
    if not steps:
        return ()
    *earlier, last = steps
    words = _readings(last, value, lookups) if last.kind is AnswerKind.TEXT else ()
    others = [step for step in steps if not (step.kind is AnswerKind.TEXT or step.own_words)]
    for step in reversed(others):
        if readings := _readings(step, value, lookups):
            return (*readings, *words) if step.kind is AnswerKind.PLACE else readings
    return words or next(
        (found for step in reversed(earlier) if (found := _readings(step, value, lookups))), ()
    )


def _taken_out(value: str, answered: Sequence[tuple[Step, Answer]]) -> Correction | None:
    for step, answer in reversed(answered):
        if step.kind is not AnswerKind.CHOICES or not isinstance(answer, Chosen):
            continue
        against = set(choose(value, step).against)
        left = tuple(option for option in answer.options if option not in against)
        if left and len(left) < len(answer.options):
            return Correction((Offered(step.id, Chosen(left)),))
    return None
