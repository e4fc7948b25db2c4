"""A real desk over a small archive, quick enough for thousands of questions."""

from collections.abc import Iterator
from contextlib import contextmanager

from knowledge_base.desk import Desk
from tests.fakes.desks import desk_over


@contextmanager
def small_desk() -> Iterator[Desk]:
    """Open a desk that knows a little about clusters; its embeddings are hashes of the words."""
    desk = desk_over(
        {
            "Mødet": (
                "Det første møde varer halvanden time.",
                "Skriv en fælles mail og ring så til dem, der ikke svarer.",
            ),
            "Kommunen": (
                "Find navnet på én person i kommunen.",
                "Kommunen kan hjælpe med lokaler & tilskud <kontakt dem tidligt>.",
            ),
            "Penge": ("Puljen er på 10.000 kr.", "Ansøgningsfristen er den 1. marts."),
            "Mødesteder": ("Forsamlingshuset er klyngens fælles stue.",),
        }
        | {f"Referat {number}": (f"Det var møde nummer {number}.",) for number in range(20)}
    )
    try:
        yield desk
    finally:
        desk.pool.shutdown()
