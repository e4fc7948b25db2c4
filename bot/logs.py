"""The log: where it goes, how it is written, and what must not get into it."""

import contextlib
import json
import logging
import traceback
from collections.abc import Iterable, Iterator, Mapping
from contextvars import ContextVar
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_TALKATIVE = (
    "alembic",
    "apscheduler",
    "httpcore",
    "httpx",
    "httpx2",
    "openai",
    "telegram",
    "uvicorn",
)
"""At INFO, httpx logs every address it calls, and Telegram's addresses hold the token."""
_FACTS: Final = ("reference", "ms")
"""What a line of the log may bring along by `extra`; anything else is left out."""

_ABOUT: ContextVar[Mapping[str, object]] = ContextVar("about")


class LogFormat(StrEnum):
    """How a line is written."""

    TEXT = "text"
    JSON = "json"


@contextlib.contextmanager
def about(**facts: object) -> Iterator[None]:
    """Say what the lines that are logged in the block are about; with JSON they carry it."""
    token = _ABOUT.set({**_ABOUT.get({}), **facts})
    try:
        yield
    finally:
        _ABOUT.reset(token)


def log_to_stderr(*, secrets: Iterable[str] = (), style: LogFormat = LogFormat.TEXT) -> None:
    """Log to the error stream, for a supervisor to keep.

    Args:
        secrets: Words that are never written, whoever logs them.
        style: As text for people, or as one JSON object a line for programs.
    """
    kind = JsonLines if style is LogFormat.JSON else Discreet
    _begin(logging.StreamHandler(), kind(_FORMAT, secrets=secrets))


def log_to_file(path: Path) -> None:
    """Log to a file that is made at the first line, so that nothing disturbs the terminal."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    _begin(handler, Discreet(_FORMAT, secrets=()))


def _begin(handler: logging.Handler, formatter: logging.Formatter) -> None:
    handler.setFormatter(formatter)
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)


class Discreet(logging.Formatter):
    """Writes dots where a secret would stand, tracebacks included."""

    def __init__(self, fmt: str, *, secrets: Iterable[str]) -> None:
        super().__init__(fmt)
        self._secrets = tuple(filter(None, secrets))

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one text without secrets."""
        text = self._written(record)
        for secret in self._secrets:
            text = text.replace(secret, "…")
        return text

    def _written(self, record: logging.LogRecord) -> str:
        return super().format(record)


class JsonLines(Discreet):
    """Writes each record as one JSON object.

    Of an exception it writes the kind and where it came from: its message may hold what a
    volunteer wrote.
    """

    def _written(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, tz=UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "event": record.getMessage(),
            **_ABOUT.get({}),
        }
        line |= {name: getattr(record, name) for name in _FACTS if hasattr(record, name)}
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            line["trace"] = traceback.format_tb(record.exc_info[2])
        return json.dumps(line, ensure_ascii=False)
