"""What every `TextEmbedder` must do; run on the fake and on the real cache alike."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from knowledge_base.adapters.vector_cache import CachedEmbeddings
from knowledge_base.ports import TextEmbedder
from tests.fakes.embedders import MemoryEmbedder
from tests.fakes.embeddings import HashedEmbeddings


@pytest.fixture(params=["memory", "cache"])
def embedder(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TextEmbedder]:
    if request.param == "memory":
        yield MemoryEmbedder()
        return
    with closing(CachedEmbeddings(HashedEmbeddings(), tmp_path / "vectors.sqlite")) as cached:
        yield cached


def nobody(_done: int) -> None:
    """Hear of no progress."""


def test_vectors_are_in_the_order_of_their_texts(embedder: TextEmbedder) -> None:
    texts = ["et kort møde", "penge", "et meget langt møde om penge og haller"]

    vectors = embedder.embed(texts, on_progress=nobody)

    expected = HashedEmbeddings().embed_documents(texts)
    np.testing.assert_allclose(vectors, expected, atol=1e-6)


def test_nothing_is_embedded_twice(embedder: TextEmbedder) -> None:
    embedder.embed(["møde", "penge", "møde"], on_progress=nobody)
    again = embedder.embed(["penge", "møde", "hal"], on_progress=nobody)

    assert embedder.computed == 3
    assert again.shape[0] == 3


def test_progress_ends_at_all_texts(embedder: TextEmbedder) -> None:
    told: list[int] = []

    embedder.embed([str(number) for number in range(300)], on_progress=told.append)

    assert told[-1] == 300
    assert told == sorted(told)


def test_the_cache_outlives_the_process_and_tells_models_apart(tmp_path: Path) -> None:
    path = tmp_path / "vectors.sqlite"
    for fingerprint, expected in (("one", 1), ("one", 0), ("two", 1)):
        model = HashedEmbeddings(fingerprint=fingerprint)
        with closing(CachedEmbeddings(model, path)) as cached:
            cached.embed(["møde"], on_progress=nobody)
            assert cached.computed == expected


def test_a_damaged_cache_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "vectors.sqlite"
    path.write_text("rubbish" * 1000)

    with closing(CachedEmbeddings(HashedEmbeddings(), path)) as cached:
        assert cached.embed(["møde"], on_progress=nobody).shape == (1, 64)
