"""The log of the soak: counted by line, and searched for errors that nobody foresaw."""

import logging
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from tests.soak.ledger import Ledger

_FORESEEN: Final = re.compile(r"reference %s|update %d ended the program")
"""What the bot itself logs as an error; its reference stands in the ledger."""


@dataclass(slots=True)
class Counts:
    """How often each line was logged, without what was filled in."""

    lines: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)


class SoakLog(logging.Handler):
    """Counts warnings, and blames what is an error without a reference."""

    def __init__(self, ledger: Ledger) -> None:
        super().__init__(logging.WARNING)
        self._ledger = ledger
        self.counts = Counts()

    def emit(self, record: logging.LogRecord) -> None:
        line = str(record.msg).partition("\n")[0]
        self.counts.lines[f"{record.levelname} {line}"] += 1
        if record.levelno < logging.ERROR:
            return
        if not _FORESEEN.match(line):
            told = record.exc_info[1] if record.exc_info else ""
            self._ledger.blame(f"logged: {record.getMessage()[:300]} {told!r}")
        elif isinstance(record.args, tuple) and len(record.args) > 2:
            self.counts.kinds[str(record.args[1])] += 1
            self._ledger.told["trace " + _last_place(str(record.args[2]))] += 1


def _last_place(trace: str) -> str:
    """Return where in the bot an error came from: the last line of its code in the trace."""
    places = re.findall(r'File "[^"]*/(bot/[^"]+)", line (\d+)', trace)
    return ":".join(places[-1]) if places else "elsewhere"
