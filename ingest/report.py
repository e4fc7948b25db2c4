"""What an ingest did, file by file: as types, as JSON and as lines for staff."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class FileStatus(StrEnum):
    """What became of a file. `SKIPPED` and `FAILED` files are not in the archive anew."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REMOVED = "removed"
    SKIPPED = "skipped"
    FAILED = "failed"


_DANISH: Mapping[FileStatus, str] = {
    FileStatus.ADDED: "ny",
    FileStatus.CHANGED: "ændret",
    FileStatus.UNCHANGED: "uændret",
    FileStatus.REMOVED: "fjernet",
    FileStatus.SKIPPED: "sprunget over",
    FileStatus.FAILED: "fejl",
}


_URGENCY = (
    FileStatus.UNCHANGED,
    FileStatus.ADDED,
    FileStatus.CHANGED,
    FileStatus.REMOVED,
    FileStatus.SKIPPED,
    FileStatus.FAILED,
)
"""From what staff can pass over to what they must look at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReport:
    """One file's line.

    Attributes:
        path: As staff gave it.
        reason: Why, in Danish; empty where the status says it all.
        pages: Number of pages, or None where the format has none or nothing was read.
        passages: How many passages of it the archive holds.
    """

    path: str
    status: FileStatus
    reason: str = ""
    pages: int | None = None
    passages: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a run did, or, for a dry run, would do.

    Attributes:
        generation: The generation that is active afterwards, or None if there is none.
        published: True if this run made it active.
        dry_run: True if nothing was to be published.
    """

    generation: str | None
    published: bool
    documents: tuple[FileReport, ...]
    embeddings_computed: int
    seconds: float
    dry_run: bool = False

    @property
    def changes(self) -> bool:
        """True if the archive differs, or would differ, from what it was."""
        return any(
            document.status in {FileStatus.ADDED, FileStatus.CHANGED, FileStatus.REMOVED}
            for document in self.documents
        )

    @property
    def nothing_but_errors(self) -> bool:
        """True if nothing was published and some file failed while none could be used."""
        statuses = {document.status for document in self.documents}
        return not self.published and not (statuses - {FileStatus.FAILED, FileStatus.SKIPPED})

    def to_json(self) -> dict[str, Any]:
        """Return the object that `--json` prints."""
        return {
            "generation": self.generation,
            "published": self.published,
            "documents": [
                {
                    "path": document.path,
                    "status": document.status.value,
                    "reason": document.reason,
                    "pages": document.pages,
                    "passages": document.passages,
                }
                for document in self.documents
            ],
            "embeddings_computed": self.embeddings_computed,
            "seconds": round(self.seconds, 3),
        }

    def lines(self) -> list[str]:
        """Return the report in Danish, one line per file: what matters most comes last.

        The end is what stays on the screen when there are many files.
        """
        ordered = sorted(self.documents, key=lambda document: _URGENCY.index(document.status))
        files = [_line(document) for document in ordered]
        return [*files, *([""] if files else []), self._counts(), self._ending()]

    def _counts(self) -> str:
        counts = Counter(document.status for document in self.documents)
        return ", ".join(
            f"{counts[status]} {_DANISH[status]}" for status in FileStatus if counts[status]
        )

    def _ending(self) -> str:
        took = f"{self.embeddings_computed} nye vektorer på {self.seconds:.1f} s".replace(".", ",")
        if self.dry_run:
            return f"Prøve: intet er udgivet ({took})."
        if self.published:
            return f"Udgivet som {self.generation} ({took}). Botten svarer ud fra den nu."
        if self.nothing_but_errors:
            return "Intet er udgivet: ingen af filerne kunne bruges. Arkivet er, som det var."
        return f"Arkivet er, som det var ({took})."


def _line(document: FileReport) -> str:
    facts = [f"{document.passages} tekststykker" if document.passages else ""]
    facts.append(f"{document.pages} sider" if document.pages else "")
    facts.append(document.reason)
    told = "; ".join(fact for fact in facts if fact)
    return f"{_DANISH[document.status]:>13}  {document.path}" + (f"  ({told})" if told else "")
