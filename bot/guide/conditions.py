"""Conditions on answers: the small language that branches and rules are written in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.guide.answers import Answer, Chosen, Number, Skipped


@dataclass(frozen=True, slots=True)
class Is:
    """One of these options was chosen at a step."""

    step: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """A step was answered, and not skipped."""

    step: str


@dataclass(frozen=True, slots=True)
class InOwnWords:
    """A step was answered in words of the volunteers' own."""

    step: str


@dataclass(frozen=True, slots=True)
class Within:
    """A number lies within bounds, both included; None is no bound."""

    step: str
    at_least: int | None
    at_most: int | None


@dataclass(frozen=True, slots=True)
class Every:
    """All of the parts hold."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of the parts holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: "Condition"


Condition = Is | Answered | InOwnWords | Within | Every | Either | Not


def holds(condition: Condition, answers: Mapping[str, Answer]) -> bool:
    """Tell whether a condition holds; what was not answered fulfils nothing."""
    match condition:
        case Every(parts):
            return all(holds(part, answers) for part in parts)
        case Either(parts):
            return any(holds(part, answers) for part in parts)
        case Not(part):
            return not holds(part, answers)
        case Is() | Answered() | InOwnWords() | Within():
            return _holds_of(condition, answers.get(condition.step))


def _holds_of(condition: Is | Answered | InOwnWords | Within, answer: Answer | None) -> bool:
    match condition, answer:
        case Is(_, options), Chosen(chosen):
            return not set(options).isdisjoint(chosen)
        case Answered(), _:
            return answer is not None and not isinstance(answer, Skipped)
        case InOwnWords(), Chosen(_, own):
            return own is not None
        case Within(_, at_least, at_most), Number(value):
            return (at_least is None or value >= at_least) and (
                at_most is None or value <= at_most
            )
        case _:
            return False


def steps_in(condition: Condition) -> Iterator[Is | Answered | InOwnWords | Within]:
    """Yield the parts of a condition that look at a step."""
    match condition:
        case Every(parts) | Either(parts):
            for part in parts:
                yield from steps_in(part)
        case Not(part):
            yield from steps_in(part)
        case Is() | Answered() | InOwnWords() | Within():
            yield condition
