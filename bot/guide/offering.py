"""Which of several offered readings a text picks."""

import re
from dataclasses import dataclass, replace

from bot.guide.answers import Dated, Placed
from bot.guide.choosing import counted
from bot.guide.clocks import read_clock
from bot.guide.controls import Control, controls
from bot.guide.days import read_days
from bot.guide.describing import capitalised
from bot.guide.session import Offered
from bot.guide.turn import Turn
from knowledge_base.words import fold

_WORD = re.compile(r"[^\W_]+")
_BARE_HOUR = re.compile(r"[01]?\d|2[0-3]")
_AROUND = frozenset(
    "den det dem de i er jeg vi mener mente nej ja tak på d kl the in it is og".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Picked:
    """This one is meant."""

    offered: Offered


@dataclass(frozen=True, slots=True)
class Completed:
    """The time of an offered day; two readings if it may be morning or evening."""

    readings: tuple[Offered, ...]


@dataclass(frozen=True, slots=True)
class Declined:
    """None of them is meant."""


def pick(text: str, turn: Turn) -> Picked | Completed | Declined | None:
    """Return what a text says about what was offered, or None if it says something else."""
    offered = turn.session.offered
    if not offered:
        return None
    told = controls(text)
    if len(offered) == 1 and isinstance(offered[0].answer, Dated) and not offered[0].answer.at:
        return _timed(text, offered[0], offered[0].answer, told)
    if Control.NO in told:
        return Declined()
    meant = _meant(text, offered, told) or _by_label(text, turn)
    return Picked(meant) if meant else None


def labels(turn: Turn) -> tuple[str, ...]:
    """Return what the buttons of an offer say; with the step's name if there are several."""
    offered = turn.session.offered
    several = len({each.step for each in offered}) > 1
    return tuple(_label(each, turn, with_step=several) for each in offered)


def _timed(
    text: str, offered: Offered, dated: Dated, told: frozenset[Control]
) -> Picked | Completed | None:
    if told & {Control.NOT_KNOWN, Control.NONE, Control.SKIP}:
        return Picked(offered)
    said = f"kl. {text.strip()}" if _BARE_HOUR.fullmatch(text.strip()) else text
    times = read_clock(fold(said)).times
    if not times or read_days(read_clock(fold(said)).rest, dated.day):
        return None
    return Completed(tuple(replace(offered, answer=Dated(dated.day, at)) for at in times))


def _label(offered: Offered, turn: Turn, *, with_step: bool) -> str:
    step = turn.known(offered.step)
    words = turn.words(step, offered.answer)
    name = step.name.said_in(turn.session.language)
    return f"{capitalised(name)}: {words}" if with_step else capitalised(words)


def _meant(text: str, offered: tuple[Offered, ...], told: frozenset[Control]) -> Offered | None:
    if Control.BOTH in told and (every := _every(offered)):
        return every
    if len(offered) == 1 and Control.YES in told:
        return offered[0]
    numbers = counted(text, len(offered))
    return offered[numbers[0] - 1] if numbers else None


def _every(offered: tuple[Offered, ...]) -> Offered | None:
    """Return all places in one answer, for a cluster that lies in several municipalities."""
    places = [each.answer for each in offered if isinstance(each.answer, Placed)]
    if len(places) < len(offered) or len({each.step for each in offered}) > 1:
        return None
    localities = tuple(locality for place in places for locality in place.localities)
    return replace(offered[0], answer=Placed(localities))


def _by_label(text: str, turn: Turn) -> Offered | None:
    said = set(_WORD.findall(fold(text))) - _AROUND
    fitting = [
        each
        for each, label in zip(turn.session.offered, labels(turn), strict=True)
        if said and said <= set(_WORD.findall(fold(label)))
    ]
    return fitting[0] if len(fitting) == 1 else None
