"""A real help desk over a small archive in memory."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from knowledge_base.archive.active import ActiveArchive
from knowledge_base.desk import HelpDesk
from knowledge_base.places.directory import PlaceDirectory
from knowledge_base.retrieval.searcher import Searcher
from tests.fakes.embeddings import HashedEmbeddings
from tests.fakes.generations import MemoryGenerations, snapshot_of


def desk_over(texts: Mapping[str, Sequence[str]]) -> HelpDesk:
    """Return a desk whose archive holds one passage per document: title to sentences."""
    embeddings = HashedEmbeddings()
    store = MemoryGenerations()
    snapshot = snapshot_of(texts, embeddings=embeddings)
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
