"""Vectors of one generation in a Chroma collection, behind LangChain's `VectorStore`.

A collection is filled once and never changed afterwards: another process that reads a Chroma
directory while it changes is served deleted entries and misses new ones. Our own class and not
`langchain_chroma`: that one drops such entries silently, and takes seconds to import.
"""

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.vectorstores import VectorStore

from knowledge_base.errors import BrokenGeneration
from knowledge_base.passages import Matrix

if TYPE_CHECKING:
    from chromadb.api import ClientAPI

_PAGE = 2_000
"""Rows read or written at once: Chroma hands out float64, and refuses more than 5,461 a call."""


@contextmanager
def open_chroma(folder: Path) -> Iterator["ClientAPI"]:
    """Open a Chroma directory, made if absent, and close it for good afterwards.

    Chroma keeps one running system per path for the life of the process; closing the client is
    what lets go of its memory and files.

    Raises:
        BrokenGeneration: The directory cannot be opened.
    """
    import chromadb  # noqa: PLC0415 - takes half a second, and only ingest and readers need it
    from chromadb.config import Settings  # noqa: PLC0415

    try:
        client = chromadb.PersistentClient(
            path=str(folder), settings=Settings(anonymized_telemetry=False)
        )
    except Exception as error:  # chromadb raises pyo3 panics, ValueError and its own
        raise BrokenGeneration(f"Vektorerne i {folder} kan ikke åbnes.") from error
    try:
        yield client
    finally:
        client.close()


class ChromaVectors(VectorStore):
    """One collection, in the cosine space; vectors are L2-normalised."""

    def __init__(
        self, client: "ClientAPI", name: str, *, embeddings: Embeddings | None = None
    ) -> None:
        """Open a collection, making it if absent.

        Args:
            client: An open Chroma client; the caller closes it.
            name: The collection's name.
            embeddings: Embeds texts and questions where LangChain's interface passes text in
                place of vectors; not needed for anything else.
        """
        self._collection = client.get_or_create_collection(
            name, configuration={"hnsw": {"space": "cosine"}}, embedding_function=None
        )
        self._embeddings = embeddings

    @property
    def embeddings(self) -> Embeddings | None:
        """What embeds texts that come without vectors."""
        return self._embeddings

    def __len__(self) -> int:
        return int(self._collection.count())

    def add_vectors(
        self,
        ids: Sequence[str],
        vectors: Matrix,
        *,
        texts: Sequence[str],
        metadatas: Sequence[Mapping[str, Any]] | None = None,
    ) -> None:
        """Add rows; `vectors` has shape (len(ids), dimension)."""
        for start in range(0, len(ids), _PAGE):
            rows = slice(start, start + _PAGE)
            self._collection.add(
                ids=list(ids[rows]),
                embeddings=vectors[rows],
                documents=list(texts[rows]),
                metadatas=[dict(m) for m in metadatas[rows]] if metadatas else None,
            )

    def vectors(self, ids: Sequence[str], *, dimension: int) -> Matrix:
        """Return the stored vectors in the order of `ids`, shape (len(ids), dimension).

        Raises:
            BrokenGeneration: The collection does not hold exactly these ids.
        """
        row_of = {id_: row for row, id_ in enumerate(ids)}
        matrix = np.empty((len(ids), dimension), dtype=np.float32)
        found = 0
        for start in range(0, len(self), _PAGE):
            page = self._collection.get(include=["embeddings"], limit=_PAGE, offset=start)
            rows = [row_of.get(id_, -1) for id_ in page["ids"]]
            if -1 in rows:
                break
            matrix[rows] = page["embeddings"]
            found += len(rows)
        if found != len(ids) or len(self) != len(ids):
            raise BrokenGeneration(
                f"Vektorerne {self._collection.name} passer ikke til kataloget: "
                f"{len(self)} er gemt, {len(ids)} var ventet."
            )
        return matrix

    def add_texts(
        self,
        texts: Iterable[str],
        metadatas: list[dict[str, Any]] | None = None,
        *,
        ids: list[str] | None = None,
        **_: Any,  # noqa: ANN401 - LangChain's signature
    ) -> list[str]:
        """See `langchain_core.vectorstores.VectorStore.add_texts`."""
        texts = list(texts)
        ids = ids or [uuid.uuid4().hex for _text in texts]
        vectors = np.asarray(self._embedder().embed_documents(texts), dtype=np.float32)
        self.add_vectors(ids, vectors, texts=texts, metadatas=metadatas)
        return ids

    def similarity_search(
        self,
        query: str,
        k: int = 4,
        **_: Any,  # noqa: ANN401 - LangChain's signature
    ) -> list[Document]:
        """See `langchain_core.vectorstores.VectorStore.similarity_search`."""
        return [document for document, _score in self.similarity_search_with_score(query, k)]

    def similarity_search_by_vector(
        self,
        embedding: list[float],
        k: int = 4,
        **_: Any,  # noqa: ANN401 - LangChain's signature
    ) -> list[Document]:
        """See `langchain_core.vectorstores.VectorStore.similarity_search_by_vector`."""
        return [document for document, _score in self._nearest(embedding, k)]

    def similarity_search_with_score(
        self,
        query: str,
        k: int = 4,
        **_: Any,  # noqa: ANN401 - LangChain's signature
    ) -> list[tuple[Document, float]]:
        """Return the nearest documents with their cosine similarity in [-1, 1], best first."""
        return self._nearest(self._embedder().embed_query(query), k)

    @classmethod
    def from_texts(
        cls,
        texts: list[str],
        embedding: Embeddings,
        metadatas: list[dict[str, Any]] | None = None,
        *,
        ids: list[str] | None = None,
        **kwargs: Any,  # noqa: ANN401 - LangChain's signature
    ) -> Self:
        """Fill the collection `name` of the open Chroma `client` given as keyword arguments."""
        store = cls(kwargs["client"], kwargs["name"], embeddings=embedding)
        store.add_texts(texts, metadatas, ids=ids)
        return store

    def _embedder(self) -> Embeddings:
        if self._embeddings is None:
            raise TypeError("this collection was opened without embeddings: pass vectors")
        return self._embeddings

    def _nearest(self, vector: list[float], k: int) -> list[tuple[Document, float]]:
        limit = min(k, len(self))
        if limit == 0:
            return []
        found: Any = self._collection.query(query_embeddings=[vector], n_results=limit)
        rows = zip(
            found["ids"][0],
            found["documents"][0],
            found["metadatas"][0],
            found["distances"][0],
            strict=True,
        )
        return [
            # Chroma's cosine *distance* is 1 - similarity.
            (Document(id=id_, page_content=text, metadata=dict(meta or {})), 1.0 - distance)
            for id_, text, meta, distance in rows
        ]
