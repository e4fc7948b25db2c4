"""From files to a published generation: read, split, compare, embed, write, make active.

Nothing that is there already is touched until the last step, so whatever goes wrong, and
wherever the process dies, the archive is as it was.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from ingest.building import Plan, Progress, build
from ingest.cache import ExtractCache
from ingest.documents import Extract
from ingest.errors import UnknownFormat, UnreadableFile
from ingest.finding import Found, FoundFile, find_files
from ingest.metadata import complete
from ingest.readers.registry import read_content
from ingest.report import FileReport, FileStatus, Report
from ingest.splitting import split
from knowledge_base.archive.generations import (
    FORMAT,
    Contents,
    GenerationStore,
    Manifest,
    Snapshot,
)
from knowledge_base.errors import BrokenGeneration
from knowledge_base.passages import Document, DocumentId, Passage
from knowledge_base.ports import TextEmbedder

_NOTHING = Contents(documents={}, passages=(), aspects=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A document as the new generation will hold it."""

    document: Document
    passages: tuple[Passage, ...]


@dataclass(slots=True)
class _Gathering:
    """What the files came to so far."""

    taken: dict[DocumentId, Taken] = field(default_factory=dict)
    reports: list[FileReport] = field(default_factory=list)
    paths_by_digest: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingest:
    """Brings the archive up to date with folders of files.

    Attributes:
        keep: How many generations stay for a rollback.
        clock: The time now, with its time zone.
        stopwatch: Seconds since any fixed moment.
        confirm: Shown the report of what would change; publishing goes on if it returns True.
        on_file: Told each file's name before it is read, with its 1-based number and the total.
        on_embedded: Told how many texts of how many are embedded.
    """

    store: GenerationStore
    extracts: ExtractCache
    embedder: TextEmbedder
    keep: int
    clock: Callable[[], datetime]
    stopwatch: Callable[[], float]
    confirm: Callable[[Report], bool] = lambda _report: True
    on_file: Callable[[str, int, int], None] = lambda _name, _number, _total: None
    on_embedded: Progress = lambda _done, _total: None

    def sync(self, paths: Sequence[Path], *, dry_run: bool = False) -> Report:
        """Make the archive hold what is below the paths now.

        Documents that came from other places stay; a file that cannot be read keeps the place
        that its last readable version has.

        Args:
            paths: Files and folders.
            dry_run: Only tell what would change.

        Raises:
            ModelUnavailable: The embedding model cannot be run; nothing was published.
            OSError: The archive cannot be written to; nothing was published.
        """
        started = self.stopwatch()
        manifest, before = self._active()
        known = _by_document(before)
        gone = {Path(taken.document.location) for taken in known.values()}
        found = find_files(paths, known=gone)
        gathering = self._gather(found, known)
        plan = _plan(gathering.taken)
        changed = _differs(plan, manifest, self.embedder.fingerprint)
        report = Report(
            generation=manifest.id if manifest else None,
            published=False,
            documents=tuple(gathering.reports),
            embeddings_computed=0,
            seconds=self.stopwatch() - started,
            dry_run=dry_run,
        )
        if dry_run or not changed or not plan.passages or not self.confirm(report):
            return report
        snapshot = build(plan, self.embedder, now=self.clock(), on_progress=self.on_embedded)
        self._publish(snapshot)
        return Report(
            generation=snapshot.manifest.id,
            published=True,
            documents=report.documents,
            embeddings_computed=self.embedder.computed,
            seconds=self.stopwatch() - started,
        )

    def _active(self) -> tuple[Manifest | None, Contents]:
        """Return the active generation's label and contents; nothing if it cannot be used."""
        active = self.store.active()
        manifest = next((m for m in self.store.manifests() if m.id == active), None)
        if manifest is None or manifest.format != FORMAT:
            return None, _NOTHING
        try:
            return manifest, self.store.read(manifest.id)
        except BrokenGeneration:
            return None, _NOTHING

    def _gather(self, found: Found, before: Mapping[DocumentId, Taken]) -> _Gathering:
        gathering = _Gathering()
        for number, file in enumerate(found.files, start=1):
            self.on_file(str(file.path), number, len(found.files))
            self._take(file, before, gathering)
        gathering.reports.extend(_missing(path, before) for path in found.missing)
        seen = {_document_id(file.location) for file in found.files}
        for document_id, taken in before.items():
            if document_id in seen:
                continue
            if found.covers(Path(taken.document.location)):
                gathering.reports.append(_removed(taken))
            else:
                gathering.taken[document_id] = taken
        return gathering

    def _take(
        self, file: FoundFile, before: Mapping[DocumentId, Taken], gathering: _Gathering
    ) -> None:
        known = before.get(_document_id(file.location))
        try:
            taken, extract = self._read(file)
        except (UnreadableFile, UnknownFormat, OSError) as error:
            gathering.reports.append(_failed(file, error, known=known))
            if known:
                gathering.taken[known.document.id] = known
            return
        twin = gathering.paths_by_digest.setdefault(taken.document.digest, str(file.path))
        if twin != str(file.path):
            gathering.reports.append(_twin(file, twin))
            return
        gathering.taken[taken.document.id] = taken
        gathering.reports.append(
            FileReport(
                path=str(file.path),
                status=_status(taken, known),
                reason="; ".join(extract.notes),
                pages=extract.pages,
                passages=len(taken.passages),
            )
        )

    def _read(self, file: FoundFile) -> tuple[Taken, Extract]:
        content = file.path.read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        name = file.path.name
        key = digest + file.path.suffix.lower()  # the same bytes read otherwise are another text
        extract = self.extracts.get(key)
        if extract is None:
            extract = read_content(content, name=name)
            self.extracts.put(key, extract)
        metadata = complete(extract, name=name)
        document = Document(
            id=_document_id(file.location),
            path=str(file.path),
            location=str(file.location),
            title=metadata.title or name,
            digest=digest,
            pages=extract.pages,
            url=metadata.url,
            year=metadata.year,
            type=metadata.type,
            cluster=metadata.cluster,
            municipality=metadata.municipality,
            questions=metadata.questions,
            supersedes=metadata.supersedes,
            owner=metadata.owner,
            review_by=metadata.review_by,
        )
        passages = split(extract, document_id=document.id, title=document.title)
        if not passages:
            raise UnreadableFile("filen har ingen tekst")
        return Taken(document=document, passages=passages), extract

    def _publish(self, snapshot: Snapshot) -> None:
        self.store.write(snapshot)
        written = self.store.read(snapshot.manifest.id)
        if written != snapshot.contents:
            raise BrokenGeneration(
                f"{snapshot.manifest.id} blev ikke skrevet rigtigt og er ikke udgivet."
            )
        self.store.activate(snapshot.manifest.id)
        self.store.prune(keep=self.keep)


def _document_id(location: Path) -> DocumentId:
    return DocumentId(hashlib.sha256(str(location).encode()).hexdigest()[:32])


def _by_document(contents: Contents) -> dict[DocumentId, Taken]:
    passages: dict[DocumentId, list[Passage]] = {id_: [] for id_ in contents.documents}
    for passage in contents.passages:
        passages[passage.document_id].append(passage)
    return {
        id_: Taken(document=document, passages=tuple(passages[id_]))
        for id_, document in contents.documents.items()
    }


def _plan(taken: Mapping[DocumentId, Taken]) -> Plan:
    """Return the plan in an order that does not depend on the order of the paths."""
    ordered = sorted(taken.values(), key=lambda each: each.document.location)
    return Plan(
        documents={each.document.id: each.document for each in ordered},
        passages=tuple(passage for each in ordered for passage in each.passages),
    )


def _differs(plan: Plan, manifest: Manifest | None, fingerprint: str) -> bool:
    return manifest is None or manifest.content != plan.content(fingerprint)


def _status(taken: Taken, known: Taken | None) -> FileStatus:
    if known is None:
        return FileStatus.ADDED
    return FileStatus.UNCHANGED if taken == known else FileStatus.CHANGED


def _failed(file: FoundFile, error: Exception, *, known: Taken | None) -> FileReport:
    reason = f"kan ikke åbnes: {error.strerror}" if isinstance(error, OSError) else str(error)
    if known:
        reason += "; den forrige udgave bliver i arkivet"
    skipped = isinstance(error, UnknownFormat)
    return FileReport(
        path=str(file.path),
        status=FileStatus.SKIPPED if skipped else FileStatus.FAILED,
        reason=reason,
        passages=len(known.passages) if known else 0,
    )


def _twin(file: FoundFile, twin: str) -> FileReport:
    return FileReport(
        path=str(file.path), status=FileStatus.SKIPPED, reason=f"samme indhold som {twin}"
    )


def _removed(taken: Taken) -> FileReport:
    return FileReport(
        path=taken.document.path, status=FileStatus.REMOVED, reason="findes ikke mere"
    )


def _missing(path: Path, before: Mapping[DocumentId, Taken]) -> FileReport:
    """Return the line of a path that does not exist and that the archive knows nothing of.

    A path that it does know is among the roots of what was found, and so is told as removed.
    A folder is not: whole folders are missing because a disk is, or because of a typing error.
    """
    inside = sum(path.absolute() in Path(t.document.location).parents for t in before.values())
    kept = f"; {inside} dokumenter derfra bliver i arkivet" if inside else ""
    return FileReport(path=str(path), status=FileStatus.FAILED, reason=f"findes ikke{kept}")
