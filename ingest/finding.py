"""The files below the paths that staff gave."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFile:
    """A file to read.

    Attributes:
        path: As staff gave it, with what was found below it.
        location: The same, absolute.
    """

    path: Path
    location: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is below the given paths.

    Attributes:
        files: In the order of the paths, sorted by name within each, each file once.
        missing: Paths that do not exist and that the archive does not know either.
        roots: The other paths, absolute; what the archive holds below them and is not among
            `files` has been removed.
    """

    files: tuple[FoundFile, ...]
    missing: tuple[Path, ...]
    roots: tuple[Path, ...]

    def covers(self, location: Path) -> bool:
        """Tell whether an absolute path is one of the roots or lies below one."""
        return any(location == root or root in location.parents for root in self.roots)


def find_files(paths: Sequence[Path], *, known: Collection[Path] = ()) -> Found:
    """Find the files below paths: hidden ones and links that lead out of a folder left out.

    Args:
        paths: Files and folders.
        known: Absolute paths of the files that the archive holds.
    """
    files: dict[Path, FoundFile] = {}
    for path in paths:
        for file in _below(path):
            location = file.absolute()
            files.setdefault(location, FoundFile(path=file, location=location))
    roots = [path for path in paths if path.exists() or path.absolute() in known]
    return Found(
        files=tuple(files.values()),
        missing=tuple(path for path in paths if path not in roots),
        roots=tuple(path.absolute() for path in roots),
    )


def _below(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        if path.exists():
            yield path
        return
    home = path.resolve()
    for file in sorted(path.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
        if not hidden and file.is_file() and home in file.resolve().parents:
            yield file
