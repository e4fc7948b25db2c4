"""Which weeks staff have been told about, so that each is told once, whoever tells it.

A week is known by its Monday.
"""

from datetime import date, timedelta
from typing import Protocol


class WeeklyReports(Protocol):
    """Gives each week to one worker at a time, until it has been told.

    Raises:
        StateUnavailable: The database does not answer; every method may.
    """

    async def latest(self) -> date | None:
        """Return the latest week that was told or passed over, or None."""
        ...

    async def claim(self, week: date, *, worker: str, lease: timedelta) -> bool:
        """Take a week; False if it is told, or another worker has it.

        Args:
            week: Its Monday.
            worker: Who asks; another word for each running program.
            lease: A worker that is killed leaves the week to the others when it has run out.
        """
        ...

    async def settle(self, week: date) -> None:
        """Note that a week is told, or is not to be."""
        ...

    async def release(self, week: date) -> None:
        """Note that a week is not told after all; it can be claimed again at once."""
        ...
