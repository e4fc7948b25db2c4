"""The parts of an application, as the tests put them together."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Final

from bot.application import ALLOWED_UPDATES, Built
from bot.delivery.polling import Polling
from bot.delivery.pulse import Pulse, Sleep
from bot.delivery.serving import Service
from bot.guide.reading import GENSTART
from bot.handlers.allowance import Limits
from bot.handlers.staff.office import Office
from bot.parts import Parts
from bot.state.keeping import State
from knowledge_base.desk import Desk
from knowledge_base.ports import Transcriber

REFERENCE: Final = "4F09A2"
TOKEN: Final = "abc123"
"""Of every guide session, unless a test needs several."""


def polling(built: Built, pulse: Pulse, *, sleep: Sleep = asyncio.sleep) -> Service:
    """Return a service that fetches its updates and shows no profile."""
    assert built.application.updater is not None
    way_in = Polling(updater=built.application.updater, allowed_updates=ALLOWED_UPDATES)
    return Service(
        application=built.application,
        way_in=way_in,
        profiles=(),
        pulse=pulse,
        at_start=built.errands.run,
        sleep=sleep,
    )


def parts(  # noqa: PLR0913 - one for each part that a test may replace
    desk: Desk,
    state: State,
    *,
    now: Callable[[], datetime],
    guide_text: str | None = None,
    new_token: Callable[[], str] = lambda: TOKEN,
    transcriber: Transcriber | None = None,
    office: Office | None = None,
    limits: Limits | None = None,
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
        transcriber=transcriber,
        office=office,
        limits=limits,
    )
