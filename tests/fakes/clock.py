"""A clock that stands still until it is told to move."""

from datetime import UTC, datetime, timedelta

_START = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)


class FakeClock:
    def __init__(self) -> None:
        self.now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s

    def advance(self, seconds: float) -> None:
        self.now_s += seconds

    def now(self) -> datetime:
        return _START + timedelta(seconds=self.now_s)
