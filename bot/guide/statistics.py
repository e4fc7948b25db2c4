"""How the guide is used, in figures that tell of nobody: how many begin, and where they stop.

Knows only options that were chosen, never what was written.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.guide import route
from bot.guide.answers import Chosen
from bot.guide.definition import Guide
from bot.guide.session import Session, Status

FEWEST: Final = 3
"""A smaller count could tell of somebody; it is shown as "under 3"."""

Count = int | None
"""How many; None stands for a count that is not shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A session without anything personal.

    Attributes:
        step: The step it reached.
        chosen: Options by step.
    """

    step: str
    status: Status
    chosen: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """The figures; a hidden one never stands alone among figures that add up to a known one.

    Attributes:
        begun: Sessions that were begun.
        finished: Of these, those that came to a plan.
        left_at: Where the others are or stopped, by step, in the order of the guide.
        chosen: How often each option was chosen, by step.
    """

    begun: Count
    finished: Count
    left_at: Mapping[str, Count]
    chosen: Mapping[str, Mapping[str, Count]]


def run_of(guide: Guide, session: Session) -> Run:
    """Return what may be counted of a session."""
    answers = route.counting(guide, session.answers)
    chosen = {
        step: answer.options
        for step, answer in answers.items()
        if isinstance(answer, Chosen) and answer.options
    }
    return Run(step=session.step, status=session.status, chosen=chosen)


def statistics(guide: Guide, runs: Sequence[Run]) -> Statistics:
    """Return the figures of all runs on one text of the guide."""
    finished = [run for run in runs if run.status is Status.DONE]
    left = Counter(run.step for run in runs if run.status is not Status.DONE)
    ends = {"": len(finished), **{step.id: left[step.id] for step in guide.steps if left[step.id]}}
    shown = _hidden(ends)
    return Statistics(
        begun=_shown(len(runs)),
        finished=shown[""],
        left_at={step: count for step, count in shown.items() if step},
        chosen={
            step.id: _hidden(_choices(step.id, (option.id for option in step.options), runs))
            for step in guide.steps
            if step.options
        },
    )


def _choices(step: str, options: Iterable[str], runs: Sequence[Run]) -> Mapping[str, int]:
    counts = Counter(option for run in runs for option in run.chosen.get(step, ()))
    return {option: counts[option] for option in options}


def _shown(count: int) -> Count:
    return count if count >= FEWEST or count == 0 else None


def _hidden(counts: Mapping[str, int]) -> Mapping[str, Count]:
    """Hide small counts, and one more if a lone hidden one could be worked out from the sum."""
    shown = {name: _shown(count) for name, count in counts.items()}
    hidden = [name for name, count in shown.items() if count is None]
    others = [name for name, count in shown.items() if count]
    if len(hidden) == 1 and others:
        least = min(others, key=lambda name: counts[name])
        shown[least] = None
    return shown
