"""txtai with `hybrid=True`: vectors in Faiss and its own BM25, half and half."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from evaluation import Document, Question
from txtai import Embeddings

_DOCUMENTS = 10


class Engine:
    """Whole documents; txtai splits nothing unless it is asked to."""

    def __init__(self, embeddings: Embeddings) -> None:
        self._embeddings = embeddings

    @staticmethod
    def index(documents: Sequence[Document], *, folder: Path, model: Path) -> None:
        """Index each document as one text."""
        embeddings = Embeddings(
            path=str(model), hybrid=True, instructions={"query": "query: ", "data": "passage: "}
        )
        embeddings.index((document.id, document.with_title) for document in documents)
        embeddings.save(str(folder / "index"))

    @classmethod
    @contextmanager
    def opened(cls, *, folder: Path, model: Path) -> Iterator["Engine"]:
        """Open the index, which names its model."""
        del model
        with Embeddings() as embeddings:
            embeddings.load(str(folder / "index"))
            yield cls(embeddings)

    def search(self, question: Question) -> list[str]:
        """Return the ids of the documents that fit best, best first."""
        return [id_ for id_, _score in self._embeddings.search(question.with_history, _DOCUMENTS)]
