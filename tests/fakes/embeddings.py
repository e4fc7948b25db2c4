"""Embeddings without a model: words and their 4-grams, hashed into 64 places."""

import math
import re
from collections.abc import Iterator
from hashlib import blake2b

from langchain_core.embeddings import Embeddings

_DIMENSION = 64
_GRAM = 4


class HashedEmbeddings(Embeddings):
    """Texts that share words, or parts of words, are near each other."""

    def __init__(self, *, fingerprint: str = "fake-1") -> None:
        self.fingerprint = fingerprint

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        vector = [0.0] * _DIMENSION
        vector[0] = 0.01  # so that a text without words has a direction too
        for feature in _features(text.lower()):
            digest = blake2b(feature.encode(errors="replace"), digest_size=8).digest()
            vector[digest[0] % _DIMENSION] += 1.0 if digest[1] % 2 else -1.0
        length = math.sqrt(sum(value * value for value in vector))
        return [value / length for value in vector]


def _features(text: str) -> Iterator[str]:
    for word in re.findall(r"\w+", text):
        yield word
        marked = f"<{word}>"
        yield from (marked[at : at + _GRAM] for at in range(len(marked) - _GRAM + 1))
