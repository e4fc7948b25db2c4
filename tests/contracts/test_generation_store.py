"""What every `GenerationStore` must do; run on the fake and on the real one alike."""

from pathlib import Path

import numpy as np
import pytest

from knowledge_base.archive.generations import GenerationId, GenerationStore, Snapshot
from knowledge_base.bootstrap import open_store
from knowledge_base.errors import BrokenGeneration
from knowledge_base.settings import Settings
from tests.fakes.embeddings import HashedEmbeddings
from tests.fakes.generations import MemoryGenerations, snapshot_of

pytestmark = pytest.mark.store

IDS = [f"2026010{day}T000000Z-aaaaaaaa" for day in range(1, 5)]


@pytest.fixture(params=["memory", "embedded"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> GenerationStore:
    if request.param == "memory":
        return MemoryGenerations()
    return open_store(Settings(data_dir=tmp_path))


def snapshot(id_: str = IDS[0]) -> Snapshot:
    texts = {
        "Møder": ["Hold korte møder.", "Skriv et referat på æ, ø og å."],
        "Penge": ["Søg hos kommunen."],
    }
    return snapshot_of(texts, embeddings=HashedEmbeddings(), id_=id_)


def test_a_new_store_has_no_active_generation(store: GenerationStore) -> None:
    assert store.active() is None
    assert store.manifests() == ()


def test_what_is_written_is_read_back(store: GenerationStore) -> None:
    written = snapshot()

    store.write(written)
    read = store.load(written.manifest.id)

    assert read.manifest == written.manifest
    assert read.contents == written.contents == store.read(written.manifest.id)
    np.testing.assert_allclose(read.passage_vectors, written.passage_vectors, atol=1e-6)
    np.testing.assert_allclose(read.aspect_vectors, written.aspect_vectors, atol=1e-6)


def test_writing_does_not_make_active(store: GenerationStore) -> None:
    store.write(snapshot())

    assert store.active() is None


def test_the_pointer_moves_both_ways(store: GenerationStore) -> None:
    for id_ in IDS[:2]:
        store.write(snapshot(id_))
    store.activate(GenerationId(IDS[1]))
    store.activate(GenerationId(IDS[0]))

    assert store.active() == IDS[0]


def test_manifests_are_newest_first(store: GenerationStore) -> None:
    for id_ in (IDS[1], IDS[0], IDS[2]):
        store.write(snapshot(id_))

    assert [manifest.id for manifest in store.manifests()] == [IDS[2], IDS[1], IDS[0]]


def test_a_generation_that_is_not_there_cannot_be_made_active(store: GenerationStore) -> None:
    store.write(snapshot())
    store.activate(GenerationId(IDS[0]))

    with pytest.raises(BrokenGeneration):
        store.activate(GenerationId(IDS[1]))

    assert store.active() == IDS[0]


def test_a_generation_that_is_not_there_cannot_be_read(store: GenerationStore) -> None:
    with pytest.raises(BrokenGeneration):
        store.load(GenerationId(IDS[0]))


def test_pruning_keeps_the_newest_and_the_active(store: GenerationStore) -> None:
    for id_ in IDS:
        store.write(snapshot(id_))
    store.activate(GenerationId(IDS[0]))

    store.prune(keep=2)

    assert [manifest.id for manifest in store.manifests()] == [IDS[3], IDS[2], IDS[0]]
