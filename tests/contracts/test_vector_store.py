"""Chroma behind LangChain's `VectorStore`, as a LangChain program would use it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings

from knowledge_base.adapters.chroma import ChromaVectors, open_chroma
from knowledge_base.errors import BrokenGeneration
from tests.fakes.embeddings import HashedEmbeddings

if TYPE_CHECKING:
    from chromadb.api import ClientAPI

pytestmark = pytest.mark.store


class LangChainHashed(Embeddings):
    """The fake model behind LangChain's own base class."""

    def __init__(self) -> None:
        self._model = HashedEmbeddings()

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return self._model.embed_documents(texts)

    def embed_query(self, text: str) -> list[float]:
        return self._model.embed_query(text)


@pytest.fixture
def client(tmp_path: Path) -> Iterator["ClientAPI"]:
    with open_chroma(tmp_path / "vectors") as client:
        yield client


def test_the_nearest_text_comes_first_with_its_metadata(client: "ClientAPI") -> None:
    store = ChromaVectors.from_texts(
        ["hold korte møder", "søg penge hos kommunen"],
        LangChainHashed(),
        [{"page": 1}, {"page": 2}],
        client=client,
        name="passages",
    )

    [(document, score), _] = store.similarity_search_with_score("penge hos kommunen", k=2)

    assert document.page_content == "søg penge hos kommunen"
    assert document.metadata == {"page": 2}
    assert 0.8 < score <= 1.0


def test_it_is_a_langchain_retriever_too(client: "ClientAPI") -> None:
    store = ChromaVectors.from_texts(
        ["hold korte møder", "søg penge"], LangChainHashed(), client=client, name="passages"
    )

    found = store.as_retriever(search_kwargs={"k": 1}).invoke("korte møder")

    assert [document.page_content for document in found] == ["hold korte møder"]
    assert isinstance(found[0], Document)


def test_an_empty_collection_finds_nothing(client: "ClientAPI") -> None:
    assert ChromaVectors(client, "empty").similarity_search_by_vector([1.0, 0.0]) == []


def test_vectors_come_back_in_the_order_that_is_asked_for(client: "ClientAPI") -> None:
    store = ChromaVectors(client, "passages")
    vectors = np.eye(3, dtype=np.float32)
    store.add_vectors(["a", "b", "c"], vectors, texts=["A", "B", "C"])

    found = store.vectors(["c", "a", "b"], dimension=3)

    np.testing.assert_array_equal(found, vectors[[2, 0, 1]])


@pytest.mark.parametrize("ids", [["a"], ["a", "b", "c"], ["a", "x"]])
def test_other_ids_than_the_stored_ones_are_refused(client: "ClientAPI", ids: list[str]) -> None:
    store = ChromaVectors(client, "passages")
    store.add_vectors(["a", "b"], np.eye(2, dtype=np.float32), texts=["A", "B"])

    with pytest.raises(BrokenGeneration):
        store.vectors(ids, dimension=2)


def test_more_rows_than_chroma_takes_at_once_are_stored_in_parts(client: "ClientAPI") -> None:
    store = ChromaVectors(client, "passages")
    vectors = np.zeros((6_000, 2), dtype=np.float32)
    vectors[:, 0] = 1.0
    ids = [str(number) for number in range(6_000)]

    store.add_vectors(ids, vectors, texts=ids)

    assert len(store) == 6_000
    assert store.vectors(ids, dimension=2).shape == (6_000, 2)
