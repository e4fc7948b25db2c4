"""A real help desk over a small archive in memory."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any

from knowledge_base.archive.active import ActiveArchive
from knowledge_base.desk import HelpDesk
from knowledge_base.places.directory import PlaceDirectory
from knowledge_base.retrieval.searcher import Searcher
from tests.fakes.documents import saying_of
from tests.fakes.embeddings import HashedEmbeddings
from tests.fakes.generations import MemoryGenerations, snapshot_of


def desk_over(
    texts: Mapping[str, Sequence[str]], saying: Mapping[str, Mapping[str, Any]] | None = None
) -> HelpDesk:
    """Return a desk whose archive holds one passage per document: title to sentences.

    Args:
        texts: The documents.
        saying: What some of them say of themselves: title to fields.
    """
    embeddings = HashedEmbeddings()
    store = MemoryGenerations()
    snapshot = saying_of(snapshot_of(texts, embeddings=embeddings), saying or {})
    store.write(snapshot)
    store.activate(snapshot.manifest.id)
    return HelpDesk(
        archive=ActiveArchive(store, prepare=Searcher),
        embeddings=embeddings,
        places=places(),
        pool=ThreadPoolExecutor(1),
    )


@cache
def places() -> PlaceDirectory:
    """Return the real table of places, read once."""
    return PlaceDirectory.load()
