"""Who is answered with what: every update from its arrival until it is done with.

While the bot works on an update, `AT_WORK` holds the update's record; the state's wrappers set it
(`tests/soak/state.py`), and every call to Telegram is put down to it.
"""

from collections import Counter, deque
from collections.abc import Collection
from contextvars import ContextVar
from dataclasses import dataclass, field

from tests.soak.expected import Happening, Wish
from tests.soak.faults import Kind, Weight


@dataclass(slots=True, eq=False)
class Record:
    """What has become of one update.

    Attributes:
        arrival: Its place in the order of all arrivals.
        begun: How often it was handled.
        said: What was said and taken by Telegram.
        calls: Every call that was made for it, as it went.
        hits: What has happened to its calls instead of what it asked.
        state_failed: How often the database failed it.
        archive_failed: How often the archive failed it.
        references: The numbers of its apologies.
        unsent: How many of its messages wait in the outbox.
        held_up: Whether they waited behind what an earlier update had put there.
    """

    happening: Happening
    arrival: int
    begun: int = 0
    finished: bool = False
    crowded: bool = False
    said: list[str] = field(default_factory=list)
    apologies: int = 0
    calls: list[str] = field(default_factory=list)
    hits: list[Kind] = field(default_factory=list)
    in_a_row: Counter[str] = field(default_factory=Counter)
    state_failed: int = 0
    archive_failed: int = 0
    references: list[str] = field(default_factory=list)
    unsent: int = 0
    held_up: bool = False

    @property
    def is_done(self) -> bool:
        return self.finished and not self.unsent

    def failed(self, weight: Weight) -> int:
        """Return how often a call failed in a way of that weight and could not be mended."""
        return sum(kind.weight is weight and not kind.mended for kind in self.hits)


AT_WORK: ContextVar[Record | None] = ContextVar("AT_WORK", default=None)
OUTBOX: ContextVar[deque[int] | None] = ContextVar("OUTBOX", default=None)
"""The messages that are sent from the outbox, in this order."""


@dataclass(slots=True)
class Ledger:
    """All that is under way, and what was found to be wrong.

    Attributes:
        open: The records of updates that are not done with.
        owners: Which update put a message into the outbox.
        last: The arrival that was answered last, by chat.
        done: How many updates have been judged, by kind.
        wrong: What breaks a rule, in words.
        told: Counts for the report.
    """

    open: dict[int, Record] = field(default_factory=dict)
    owners: dict[int, Record] = field(default_factory=dict)
    last: dict[int, Record] = field(default_factory=dict)
    done: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    told: Counter[str] = field(default_factory=Counter)
    arrivals: int = 0

    def arrive(self, happening: Happening) -> None:
        """Note that an update is delivered; again if it is known."""
        if happening.update_id not in self.open:
            self.arrivals += 1
            record = Record(happening=happening, arrival=self.arrivals)
            self.open[happening.update_id] = record

    def put_out(self, outgoing_id: int, record: Record) -> None:
        """Note that an update has put a message into the outbox."""
        place = record.happening.place
        waiting = [each for each in self.owners.values() if each.happening.place == place]
        record.held_up = record.held_up or any(each is not record for each in waiting)
        self.owners[outgoing_id] = record
        record.unsent += 1

    def take_back(self, waiting: Collection[int]) -> None:
        """Note that all messages but those have left the outbox, sent or given up with a chat."""
        for outgoing_id in [each for each in self.owners if each not in waiting]:
            self.owners.pop(outgoing_id).unsent -= 1

    def record(self) -> Record | None:
        """Return the update that the present call is made for."""
        waiting = OUTBOX.get()
        if waiting:
            return self.owners.get(waiting[0]) or AT_WORK.get()
        return AT_WORK.get()

    def blame(self, what: str, record: Record | None = None) -> None:
        """Note that a rule is broken."""
        if record:
            what += f" ({record.happening})"
        self.wrong.append(what)

    def settle(self) -> None:
        """Judge what is done with, and forget it."""
        for update_id, record in list(self.open.items()):
            if record.is_done:
                del self.open[update_id]
                self._judge(record)

    def _judge(self, record: Record) -> None:
        self.done[record.happening.kind.split()[0]] += 1
        self.told["answered"] += bool(record.said)
        if record.begun > 1 and not record.state_failed:
            self.blame(f"handled {record.begun} times", record)
        self._judge_doubles(record)
        self._judge_wish(record)
        self._judge_apologies(record)

    def _judge_doubles(self, record: Record) -> None:
        doubled = sum(count - 1 for count in Counter(record.said).values())
        allowed = record.failed(Weight.UNSURE) + record.state_failed
        self.told["said twice after a fault"] += min(doubled, allowed)
        if doubled > allowed:
            self.blame(f"said {doubled} times too often: {record.said}", record)

    def _judge_wish(self, record: Record) -> None:
        wish, was_told = record.happening.wish, record.said or record.apologies
        if record.happening.may_be_silent and "answerCallbackQuery" in record.calls:
            was_told = True
        if wish is Wish.NOTHING and was_told:
            self.blame(f"answered, though nobody asked: {record.said}", record)
        if wish is not Wish.ANSWER or record.crowded or was_told:
            return
        if record.failed(Weight.FINAL) or record.failed(Weight.UNSURE) or record.state_failed:
            self.told["lost for good to a fault"] += 1
        else:
            self.blame(f"never answered; {record.calls}", record)

    def _judge_apologies(self, record: Record) -> None:
        self.told["apologies"] += record.apologies
        hurt = [
            *record.hits,
            *["state"] * record.state_failed,
            *["archive"] * record.archive_failed,
        ]
        if (record.apologies or record.references) and not hurt:
            self.blame(f"apologised without a fault, {record.references}", record)
