"""Generations kept in folders: a SQLite catalogue and a Chroma directory each, and a pointer file.

```
ROOT/active                      the active generation's id, replaced atomically
ROOT/generations/ID/             manifest.json, catalogue.sqlite, vectors/
ROOT/generations/ID.building/    one that is being written, or was when the power went
```
"""

import contextlib
import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from sqlalchemy import URL

from knowledge_base.adapters.chroma import ChromaVectors, open_chroma
from knowledge_base.adapters.sql import SqlCatalogue
from knowledge_base.archive.generations import (
    FORMAT,
    Contents,
    GenerationId,
    Manifest,
    Snapshot,
)
from knowledge_base.errors import BrokenGeneration
from knowledge_base.passages import Aspect, Document, Passage

_BUILDING = ".building"


class EmbeddedArchive:
    """A `GenerationStore` in a folder of one machine."""

    def __init__(self, root: Path) -> None:
        """Touch nothing yet.

        Args:
            root: The folder that holds the pointer and the generations; made when written to.
        """
        self._root = root
        self._folders = root / "generations"
        self._pointer = root / "active"

    def active(self) -> GenerationId | None:
        """See `GenerationStore.active`."""
        try:
            return GenerationId(self._pointer.read_text(encoding="ascii").strip()) or None
        except FileNotFoundError:
            return None

    def manifests(self) -> tuple[Manifest, ...]:
        """See `GenerationStore.manifests`."""
        found = sorted(self._complete(), key=lambda folder: folder.name, reverse=True)
        return tuple(_read_manifest(folder) for folder in found)

    def read(self, generation: GenerationId) -> Contents:
        """See `GenerationStore.read`."""
        folder = self._folders / generation
        _check_format(_read_manifest(folder))
        with contextlib.closing(SqlCatalogue(_sqlite(folder))) as catalogue:
            return catalogue.read(generation)

    def load(self, generation: GenerationId) -> Snapshot:
        """See `GenerationStore.load`."""
        contents = self.read(generation)
        folder = self._folders / generation
        manifest = _read_manifest(folder)
        with open_chroma(folder / "vectors") as client:
            passage_vectors = ChromaVectors(client, "passages").vectors(
                _passage_ids(contents.passages), dimension=manifest.dimension
            )
            aspect_vectors = ChromaVectors(client, "aspects").vectors(
                _aspect_ids(contents.aspects), dimension=manifest.dimension
            )
        return Snapshot(
            manifest=manifest,
            contents=contents,
            passage_vectors=passage_vectors,
            aspect_vectors=aspect_vectors,
        )

    def write(self, snapshot: Snapshot) -> None:
        """See `GenerationStore.write`."""
        folder = self._folders / snapshot.manifest.id
        building = folder.with_name(folder.name + _BUILDING)
        shutil.rmtree(building, ignore_errors=True)
        building.mkdir(parents=True)
        with contextlib.closing(SqlCatalogue(_sqlite(building))) as catalogue:
            catalogue.write(snapshot.manifest.id, snapshot.contents)
        _write_vectors(building / "vectors", snapshot)
        (building / "manifest.json").write_text(
            json.dumps(asdict(snapshot.manifest), indent=2), encoding="utf-8"
        )
        _flush(building)
        building.rename(folder)
        _flush_folder(self._folders)

    def activate(self, generation: GenerationId) -> None:
        """See `GenerationStore.activate`."""
        _read_manifest(self._folders / generation)
        aside = self._pointer.with_name("active.new")
        aside.write_text(generation, encoding="ascii")
        _flush_file(aside)
        aside.replace(self._pointer)
        _flush_folder(self._root)

    def prune(self, *, keep: int) -> None:
        """See `GenerationStore.prune`."""
        active = self.active()
        newest = sorted((folder.name for folder in self._complete()), reverse=True)[:keep]
        for folder in self._folders.iterdir() if self._folders.exists() else ():
            if folder.name not in newest and folder.name != active:
                shutil.rmtree(folder, ignore_errors=True)

    def _complete(self) -> Iterator[Path]:
        return (
            manifest.parent
            for manifest in self._folders.glob("*/manifest.json")
            if not manifest.parent.name.endswith(_BUILDING)
        )


def _read_manifest(folder: Path) -> Manifest:
    try:
        return Manifest(**json.loads((folder / "manifest.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise BrokenGeneration(
            f"Generationen {folder.name} er ødelagt eller væk. "
            "Kør »python -m ingest rollback« eller »python -m ingest sync« på jeres mapper."
        ) from error


def _check_format(manifest: Manifest) -> None:
    if manifest.format != FORMAT:
        raise BrokenGeneration(
            f"{manifest.id} har formatet {manifest.format}; dette program læser {FORMAT}. "
            "Kør »python -m ingest sync« på jeres mapper igen."
        )


def _sqlite(folder: Path) -> URL:
    return URL.create("sqlite", database=str(folder / "catalogue.sqlite"))


def _write_vectors(folder: Path, snapshot: Snapshot) -> None:
    contents = snapshot.contents
    with open_chroma(folder) as client:
        ChromaVectors(client, "passages").add_vectors(
            _passage_ids(contents.passages),
            snapshot.passage_vectors,
            texts=[passage.text for passage in contents.passages],
            metadatas=[
                _metadata(contents.documents[passage.document_id], passage)
                for passage in contents.passages
            ],
        )
        ChromaVectors(client, "aspects").add_vectors(
            _aspect_ids(contents.aspects),
            snapshot.aspect_vectors,
            texts=[aspect.text for aspect in contents.aspects],
        )


def _metadata(document: Document, passage: Passage) -> dict[str, str | int]:
    fields = {
        "path": document.path,
        "title": document.title,
        "url": document.url,
        "year": document.year,
        "page": passage.page,
    }
    return {name: value for name, value in fields.items() if value is not None}


def _passage_ids(passages: tuple[Passage, ...]) -> list[str]:
    return [passage.id for passage in passages]


def _aspect_ids(aspects: tuple[Aspect, ...]) -> list[str]:
    return [f"{aspect.passage_id}-{aspect.kind}-{aspect.number}" for aspect in aspects]


def _flush(folder: Path) -> None:
    """Put everything below a folder on disk, so that a power cut cannot hollow it out."""
    for path in folder.rglob("*"):
        if path.is_file():
            _flush_file(path)
    _flush_folder(folder)


def _flush_file(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except PermissionError:  # Windows has no such thing as an open folder
        return
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
