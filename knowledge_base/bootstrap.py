"""The knowledge base's composition root: the one place that names an adapter.

The heavy ones are imported where they are opened, so that a command that needs none of them
loads none of them.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge_base.answering.generative import RETELL_TIMEOUT_S, Writer
from knowledge_base.archive.active import ActiveArchive
from knowledge_base.archive.generations import GenerationStore, Snapshot
from knowledge_base.desk import HelpDesk
from knowledge_base.errors import WrongModel, WrongSettings
from knowledge_base.places.directory import PlaceDirectory
from knowledge_base.ports import ChatModel, Embeddings, Reranker, TextEmbedder, Transcriber
from knowledge_base.retrieval.searcher import Searcher
from knowledge_base.settings import Settings
from knowledge_base.status import Status, read_status

if TYPE_CHECKING:
    from langchain_core.retrievers import BaseRetriever

_NOT_BUILT = {
    "chroma_url": "så ligger arkivet i DATA_DIR.",
}

PACKAGE = Path(__file__).parent
BUNDLED_MODEL = PACKAGE / "model"
"""multilingual-e5-small, pruned and quantised; see `docs/embedding.md`."""
GOLDEN_QUESTIONS = PACKAGE / "golden"
"""Questions about `documents`, with what answers them; see `docs/evaluation.md`."""


def open_store(settings: Settings) -> GenerationStore:
    """Return where generations are kept; nothing is opened yet.

    Raises:
        WrongSettings: A setting asks for something that this version does not have.
    """
    from knowledge_base.adapters.embedded_archive import EmbeddedArchive  # noqa: PLC0415

    _refuse_what_is_not_built(settings)
    return EmbeddedArchive(settings.data_dir)


def open_embeddings(settings: Settings) -> Embeddings:
    """Load the embedding model: the bundled one unless `EMBEDDING_MODEL` names another.

    Raises:
        ModelUnavailable: The model cannot be loaded.
    """
    if settings.embedding_model:
        from knowledge_base.adapters.sentence_transformers import (  # noqa: PLC0415
            SentenceTransformerEmbeddings,
        )

        return SentenceTransformerEmbeddings(settings.embedding_model)
    from knowledge_base.adapters.onnx import OnnxEmbeddings  # noqa: PLC0415

    return OnnxEmbeddings(BUNDLED_MODEL, threads=settings.embedding_threads)


def open_reranker(settings: Settings) -> Reranker | None:
    """Load the cross-encoder that `RERANKER_MODEL` names; None if it names none.

    Raises:
        ModelUnavailable: The model cannot be loaded.
    """
    if not settings.reranker_model:
        return None
    from knowledge_base.adapters.cross_encoder import CrossEncoderReranker  # noqa: PLC0415

    return CrossEncoderReranker(settings.reranker_model)


@contextmanager
def open_text_embedder(settings: Settings) -> Iterator[TextEmbedder]:
    """Open the embedding model behind its cache on disk.

    Raises:
        ModelUnavailable: The model cannot be loaded.
    """
    from knowledge_base.adapters.vector_cache import CachedEmbeddings  # noqa: PLC0415

    cached = CachedEmbeddings(
        open_embeddings(settings), settings.data_dir / "cache/vectors.sqlite"
    )
    with closing(cached):
        yield cached


@contextmanager
def open_desk(settings: Settings) -> Iterator[HelpDesk]:
    """Open the help desk: the model is loaded, the archive at the first question.

    Raises:
        ModelUnavailable: The model cannot be loaded.
        MissingExtra: A chat model was chosen whose library is not installed.
        WrongSettings: A setting cannot be used.
    """
    embeddings = open_embeddings(settings)
    places = PlaceDirectory.load()
    archive = ActiveArchive(
        open_store(settings), prepare=partial(_prepare, fingerprint=embeddings.fingerprint)
    )
    with ThreadPoolExecutor(settings.embedding_threads, thread_name_prefix="desk") as pool:
        yield HelpDesk(
            archive=archive,
            embeddings=embeddings,
            places=places,
            pool=pool,
            reranker=open_reranker(settings),
            old_before=settings.old_before,
            writer=_writer(settings, places),
        )


def _writer(settings: Settings, places: PlaceDirectory) -> Writer | None:
    model = open_chat_model(settings)
    if model is None:
        return None
    return Writer(
        model=model,
        is_place=places.is_name,
        old_before=settings.old_before,
        timeout_s=settings.chat_model_timeout_s,
        retell_timeout_s=max(RETELL_TIMEOUT_S, settings.chat_model_timeout_s),
    )


def open_chat_model(settings: Settings) -> ChatModel | None:
    """Return the chat model that `CHAT_MODEL` names; None if it names none. Nothing is asked yet.

    Raises:
        MissingExtra: The provider's library is not installed.
        WrongSettings: The name or its settings cannot be used.
    """
    if not settings.chat_model:
        return None
    from knowledge_base.adapters.chat_model import LangChainChatModel  # noqa: PLC0415

    url, key = settings.chat_model_url, settings.chat_model_key
    return LangChainChatModel(
        settings.chat_model,
        url=str(url) if url else None,
        key=key.get_secret_value() if key else None,
    )


@contextmanager
def open_transcriber(settings: Settings) -> Iterator[Transcriber | None]:
    """Load the speech model that `SPEECH_MODEL` names; None if it names none.

    Raises:
        MissingExtra: Its library is not installed.
        ModelUnavailable: The model cannot be loaded.
    """
    if not settings.speech_model:
        yield None
        return
    from knowledge_base.adapters.faster_whisper import WhisperTranscriber  # noqa: PLC0415

    with closing(WhisperTranscriber(settings.speech_model)) as transcriber:
        yield transcriber


def retriever(desk: HelpDesk, *, limit: int = 4) -> "BaseRetriever":
    """Return the desk's search as a LangChain retriever."""
    from knowledge_base.adapters.langchain_retriever import ArchiveRetriever  # noqa: PLC0415

    return ArchiveRetriever(desk, limit=limit)


def status(settings: Settings) -> Status:
    """Return the state of the archive.

    Raises:
        ModelUnavailable: The model cannot be loaded.
    """
    return read_status(
        open_store(settings),
        folder=settings.data_dir,
        model=open_embeddings(settings).fingerprint,
        today=datetime.now(UTC).date(),
    )


def _prepare(snapshot: Snapshot, *, fingerprint: str) -> Searcher:
    built_with = snapshot.manifest.fingerprint
    if built_with != fingerprint:
        raise WrongModel(built_with=built_with, in_use=fingerprint)
    return Searcher(snapshot)


def _refuse_what_is_not_built(settings: Settings) -> None:
    """Stop at a setting that would otherwise be ignored without a word."""
    for name, instead in _NOT_BUILT.items():
        if getattr(settings, name):
            raise WrongSettings(
                f"{name.upper()} er sat, men det kan denne udgave ikke endnu. "
                f"Fjern linjen i .env: {instead}"
            )
