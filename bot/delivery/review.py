"""The folder where what staff send or write from the chat waits for somebody to look it through.

Nothing here is in the archive: staff move a file to their documents and take it in themselves.
"""

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path, PurePath

LARGEST_FROM_TELEGRAM = 20_000_000
"""Bytes that Telegram's own servers let a bot fetch.

*Source*: https://core.telegram.org/bots/api#getfile
"""
LARGEST_FROM_OWN_SERVER = 200_000_000
"""A server of one's own in local mode has no limit, but a file goes through memory; a guess."""
_UNSAFE = re.compile(r"[^\w .,()&+-]+")
_LONGEST_STEM, _LONGEST_ENDING = 60, 12
_NAMELESS = "fil"
_FOR_US_ALONE = 0o700
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
"""Names that Windows gives a meaning of its own."""
_ARRIVING = ".arriving-"
"""What the name of a file begins with that is not whole yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A file that waits to be looked through."""

    name: str
    size_bytes: int
    kept_at: datetime


@dataclass(frozen=True, slots=True)
class ReviewFolder:
    """Keeps files under safe names and never writes over one; every method blocks.

    Attributes:
        path: Made when the first file comes.
    """

    path: Path

    def arriving(self, token: str) -> Path:
        """Return where a file can be put that is still being fetched; `keep` takes it from there.

        Args:
            token: Letters and digits that no other file being fetched has.
        """
        self.path.mkdir(mode=_FOR_US_ALONE, parents=True, exist_ok=True)
        return self.path / f"{_ARRIVING}{token}"

    def keep(self, arrived: Path, name: str) -> str:
        """Give a file that has arrived a safe name that is free, and return it.

        One that is there already under that name, byte for byte, is not kept twice.
        """
        content = arrived.read_bytes()
        try:
            return self._write(content, name)
        finally:
            arrived.unlink()

    def write(self, text: str, name: str) -> str:
        """Write a text into a file of a safe name that is free, and return that name."""
        self.path.mkdir(mode=_FOR_US_ALONE, parents=True, exist_ok=True)
        return self._write(text.encode(), name)

    def waiting(self) -> tuple[Waiting, ...]:
        """Return what waits, newest first."""
        if not self.path.is_dir():
            return ()
        files = (_waiting(file) for file in self.path.iterdir() if _is_whole(file))
        return tuple(sorted(files, key=lambda each: (each.kept_at, each.name), reverse=True))

    def _write(self, content: bytes, name: str) -> str:
        for free in _numbered(safe_name(name)):
            path = self.path / free
            try:
                with path.open("xb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
            except FileExistsError:
                if path.read_bytes() == content:
                    return free
            else:
                return free
        raise AssertionError("numbers have no end")


def safe_name(name: str) -> str:
    """Return a name without folders and without what any system gives a meaning."""
    last = unicodedata.normalize("NFC", name.replace("\\", "/").rsplit("/", 1)[-1])
    kept = " ".join(_UNSAFE.sub(" ", last).split()).strip(" .-")
    ending = PurePath(kept).suffix
    if len(ending) > _LONGEST_ENDING:
        ending = ""
    stem = kept.removesuffix(ending)[:_LONGEST_STEM].strip(" .") or _NAMELESS
    safe = stem + ending
    return f"_{safe}" if _RESERVED.fullmatch(safe) else safe


def _numbered(name: str) -> Iterator[str]:
    yield name
    path = PurePath(name)
    yield from (f"{path.stem}-{number}{path.suffix}" for number in count(2))


def _is_whole(file: Path) -> bool:
    return file.is_file() and not file.name.startswith(".")


def _waiting(file: Path) -> Waiting:
    told = file.stat()
    kept_at = datetime.fromtimestamp(told.st_mtime, tz=UTC)
    return Waiting(name=file.name, size_bytes=told.st_size, kept_at=kept_at)
