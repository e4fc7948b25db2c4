"""The state of the archive on disk, for staff and for monitoring."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from knowledge_base.archive.generations import FORMAT, GenerationStore, Manifest
from knowledge_base.passages import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What `status` tells.

    Attributes:
        active: The active generation's label, or None if there is none.
        generations: The ids that are kept, newest first.
        model: The fingerprint of the model that questions are embedded with.
        disk_bytes: What the archive and its caches take up.
        overdue: Documents whose review is due, the longest overdue first.
    """

    active: Manifest | None
    generations: tuple[str, ...]
    model: str
    disk_bytes: int
    overdue: tuple[Document, ...] = ()

    @property
    def usable(self) -> bool:
        """True if questions can be answered from the active generation."""
        active = self.active
        return active is not None and (active.format, active.fingerprint) == (FORMAT, self.model)


def read_status(store: GenerationStore, *, folder: Path, model: str, today: date) -> Status:
    """Return the state of the archive that is kept in a folder.

    Raises:
        BrokenGeneration: The active generation's files are damaged or gone.
    """
    manifests = store.manifests()
    active = next((each for each in manifests if each.id == store.active()), None)
    readable = active is not None and active.format == FORMAT
    documents = store.read(active.id).documents.values() if active and readable else ()
    return Status(
        active=active,
        generations=tuple(manifest.id for manifest in manifests),
        model=model,
        overdue=overdue(documents, today=today),
        disk_bytes=sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()),
    )


def overdue(documents: Iterable[Document], *, today: date) -> tuple[Document, ...]:
    """Return the documents whose day of review has passed, the longest overdue first."""
    due = [(each.review_by, each) for each in documents if each.review_by]
    passed = [(day, each) for day, each in due if day < today]
    return tuple(each for _, each in sorted(passed, key=lambda pair: (pair[0], pair[1].path)))
