"""What the guide may look up: pure and instant."""

from datetime import date
from typing import Protocol

from knowledge_base.places.location import Location


class LookUps(Protocol):
    """Places and today's date."""

    @property
    def today(self) -> date:
        """The day in Denmark."""
        ...

    def locate(self, text: str) -> Location:
        """Look up a place, as `knowledge_base.places.directory.PlaceDirectory` does."""
        ...
