"""How long each step of something took."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from time import perf_counter

STEPS = ("embed", "retrieve", "answer")


class Laps:
    """Milliseconds by step, from its making on; a step that comes again is added up."""

    def __init__(self) -> None:
        self._started = perf_counter()
        self._ms: defaultdict[str, float] = defaultdict(float)

    @contextmanager
    def of(self, step: str) -> Iterator[None]:
        """Count what is done inside towards a step."""
        began = perf_counter()
        try:
            yield
        finally:
            self._ms[step] += 1000 * (perf_counter() - began)

    def ended(self) -> dict[str, float]:
        """Return the milliseconds of each of `STEPS`, and of it all as `total`."""
        total = 1000 * (perf_counter() - self._started)
        return {step: self._ms[step] for step in STEPS} | {"total": total}


def together(first: Mapping[str, float], then: Mapping[str, float]) -> dict[str, float]:
    """Return the laps of two things done one after the other."""
    return {step: first.get(step, 0.0) + then.get(step, 0.0) for step in (*STEPS, "total")}
