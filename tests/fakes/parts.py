"""The parts of an application, as the tests put them together."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from bot.application import Parts
from bot.guide.reading import GENSTART
from bot.state.keeping import State
from knowledge_base.desk import Desk

REFERENCE: Final = "4F09A2"
TOKEN: Final = "abc123"
"""Of every guide session, unless a test needs several."""


def parts(
    desk: Desk,
    state: State,
    *,
    now: Callable[[], datetime],
    guide_text: str | None = None,
    new_token: Callable[[], str] = lambda: TOKEN,
) -> Parts:
    """Return parts with the guide that volunteers get, unless a test has its own."""
    return Parts(
        desk=desk,
        state=state,
        guide_text=guide_text or GENSTART.read_text(encoding="utf-8"),
        now=now,
        secret=b"secret",
        new_reference=lambda: REFERENCE,
        new_token=new_token,
    )
