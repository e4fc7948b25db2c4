"""The guide as a graph: which steps can follow which, whatever is answered."""

from collections.abc import Iterator
from functools import cache

from bot.guide.definition import Guide, Step

Path = tuple[str, ...]
"""Ids of steps, in the order they are asked."""


def followers(step: Step) -> tuple[str | None, ...]:
    """Return what can come after a step, once each; None is the end."""
    return tuple(dict.fromkeys((*(branch.go for branch in step.branches), step.next)))


def reachable(guide: Guide) -> frozenset[str]:
    """Return the ids of all steps that can be reached from the start."""
    found: set[str] = set()
    waiting = [guide.start]
    while waiting:
        step = guide.step(waiting.pop())
        if step and step.id not in found:
            found.add(step.id)
            waiting += [name for name in followers(step) if name]
    return frozenset(found)


def loop(guide: Guide) -> Path | None:
    """Return steps that can follow one another for ever, or None if every path ends."""
    finished: set[str] = set()
    for step in guide.steps:
        if found := _loop_from(guide, step.id, before=(), finished=finished):
            return found
    return None


def paths(guide: Guide) -> Iterator[Path]:
    """Yield every way from the start to the end; for a guide without loops."""
    yield from _paths_from(guide, guide.start)


def longest_way(guide: Guide, step_id: str | None) -> int:
    """Return how many steps there are at most from a step to the end, itself included."""

    @cache
    def longest(name: str | None) -> int:
        step = guide.step(name) if name else None
        return 1 + max(map(longest, followers(step))) if step else 0

    return longest(step_id)


def _loop_from(guide: Guide, step_id: str, *, before: Path, finished: set[str]) -> Path | None:
    if step_id in before:
        return before[before.index(step_id) :]
    step = guide.step(step_id)
    if step is None or step_id in finished:
        return None
    for name in followers(step):
        found = name and _loop_from(guide, name, before=(*before, step_id), finished=finished)
        if found:
            return found
    finished.add(step_id)
    return None


def _paths_from(guide: Guide, step_id: str) -> Iterator[Path]:
    step = guide.step(step_id)
    if step is None:
        return
    for name in followers(step):
        if name is None:
            yield (step_id,)
        else:
            yield from ((step_id, *rest) for rest in _paths_from(guide, name))
