"""The figures of a soak, as lines."""

from collections.abc import Iterator

from tests.soak.memory import grown
from tests.soak.run import Found, Plan


def lines(plan: Plan, found: Found) -> Iterator[str]:
    """Yield the figures, and last what was wrong."""
    done = found.ledger.done.total()
    rate = done / found.seconds
    yield f"{done} updates in {found.seconds:.0f} s: {rate:.0f} a second; seed {plan.seed}"
    yield f"{found.calls} calls to Telegram, {found.desk.asked} questions"
    yield from _counted("updates", found.ledger.done)
    yield from _counted("what came of them", found.ledger.told)
    yield from _counted("faults of Telegram", found.faults.counted)
    yield from _counted("faults of the state", found.locks.counted)
    yield f"faults of the archive: {found.desk.failed}"
    yield from _counted("logged", found.log.counts.lines)
    yield from _counted("errors with a reference", found.log.counts.kinds)
    for held in found.held:
        yield f"memory at {held.at:4.0%}: {held.rss_mb:.0f} MB, {held.objects} objects"
    yield f"grown from a quarter on: {grown(found.held[1], found.held[-1])}"
    yield f"wrong: {len(found.ledger.wrong)}"
    yield from found.ledger.wrong[:60]


def _counted(what: str, counts: "dict[str, int]") -> Iterator[str]:
    told = ", ".join(
        f"{name} {count}" for name, count in sorted(counts.items(), key=lambda each: -each[1])
    )
    yield f"{what}: {told}"
