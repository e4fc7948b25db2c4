"""Runs any other embedding model with sentence-transformers: a Hub name or a folder.

Which prefix goes before a question or a passage is the model's own configuration. torch and
sentence-transformers take seconds to import and come with an extra, so they are imported when a
model is opened.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Literal, cast

from langchain_core.embeddings import Embeddings

from knowledge_base.adapters.plain_text import plain
from knowledge_base.errors import ModelUnavailable

if TYPE_CHECKING:
    from sentence_transformers import (  # type: ignore[import-not-found, unused-ignore]
        SentenceTransformer,
    )

# Raise when a change of this file or of plain_text.py changes the vectors of any text.
_BEHAVIOUR = 1
_CHUNK_BYTES = 1 << 20
EXTRA = 'pip install "klyngehjaelp[sentence-transformers]"'


class SentenceTransformerEmbeddings(Embeddings):
    """LangChain embeddings from any sentence-transformers model; safe to share between threads.

    Args:
        model: A folder in sentence-transformers' layout, or a name on the Hugging Face Hub.

    Raises:
        ModelUnavailable: The extra is not installed, or the model cannot be found or loaded.
    """

    def __init__(self, model: str) -> None:
        self._model = _open(model)
        self._lock = Lock()  # the fast tokenizers panic when two threads set their padding
        self._fingerprint = _fingerprint(model, self._model)

    @property
    def fingerprint(self) -> str:
        """A name that changes whenever the vectors would."""
        return self._fingerprint

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Embed texts of the archive; shape (len(texts), dimension), L2-normalised, in order."""
        if not texts:
            return []
        with self._lock:
            vectors = self._model.encode_document(
                [plain(text) for text in texts], normalize_embeddings=True, show_progress_bar=False
            )
        return cast("list[list[float]]", vectors.tolist())

    def embed_query(self, text: str) -> list[float]:
        """Embed one question; shape (dimension,), L2-normalised."""
        with self._lock:
            vector = self._model.encode_query(
                plain(text), normalize_embeddings=True, show_progress_bar=False
            )
        return cast("list[float]", vector.tolist())


def _open(model: str) -> "SentenceTransformer":
    try:
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - takes seconds
    except ImportError as error:
        raise ModelUnavailable(
            f"Sprogmodellen {model} kræver sentence-transformers, som ikke er installeret. "
            f"Kør »{EXTRA}«, eller fjern EMBEDDING_MODEL for at bruge den medfølgende model."
        ) from error
    try:
        opened: SentenceTransformer = SentenceTransformer(
            model, backend=_backend(Path(model)), device="cpu"
        )
    except Exception as error:  # missing, damaged, unreachable: each library has its own
        raise ModelUnavailable(
            f"Sprogmodellen {model} kan ikke indlæses ({error}). Ret EMBEDDING_MODEL, eller fjern "
            "den for at bruge den medfølgende model."
        ) from error
    return opened


def _backend(folder: Path) -> Literal["onnx", "torch"]:
    """ONNX for a folder that holds nothing else, such as the bundled one."""
    has_torch = any(folder.glob("*.safetensors")) or any(folder.glob("pytorch_model*.bin"))
    return "onnx" if not has_torch and any(folder.glob("onnx/*.onnx")) else "torch"


def _fingerprint(name: str, model: "SentenceTransformer") -> str:
    folder = Path(name)
    if folder.is_dir():
        return f"st-{_BEHAVIOUR}-{_digest(folder)}"
    settings = getattr(model[0], "auto_model", None)
    revision = getattr(getattr(settings, "config", None), "_commit_hash", None)
    return f"st-{_BEHAVIOUR}-{name}-{revision or 'unknown'}"


def _digest(folder: Path) -> str:
    """Of every file that could decide a vector: all but hidden ones and prose."""
    digest = hashlib.sha256()
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".md")
    for path in sorted(files):
        relative = path.relative_to(folder)
        if any(part.startswith(".") for part in relative.parts):
            continue
        digest.update(relative.as_posix().encode())
        for chunk in _chunks(path):
            digest.update(chunk)
    return digest.hexdigest()[:16]


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK_BYTES):
            yield chunk
