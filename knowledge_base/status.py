"""The state of the archive on disk, for staff and for monitoring."""

from dataclasses import dataclass
from pathlib import Path

from knowledge_base.archive.generations import GenerationStore, Manifest


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What `status` tells.

    Attributes:
        active: The active generation's label, or None if there is none.
        generations: The ids that are kept, newest first.
        model: The fingerprint of the model that questions are embedded with.
        disk_bytes: What the archive and its caches take up.
    """

    active: Manifest | None
    generations: tuple[str, ...]
    model: str
    disk_bytes: int


def read_status(store: GenerationStore, *, folder: Path, model: str) -> Status:
    """Return the state of the archive that is kept in a folder."""
    active = store.active()
    manifests = store.manifests()
    return Status(
        active=next((manifest for manifest in manifests if manifest.id == active), None),
        generations=tuple(manifest.id for manifest in manifests),
        model=model,
        disk_bytes=sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()),
    )
