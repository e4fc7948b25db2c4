"""The archive as a LangChain retriever, for chains and agents built on top of it."""

from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import PrivateAttr

from knowledge_base.desk import HelpDesk
from knowledge_base.retrieval.hits import Hit


class ArchiveRetriever(BaseRetriever):
    """Finds passages of the active generation, as the help desk itself does.

    Attributes:
        limit: How many passages to return at most.
    """

    limit: int = 4
    _desk: HelpDesk = PrivateAttr()

    def __init__(self, desk: HelpDesk, **fields: Any) -> None:  # noqa: ANN401 - pydantic's own
        """Search with a desk, and so in the generation that is active when asked."""
        super().__init__(**fields)
        self._desk = desk

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        del run_manager  # a search makes no calls to report
        return [_document(hit) for hit in self._desk.search(query, limit=self.limit)]


def _document(hit: Hit) -> Document:
    metadata: dict[str, Any] = {
        "path": hit.document.path,
        "title": hit.document.title,
        "page": hit.passage.page,
        "year": hit.document.year,
        "url": hit.document.url,
        "headings": list(hit.passage.headings),
        "score": hit.score,
    }
    return Document(id=hit.passage.id, page_content=hit.passage.text, metadata=metadata)
