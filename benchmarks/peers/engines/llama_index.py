"""LlamaIndex's hybrid search: vectors and BM25 over Danish stems, joined by their ranks."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import Stemmer
from evaluation import Document, Question
from llama_index.core import Document as Text
from llama_index.core import StorageContext, VectorStoreIndex, load_index_from_storage
from llama_index.core.llms import MockLLM
from llama_index.core.retrievers import QueryFusionRetriever
from llama_index.core.retrievers.fusion_retriever import FUSION_MODES
from llama_index.embeddings.huggingface import HuggingFaceEmbedding
from llama_index.retrievers.bm25 import BM25Retriever

_NODES = 10


class Engine:
    """Reciprocal rank fusion of `VectorStoreIndex` and `BM25Retriever`."""

    def __init__(self, retriever: QueryFusionRetriever) -> None:
        self._retriever = retriever

    @staticmethod
    def index(documents: Sequence[Document], *, folder: Path, model: Path) -> None:
        """Split by the default sizes; keep vectors, nodes and the index of words."""
        texts = [Text(id_=document.id, text=document.with_title) for document in documents]
        index = VectorStoreIndex.from_documents(texts, embed_model=_embeddings(model))
        index.storage_context.persist(persist_dir=folder / "vectors")
        words = BM25Retriever.from_defaults(
            docstore=index.docstore,
            stemmer=Stemmer.Stemmer("danish"),
            language="da",
            similarity_top_k=_NODES,
        )
        words.persist(str(folder / "words"))

    @classmethod
    @contextmanager
    def opened(cls, *, folder: Path, model: Path) -> Iterator["Engine"]:
        """Open what `index` kept."""
        storage = StorageContext.from_defaults(persist_dir=str(folder / "vectors"))
        index = load_index_from_storage(storage, embed_model=_embeddings(model))
        words = BM25Retriever.from_persist_dir(str(folder / "words"))
        words.stemmer = Stemmer.Stemmer("danish")  # not kept: it would come back as English
        yield cls(
            QueryFusionRetriever(
                [index.as_retriever(similarity_top_k=_NODES), words],
                llm=MockLLM(),  # never asked, but without one it looks for OpenAI's
                mode=FUSION_MODES.RECIPROCAL_RANK,
                similarity_top_k=_NODES,
                num_queries=1,
                use_async=False,
            )
        )

    def search(self, question: Question) -> list[str]:
        """Return the ids of the documents that fit best, best first; they may repeat."""
        found = self._retriever.retrieve(question.with_history)
        return [hit.node.ref_doc_id for hit in found]


def _embeddings(model: Path) -> HuggingFaceEmbedding:
    return HuggingFaceEmbedding(
        model_name=str(model), query_instruction="query: ", text_instruction="passage: "
    )
