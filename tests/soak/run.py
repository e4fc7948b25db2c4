"""The soak itself: a bot over a real state, a stream of updates, and the verdict."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Final

from telegram import Update
from telegram.error import NetworkError
from telegram.ext import ExtBot

from bot.application import Built, build
from bot.delivery.inbox import InboxQueue
from bot.delivery.transport import Transport
from bot.errors import StateUnavailable
from bot.guide.reading import GENSTART
from bot.handlers.kept_session import from_state
from bot.handlers.shelf import Shelf
from bot.parts import Parts
from bot.state.keeping import State
from bot.state.sql.opening import open_state, url_of
from knowledge_base.desk import Desk
from tests.fakes.clock import FakeClock
from tests.soak.desk import FlakyDesk
from tests.soak.faults import Faults
from tests.soak.ledger import Ledger
from tests.soak.log import SoakLog
from tests.soak.memory import Held, measure
from tests.soak.state import Locks, watched
from tests.soak.telegram import REFERENCE, SoakTelegram
from tests.soak.updates import next_happening
from tests.soak.world import Source, World, source

_BATCH: Final = 40
"""Updates that are delivered together; a busy chat gets several of them."""
_AGAIN: Final = 0.02
"""How many updates Telegram delivers twice."""
_FLOOD: Final = 0.004
"""How many batches all come from one chat, more of them than may wait."""
_PAUSE_S: Final = 120
"""How much later the next batch comes."""
_LEFT_S: Final = 61
"""So long after an update came, a bot takes it up anew if it could not be begun or noted."""
_TRIES: Final = 4
"""How often a bot looks again at what is left; it is hit by faults as well."""
_NIGHT_EVERY, _NIGHT_S = 25, 16 * 3600.0
"""After so many batches everybody sleeps: reminders fall due, and what is old is forgotten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How to soak.

    Attributes:
        faults: The share of the calls to Telegram that fail.
        locks: The share of the transactions that find the database locked.
        away: The share of what is asked of the archive that finds it away.
    """

    updates: int
    seed: int
    faults: float = 0.2
    locks: float = 0.005
    away: float = 0.03


@dataclass(slots=True, kw_only=True)
class Found:
    """What came of it.

    Attributes:
        seconds: For the updates alone.
        held: What was in memory at the start, after each quarter and at the end.
    """

    ledger: Ledger
    faults: Faults
    locks: Locks
    desk: FlakyDesk
    log: SoakLog
    calls: int = 0
    seconds: float = 0.0
    held: list[Held] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Soak:
    """Everything that is at work."""

    plan: Plan
    source: Source
    telegram: SoakTelegram
    built: Built
    state: State
    clock: FakeClock
    found: Found


async def soak(plan: Plan, desk: Desk, folder: Path) -> Found:
    """Soak a bot with a state in the folder, and return what was found."""
    rng, clock, ledger = Random(plan.seed + 1), FakeClock(), Ledger()
    found = Found(
        ledger=ledger,
        faults=Faults(rng=rng, share=plan.faults),
        locks=Locks(rng=rng, share=plan.locks),
        desk=FlakyDesk(inner=desk, rng=rng, ledger=ledger, share=plan.away),
        log=SoakLog(ledger),
    )
    with open_state(url_of(folder, database_url=None), now=clock.now) as state, _logged(found.log):
        asyncio.get_running_loop().set_exception_handler(
            lambda _, context: ledger.blame(f"the loop: {context}")
        )
        async with _running(plan, Random(plan.seed), clock, state, found) as running:
            await _go(running)
            await _end(running)
            found.calls = running.telegram.calls
    return found


@contextlib.contextmanager
def _logged(handler: SoakLog) -> Iterator[None]:
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)


@contextlib.asynccontextmanager
async def _running(
    plan: Plan, rng: Random, clock: FakeClock, state: State, found: Found
) -> AsyncIterator[Soak]:
    world = World(now=lambda: clock.now().timestamp())
    stream = source(rng, world)
    telegram = SoakTelegram(world, stream.shown, found.faults, found.ledger)
    transport = Transport(telegram, sleep=lambda _: asyncio.sleep(0))
    built = build(
        ExtBot("42:test", request=transport, get_updates_request=transport),
        _parts(clock, watched(state, found.locks, found.ledger), found),
    )
    async with built.application:
        await built.application.start()
        try:
            yield Soak(
                plan=plan,
                source=stream,
                telegram=telegram,
                built=built,
                state=state,
                clock=clock,
                found=found,
            )
        finally:
            await built.application.stop()


def _parts(clock: FakeClock, state: State, found: Found) -> Parts:
    numbers = count(1)

    def new_reference() -> str:
        reference = f"{REFERENCE}{next(numbers)}"
        record = found.ledger.record()
        if record:
            record.references.append(reference)
        else:
            found.ledger.blame(f"{reference} for no update")
        return reference

    return Parts(
        desk=found.desk,
        state=state,
        guide_text=GENSTART.read_text(encoding="utf-8"),
        now=clock.now,
        secret=b"secret",
        new_reference=new_reference,
    )


async def _go(soak: Soak) -> None:
    """Deliver everything, and look at the memory at the start and after each quarter."""
    soak.found.desk.nearest(56.0, 10.0)  # the table of pins is read at the first one
    total, done, quarters = soak.plan.updates, 0, 0
    for batches in count(1):
        started = perf_counter()
        done += await _batch(soak, min(_BATCH, total - done))
        if batches % _NIGHT_EVERY == 0:
            await _night(soak)
        soak.found.seconds += perf_counter() - started
        soak.clock.advance(_PAUSE_S)
        if batches == 1 or done * 4 // total > quarters:
            quarters = done * 4 // total
            soak.found.held.append(measure(done / total))
        if done >= total:
            return


async def _batch(soak: Soak, size: int) -> int:
    """Deliver updates together and return how many, when the bot is done with them."""
    rng, ledger, queue = soak.source.rng, soak.found.ledger, _queue(soak)
    if rng.random() < _FLOOD:
        size *= 2
    for _ in range(size):
        happening = next_happening(soak.source)
        ledger.arrive(happening)
        update = Update.de_json(happening.update, soak.built.application.bot)
        for _ in range(2 if rng.random() < _AGAIN else 1):
            await _put(queue, update)
        if rng.random() < 1 / 4:
            await asyncio.sleep(0)
    await queue.join()
    await _settle(soak)
    soak.source.world.forget_old()
    return size


async def _put(queue: InboxQueue, update: Update) -> None:
    """Put an update in, again and again as Telegram would."""
    while True:
        try:
            await queue.put(update)
        except NetworkError:
            continue
        return


async def _night(soak: Soak) -> None:
    """Let a night pass: what waits is sent, what is due is told, what is old is forgotten."""
    await _start_anew(soak)
    await _catch_up(soak)
    soak.clock.advance(_NIGHT_S)
    await soak.state.forgetting.purge()
    await _catch_up(soak)
    await _settle(soak)


async def _end(soak: Soak) -> None:
    """Let Telegram, the database and the archive work again, and look at what is left."""
    soak.found.faults.share = soak.found.locks.share = soak.found.desk.share = 0.0
    await _catch_up(soak)
    await _settle(soak)
    ledger, state = soak.found.ledger, soak.state
    for record in ledger.open.values():
        ledger.blame("never done with", record)
    if waiting := await state.inbox.waiting():
        ledger.blame(f"{len(waiting)} updates are left in the inbox")
    if unsent := await state.outbox.unsent():
        ledger.blame(f"{len(unsent)} messages are left in the outbox")
    await _read_sessions(soak)


async def _start_anew(soak: Soak) -> None:
    """Take up what is left, as a bot does when it is started."""
    with contextlib.suppress(StateUnavailable):
        await _queue(soak).resume(soak.built.application.bot)
    await _queue(soak).join()


async def _catch_up(soak: Soak) -> None:
    """Do what a bot does beside its answers, as often as it takes to get to the end of it."""
    for _ in range(_TRIES):
        soak.clock.advance(_LEFT_S)
        with contextlib.suppress(StateUnavailable):
            await soak.built.errands.run()
            await soak.built.errands.left_behind()
        await _queue(soak).join()


async def _settle(soak: Soak) -> None:
    """Judge what the bot is done with; what is left in the outbox, it is not done with."""
    ledger = soak.found.ledger
    ledger.take_back({each.id for each in await soak.state.outbox.unsent()})
    ledger.settle()


async def _read_sessions(soak: Soak) -> None:
    """Every session that is open can be gone on with."""
    sessions = soak.state.sessions
    shelf = Shelf(sessions=sessions, newest_text=GENSTART.read_text(encoding="utf-8"))
    for place in soak.source.world.places:
        kept = await sessions.open_state(place.id)
        if kept and await shelf.of(from_state(kept).session.fingerprint) is None:
            soak.found.ledger.blame(f"the session of chat {place.number} cannot be read")
        soak.found.ledger.told["sessions open at the end"] += bool(kept)


def _queue(soak: Soak) -> InboxQueue:
    queue = soak.built.application.update_queue
    assert isinstance(queue, InboxQueue)
    return queue
