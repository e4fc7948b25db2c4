"""A `TextEmbedder` that remembers in memory."""

from collections.abc import Callable, Sequence

import numpy as np

from knowledge_base.passages import Matrix
from tests.fakes.embeddings import HashedEmbeddings


class MemoryEmbedder:
    """Embeds by hashing words; counts what it had not seen before."""

    def __init__(self, *, fingerprint: str = "fake-1") -> None:
        self._model = HashedEmbeddings(fingerprint=fingerprint)
        self._known: dict[str, list[float]] = {}

    @property
    def fingerprint(self) -> str:
        return self._model.fingerprint

    @property
    def computed(self) -> int:
        return len(self._known)

    def embed(self, texts: Sequence[str], *, on_progress: Callable[[int], None]) -> Matrix:
        for text in texts:
            self._known.setdefault(text, self._model.embed_query(text))
        on_progress(len(texts))
        return np.array([self._known[text] for text in texts], dtype=np.float32)
