"""The log: where it goes, and what must not get into it."""

import logging
from collections.abc import Iterable
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_TALKATIVE = ("alembic", "httpx", "httpcore", "telegram", "apscheduler")
"""At INFO, httpx logs every address it calls, and Telegram's addresses hold the token."""


def log_to_stderr(*, secrets: Iterable[str] = ()) -> None:
    """Log to the error stream, for a supervisor to keep.

    Args:
        secrets: Words that are never written, whoever logs them.
    """
    _begin(logging.StreamHandler(), secrets)


def log_to_file(path: Path) -> None:
    """Log to a file that is made at the first line, so that nothing disturbs the terminal."""
    path.parent.mkdir(parents=True, exist_ok=True)
    _begin(logging.FileHandler(path, encoding="utf-8", delay=True), ())


def _begin(handler: logging.Handler, secrets: Iterable[str]) -> None:
    handler.setFormatter(Discreet(_FORMAT, secrets=secrets))
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
        text = super().format(record)
        for secret in self._secrets:
            text = text.replace(secret, "…")
        return text
