"""The real state, watched: who is at work is noted, and now and then the database is locked."""

from collections import Counter, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, fields, replace
from random import Random
from typing import Any, Final

from bot.errors import StateUnavailable
from bot.state.keeping import State
from tests.soak.ledger import AT_WORK, OUTBOX, Ledger

Call = Callable[..., Awaitable[Any]]

_TURNS: Final = {("inbox", "earlier"), ("inbox", "begin")}
"""What is asked before an update is handled; its id comes last."""


@dataclass(slots=True)
class Locks:
    """Chooses the transactions that find the database locked.

    Attributes:
        share: Of the transactions.
        counted: How often each port was hit.
    """

    rng: Random
    share: float
    counted: Counter[str] = field(default_factory=Counter)

    def fail_sometimes(self, port: str) -> None:
        """Raise what a locked database raises, if the next transaction is to find it locked."""
        failed = self.rng.random() < self.share
        self.counted[port] += failed
        if failed:
            raise StateUnavailable("OperationalError")


@dataclass(frozen=True, slots=True)
class WatchedPort:
    """Any port of the state: passes calls on, fails some, and tells the ledger."""

    port: str
    inner: Any
    locks: Locks
    ledger: Ledger

    def __getattr__(self, name: str) -> Call:
        call: Call = getattr(self.inner, name)

        async def watched(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as the port's own
            self._before(name, args)
            try:
                self.locks.fail_sometimes(self.port)
                result = await call(*args, **kwargs)
            except StateUnavailable:  # ours, or a database that really is locked
                if record := self.ledger.record():
                    record.state_failed += 1
                raise
            self._after(name, args, result)
            if (self.port, name) == ("outbox", "add_once") and result:
                _, chat_id, *payloads = args
                unsent = await self.inner.unsent(chat_id)
                self._put_out([each.id for each in unsent[-len(payloads) :]])
            return result

        return watched

    def _before(self, name: str, args: tuple[Any, ...]) -> None:
        """An update's turn begins with the question whether others come before it."""
        if (self.port, name) in _TURNS:
            AT_WORK.set(self.ledger.open.get(args[-1]))
            OUTBOX.set(None)

    def _after(self, name: str, args: tuple[Any, ...], result: Any) -> None:  # noqa: ANN401
        match self.port, name:
            case "inbox", "begin" if result and (record := AT_WORK.get()):
                record.begun += 1
            case "inbox", "finish" if record := self.ledger.open.get(args[0]):
                record.crowded = record.crowded or not record.begun
                record.finished = True
            case "sessions", "advance":
                self._put_out([each.id for each in result.unsent])
                self._handled(args[0])
            case "outbox", "add_once" if result:
                self._handled(args[0])
            case "outbox", "add":
                self._put_out([each.id for each in result])
            case "outbox", "unsent":
                OUTBOX.set(deque(each.id for each in result))
            case "outbox", "mark_sent" | "drop":
                self._sent(args[0])
            case _:
                pass

    def _handled(self, update_id: int) -> None:
        """What changes a session or is a whole answer notes the update as handled."""
        if record := self.ledger.open.get(update_id):
            record.finished = True

    def _put_out(self, outgoing_ids: list[int]) -> None:
        record = AT_WORK.get()
        for outgoing_id in outgoing_ids:
            if record and outgoing_id not in self.ledger.owners:
                self.ledger.put_out(outgoing_id, record)

    def _sent(self, outgoing_id: int) -> None:
        if owner := self.ledger.owners.pop(outgoing_id, None):
            owner.unsent -= 1
        waiting = OUTBOX.get()
        if waiting and outgoing_id in waiting:
            waiting.remove(outgoing_id)


def watched(state: State, locks: Locks, ledger: Ledger) -> State:
    """Return the state with every port watched."""
    ports: dict[str, Any] = {
        each.name: WatchedPort(each.name, getattr(state, each.name), locks, ledger)
        for each in fields(state)
        if each.name != "turns"  # of one program, and no database behind it
    }
    return replace(state, **ports)
