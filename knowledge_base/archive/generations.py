"""Generations: whole, immutable states of the archive, of which one is active.

A generation is written beside the others and only then made active, so readers see the old one
or the new one and never anything between. See `docs/adr/0001-immutable-generations.md`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NewType, Protocol

from knowledge_base.passages import Aspect, Document, DocumentId, Matrix, Passage

GenerationId = NewType("GenerationId", str)

FORMAT = 1
"""Version of what a generation holds; raise it when older readers would misread it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """A generation's label.

    Attributes:
        id: Sorts by time of making.
        created_at: When it was made, UTC, ISO 8601 to the second.
        fingerprint: The embedding model behind its vectors.
        dimension: Length of its vectors.
        format: `FORMAT` when it was made.
        content: A hash of what it was made from: files, their metadata, model, splitter. Two
            generations with the same content answer alike.
    """

    id: GenerationId
    created_at: str
    fingerprint: str
    dimension: int
    content: str
    documents: int
    passages: int
    format: int = FORMAT


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a generation says, without its vectors.

    Attributes:
        passages: Grouped by document, in reading order; every document has one at least.
        aspects: Grouped by passage, in the order of `passages`; every passage has one at least.
    """

    documents: Mapping[DocumentId, Document]
    passages: tuple[Passage, ...]
    aspects: tuple[Aspect, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Snapshot:
    """A whole generation in memory.

    Attributes:
        passage_vectors: One row per passage, in their order.
        aspect_vectors: One row per aspect, in their order.
    """

    manifest: Manifest
    contents: Contents
    passage_vectors: Matrix
    aspect_vectors: Matrix


class GenerationStore(Protocol):
    """Keeps generations and the pointer to the active one."""

    def active(self) -> GenerationId | None:
        """Return the active generation; cheap enough to ask before every question."""
        ...

    def manifests(self) -> tuple[Manifest, ...]:
        """Return the labels of all complete generations, newest first."""
        ...

    def read(self, generation: GenerationId) -> Contents:
        """Read what a generation says, without its vectors.

        Raises:
            BrokenGeneration: Its files are damaged or gone.
        """
        ...

    def load(self, generation: GenerationId) -> Snapshot:
        """Read a generation whole; nothing of it is read again afterwards.

        Raises:
            BrokenGeneration: Its files are damaged or gone.
        """
        ...

    def write(self, snapshot: Snapshot) -> None:
        """Write a generation whole, without making it active.

        Cut off at any point, it leaves nothing that `manifests` would list.
        """
        ...

    def activate(self, generation: GenerationId) -> None:
        """Make a complete generation the active one, atomically.

        Raises:
            BrokenGeneration: There is no such complete generation.
        """
        ...

    def prune(self, *, keep: int) -> None:
        """Delete all but the newest `keep` generations and the active one, and leftovers."""
        ...


def new_generation_id(now: datetime, content: str) -> GenerationId:
    """Return an id that sorts by time: "20261123T101500Z-3f9ab2c1"."""
    return GenerationId(f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{content[:8]}")
