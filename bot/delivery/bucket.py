"""So many in so long: a bucket that fills evenly and is emptied one by one. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How fast something may go on.

    Attributes:
        every_s: One is free again after so many seconds.
        burst: So many may come at once after a rest.
    """

    every_s: float
    burst: int


class Bucket:
    """The generic cell rate algorithm: one number for each bucket.

    *Source*: ITU-T I.371, the "virtual scheduling algorithm".
    """

    __slots__ = ("_due_s", "_rate")

    def __init__(self, rate: Rate) -> None:
        self._rate = rate
        self._due_s = float("-inf")

    def wait_s(self, now_s: float, *, share: float = 1.0) -> float:
        """Return how many seconds until the next one, or a share of one, may be taken."""
        ahead_s = self._rate.every_s * (self._rate.burst - share)
        return max(0.0, self._due_s - ahead_s - now_s)

    def take(self, now_s: float, *, share: float = 1.0) -> None:
        """Take one, or a share of one, whether it is there or not."""
        self._due_s = max(self._due_s, now_s) + self._rate.every_s * share

    def is_full(self, now_s: float) -> bool:
        """Tell whether the bucket remembers nothing that matters."""
        return self._due_s <= now_s
