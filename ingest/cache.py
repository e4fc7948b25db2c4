"""Extracts kept on disk, so that a file that has not changed is never read twice."""

import contextlib
import json
import os
import tempfile
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from ingest.documents import Block, BlockKind, Extract, Metadata


class ExtractCache:
    """A folder of extracts by the digest of the file that they were read from.

    Safe with several processes: an entry is written beside its place and then moved there.

    Args:
        folder: Made on the first `put`. One folder serves one version of the readers.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, digest: str) -> Extract | None:
        """Return the extract kept for a digest; None if there is none, or if it is damaged."""
        try:
            return from_json(json.loads(self._path(digest).read_bytes()))
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def put(self, digest: str, extract: Extract) -> None:
        """Keep an extract; an older one for the same digest is replaced.

        Raises:
            OSError: The folder cannot be written to.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self._folder, prefix=".", suffix=".part")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(to_json(extract), file, ensure_ascii=False)
            Path(name).replace(self._path(digest))
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise

    def _path(self, digest: str) -> Path:
        return self._folder / f"{digest}.json"


def to_json(extract: Extract) -> dict[str, Any]:
    """Return an extract as plain dicts, lists, texts and numbers."""
    plain = asdict(extract)
    reviewed = extract.metadata.review_by
    plain["metadata"]["review_by"] = reviewed.isoformat() if reviewed else None
    return plain


def from_json(plain: dict[str, Any]) -> Extract:
    """Return the extract that `to_json` was given.

    Raises:
        KeyError, TypeError, ValueError: It is not what `to_json` makes.
    """
    metadata = dict(plain["metadata"])
    for name in ("questions", "supersedes"):
        metadata[name] = tuple(metadata[name])
    if metadata["review_by"]:
        metadata["review_by"] = date.fromisoformat(metadata["review_by"])
    return Extract(
        blocks=tuple(
            Block(kind=BlockKind(b["kind"]), text=b["text"], level=b["level"], page=b["page"])
            for b in plain["blocks"]
        ),
        metadata=Metadata(**metadata),
        pages=plain["pages"],
        notes=tuple(plain["notes"]),
    )
