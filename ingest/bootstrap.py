"""The ingest's composition root: settings in, a ready pipeline out."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from time import perf_counter

from filelock import FileLock, Timeout

from ingest.building import Progress
from ingest.cache import ExtractCache
from ingest.errors import IngestRunning
from ingest.pipeline import Ingest
from ingest.readers.registry import READER_VERSION
from ingest.report import Report
from knowledge_base import bootstrap
from knowledge_base.archive.generations import GenerationStore
from knowledge_base.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Listener:
    """Who hears of a run while it is under way; see `ingest.pipeline.Ingest`."""

    confirm: Callable[[Report], bool]
    on_file: Callable[[str, int, int], None]
    on_embedded: Progress


@contextmanager
def open_ingest(settings: Settings, listener: Listener) -> Iterator[Ingest]:
    """Open the pipeline; no other ingest can open it for the same archive meanwhile.

    Raises:
        IngestRunning: Another ingest holds the archive.
        ModelUnavailable: The embedding model cannot be loaded.
        WrongSettings: A setting cannot be used.
        OSError: DATA_DIR cannot be written to.
    """
    with hold_archive(settings), bootstrap.open_text_embedder(settings) as embedder:
        yield Ingest(
            store=bootstrap.open_store(settings),
            extracts=ExtractCache(settings.data_dir / "cache" / f"extracts-{READER_VERSION}"),
            embedder=embedder,
            keep=settings.keep_generations,
            clock=lambda: datetime.now(UTC),
            stopwatch=perf_counter,
            confirm=listener.confirm,
            on_file=listener.on_file,
            on_embedded=listener.on_embedded,
        )


@contextmanager
def hold_archive(settings: Settings) -> Iterator[GenerationStore]:
    """Keep every other ingest away from the archive.

    Raises:
        IngestRunning: Another ingest holds the archive.
        OSError: DATA_DIR cannot be written to.
    """
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(settings.data_dir / "ingest.lock", timeout=0):
            yield bootstrap.open_store(settings)
    except Timeout as error:
        raise IngestRunning(
            "En anden indlæsning er i gang i samme arkiv. Vent, til den er færdig, og prøv igen."
        ) from error
