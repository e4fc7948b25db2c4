"""Vectors kept between runs, so that no text is embedded twice by the same model."""

import hashlib
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from knowledge_base.passages import Matrix
from knowledge_base.ports import Embeddings

_BATCH = 128
"""Texts embedded between two commits: what a killed run loses at most."""
_LOOKUP = 500
"""Keys looked up at once; SQLite takes 999 parameters in its oldest builds."""


class CachedEmbeddings:
    """An embedding model and a SQLite file of what it has embedded already."""

    def __init__(self, embeddings: Embeddings, path: Path) -> None:
        """Open the file, made if absent; `close` it in the end."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._embeddings = embeddings
        self._connection = _open(path)
        self._computed = 0

    @property
    def computed(self) -> int:
        """How many texts were embedded anew so far."""
        return self._computed

    @property
    def fingerprint(self) -> str:
        """See `Embeddings.fingerprint`."""
        return self._embeddings.fingerprint

    def embed(self, texts: Sequence[str], *, on_progress: Callable[[int], None]) -> Matrix:
        """Return one vector per text, computing only those that are not in the file.

        Args:
            texts: What to embed, as texts of the archive.
            on_progress: Told how many texts are done, each time some are.
        """
        keys = [self._key(text) for text in texts]
        known = self._look_up(keys)
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        # Longest first: a batch of like lengths is padded little.
        waiting = sorted(missing.items(), key=lambda item: len(item[1]), reverse=True)
        done = len(texts) - len(waiting)
        on_progress(done)
        for start in range(0, len(waiting), _BATCH):
            batch = waiting[start : start + _BATCH]
            known |= self._compute(batch)
            on_progress(done + start + len(batch))
        return np.array([known[key] for key in keys], dtype=np.float32)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _key(self, text: str) -> bytes:
        return hashlib.sha256(f"{self.fingerprint}\x1f{text}".encode()).digest()

    def _look_up(self, keys: Sequence[bytes]) -> dict[bytes, Matrix]:
        known: dict[bytes, Matrix] = {}
        for start in range(0, len(keys), _LOOKUP):
            some = keys[start : start + _LOOKUP]
            marks = ",".join("?" * len(some))
            rows = self._connection.execute(
                f"SELECT key, vector FROM vectors WHERE key IN ({marks})",  # noqa: S608 - only "?"
                some,
            )
            known |= {key: np.frombuffer(vector, dtype=np.float32) for key, vector in rows}
        return known

    def _compute(self, batch: Sequence[tuple[bytes, str]]) -> dict[bytes, Matrix]:
        vectors = np.array(
            self._embeddings.embed_documents([text for _key, text in batch]), dtype=np.float32
        )
        computed = {key: vectors[row] for row, (key, _text) in enumerate(batch)}
        with self._connection:
            self._connection.executemany(
                "INSERT OR REPLACE INTO vectors VALUES (?, ?)",
                [(key, vector.tobytes()) for key, vector in computed.items()],
            )
        self._computed += len(batch)
        return computed


def _open(path: Path) -> sqlite3.Connection:
    """Open the cache; one that is damaged is thrown away, for it holds nothing of its own."""
    try:
        return _prepared(path)
    except sqlite3.DatabaseError:
        for leftover in path.parent.glob(f"{path.name}*"):
            leftover.unlink()
        return _prepared(path)


def _prepared(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute(
            "CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB) WITHOUT ROWID"
        )
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection
