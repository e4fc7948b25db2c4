"""Runs the bundled embedding model with ONNX Runtime: no download, no torch.

The folder has sentence-transformers' layout; what this adapter leaves out is everything but a
Transformer with mean pooling and normalisation. The libraries are imported when a model is
opened, so that naming this module costs nothing.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from langchain_core.embeddings import Embeddings

from knowledge_base.adapters.plain_text import plain
from knowledge_base.errors import ModelUnavailable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

_GRAPH = Path("onnx", "model.onnx")
_TOKENIZER = Path("tokenizer.json")
_PROMPTS = Path("config_sentence_transformers.json")
_LIMITS = Path("sentence_bert_config.json")
_DECISIVE = (_GRAPH, _TOKENIZER, _PROMPTS, _LIMITS)

# Raise when a change of this file or of plain_text.py changes the vectors of any text.
_BEHAVIOUR = 1
# Padded tokens in one run: eight passages. Source: measured with 256 to 8,192, docs/embedding.md.
_TOKENS_PER_RUN = 1_024


@dataclass(frozen=True, slots=True)
class _Settings:
    """What the folder's configuration says about texts."""

    query_prefix: str
    document_prefix: str
    max_tokens: int


class OnnxEmbeddings(Embeddings):
    """LangChain embeddings from a folder with an ONNX graph; safe to share between threads.

    Args:
        folder: The model, in sentence-transformers' layout with `onnx/model.onnx`.
        threads: How many cores one run may use.

    Raises:
        ModelUnavailable: A file is missing or damaged, or a library cannot be imported.
    """

    def __init__(self, folder: Path, *, threads: int = 2) -> None:
        self._fingerprint = _fingerprint(folder)
        self._settings = _settings(folder)
        self._tokenizer = _tokenizer(folder, self._settings.max_tokens)
        self._session = _session(folder, threads)

    @property
    def fingerprint(self) -> str:
        """A name that changes whenever the vectors would."""
        return self._fingerprint

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Embed texts of the archive; shape (len(texts), 384), L2-normalised, in order.

        What lies beyond 512 tokens is not read.
        """
        prefix = self._settings.document_prefix
        ids = [self._encode(prefix + plain(text)) for text in texts]
        vectors: list[list[float]] = [[]] * len(texts)
        for batch in _batches([len(row) for row in ids]):
            found = self._run([ids[place] for place in batch])
            for place, vector in zip(batch, found.tolist(), strict=True):
                vectors[place] = vector
        return vectors

    def embed_query(self, text: str) -> list[float]:
        """Embed one question; shape (384,), L2-normalised."""
        ids = self._encode(self._settings.query_prefix + plain(text))
        return cast("list[float]", self._run([ids])[0].tolist())

    def _encode(self, text: str) -> list[int]:
        ids: list[int] = self._tokenizer.encode(text).ids
        return ids

    def _run(self, ids: Sequence[Sequence[int]]) -> "NDArray[np.float32]":
        """Vectors of texts given as token ids; shape (len(ids), 384)."""
        import numpy as np  # noqa: PLC0415 - loaded with the model

        longest = max(len(row) for row in ids)
        tokens = np.zeros((len(ids), longest), np.int64)
        mask = np.zeros_like(tokens)
        for place, row in enumerate(ids):
            tokens[place, : len(row)] = row
            mask[place, : len(row)] = 1
        feed = {"input_ids": tokens, "attention_mask": mask, "token_type_ids": tokens * 0}
        (hidden,) = self._session.run(["last_hidden_state"], feed)
        # The sum points the same way as the mean.
        summed = np.einsum("bth,bt->bh", hidden, mask.astype(np.float32))
        return cast("NDArray[np.float32]", summed / np.linalg.norm(summed, axis=1, keepdims=True))


def _fingerprint(folder: Path) -> str:
    digest = hashlib.sha256()
    for name in _DECISIVE:
        try:
            with (folder / name).open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
        except OSError as error:
            raise _unavailable(folder, f"filen {name} kan ikke læses") from error
    return f"onnx-{_BEHAVIOUR}-{digest.hexdigest()[:16]}"


def _unavailable(folder: Path, problem: str) -> ModelUnavailable:
    return ModelUnavailable(
        f"Sprogmodellen i {folder} kan ikke bruges: {problem}. Hent mappen igen fra projektet, "
        "eller lad EMBEDDING_MODEL pege på en hel model."
    )


def _settings(folder: Path) -> _Settings:
    try:
        prompts = json.loads((folder / _PROMPTS).read_text(encoding="utf-8"))["prompts"]
        limits = json.loads((folder / _LIMITS).read_text(encoding="utf-8"))
        return _Settings(
            query_prefix=str(prompts["query"]),
            document_prefix=str(prompts["document"]),
            max_tokens=int(limits["max_seq_length"]),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _unavailable(folder, f"{_PROMPTS} eller {_LIMITS} er i stykker") from error


def _tokenizer(folder: Path, max_tokens: int) -> "Tokenizer":
    try:
        from tokenizers import Tokenizer  # noqa: PLC0415 - loaded with the model

        tokenizer = Tokenizer.from_file(str(folder / _TOKENIZER))
    except Exception as error:  # the vendor raises plain Exception
        raise _unavailable(folder, f"{_TOKENIZER} kan ikke indlæses ({error})") from error
    tokenizer.no_padding()
    tokenizer.enable_truncation(max_tokens)
    return tokenizer


def _session(folder: Path, threads: int) -> "InferenceSession":
    try:
        import onnxruntime  # noqa: PLC0415 - loaded with the model

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3  # errors; warnings about this machine's cores help no one
        return onnxruntime.InferenceSession(
            str(folder / _GRAPH), options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:  # the vendor's errors share no other base
        raise _unavailable(folder, f"{_GRAPH} kan ikke indlæses ({error})") from error


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Group places by length, so that little is padded; at most `_TOKENS_PER_RUN` a group."""
    batch: list[int] = []
    for place in sorted(range(len(lengths)), key=lengths.__getitem__):
        if batch and (len(batch) + 1) * lengths[place] > _TOKENS_PER_RUN:
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch
