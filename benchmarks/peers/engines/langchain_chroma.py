"""LangChain as its tutorials put it together: text splitter, Chroma, similarity search."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from evaluation import Document, Question
from langchain_chroma import Chroma
from langchain_huggingface import HuggingFaceEmbeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter

_CHUNKS = 10


class Engine:
    """Vectors alone, in Chroma."""

    def __init__(self, store: Chroma) -> None:
        self._store = store

    @staticmethod
    def index(documents: Sequence[Document], *, folder: Path, model: Path) -> None:
        """Split with the default sizes and fill a new collection."""
        chunks = RecursiveCharacterTextSplitter().create_documents(
            [document.with_title for document in documents],
            metadatas=[{"document": document.id} for document in documents],
        )
        Chroma.from_documents(chunks, _embeddings(model), persist_directory=str(folder))

    @classmethod
    @contextmanager
    def opened(cls, *, folder: Path, model: Path) -> Iterator["Engine"]:
        """Open the collection that `index` made."""
        yield cls(Chroma(persist_directory=str(folder), embedding_function=_embeddings(model)))

    def search(self, question: Question) -> list[str]:
        """Return the ids of the documents that fit best, best first; they may repeat."""
        found = self._store.similarity_search(question.with_history, k=_CHUNKS)
        return [chunk.metadata["document"] for chunk in found]


def _embeddings(model: Path) -> HuggingFaceEmbeddings:
    return HuggingFaceEmbeddings(
        model_name=str(model),
        encode_kwargs={"prompt": "passage: "},
        query_encode_kwargs={"prompt": "query: "},
    )
