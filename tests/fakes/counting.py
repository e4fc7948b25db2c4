"""A guide that counts, in a process of its own, killed at a chosen moment.

`python -m tests.fakes.counting URL CHAT FIRST LAST [MOMENT]` handles the updates from FIRST to
LAST, and says each number that it comes to by writing it to stdout.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Literal, get_args

from sqlalchemy import make_url

from bot.delivery.outbox import send_out
from bot.state.keeping import State
from bot.state.outbox import Outgoing
from bot.state.sessions import Change, KeptSession
from bot.state.sql.opening import open_state

Moment = Literal["in the change", "after the change", "before saying", "after saying"]
MOMENTS: tuple[Moment, ...] = get_args(Moment)
FINGERPRINT = "f"


def count(before: str | None) -> Change:
    number = int(before or 0) + 1
    session = KeptSession(
        token="t",
        fingerprint=FINGERPRINT,
        language="da",
        state=str(number),
        step="s",
        status="asking",
    )
    return Change(session=session, messages=(str(number),))


async def handle(
    state: State, chat_id: int, updates: range, *, reach: Callable[[Moment], None]
) -> None:
    def change(before: str | None) -> Change:
        changed = count(before)
        reach("in the change")
        return changed

    async def say(outgoing: Outgoing) -> None:
        reach("before saying")
        sys.stdout.write(f"{outgoing.payload}\n")
        sys.stdout.flush()
        reach("after saying")

    await state.sessions.keep_text(FINGERPRINT, "trin: []")
    await send_out(await state.outbox.unsent(chat_id), outbox=state.outbox, say=say)
    for update_id in updates:
        advanced = await state.sessions.advance(update_id, chat_id, change)
        reach("after the change")
        await send_out(advanced.unsent, outbox=state.outbox, say=say)


def main(url: str, chat_id: str, first: str, last: str, fatal: str = "") -> None:
    def reach(moment: Moment) -> None:
        if moment == fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    with open_state(make_url(url), now=lambda: datetime.now(UTC)) as state:
        asyncio.run(handle(state, int(chat_id), range(int(first), int(last) + 1), reach=reach))


if __name__ == "__main__":
    main(*sys.argv[1:])
