"""What training changed: a low-rank addition to each matrix, and new biases and norms.

The 4-bit weights stay exactly as they are; an addition of rank r to a matrix of n by m weights is
two factors of r times n and r times m in half precision (LoRA, Hu and others 2022). The factors
are the largest singular values of what training all weights changed; `scripts/tuning` makes them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from scripts.embedding_model.source import LowRank, Source

FILE = Path(__file__).with_name("tuning.npz")
_DOWN, _UP, _VECTOR = "down:", "up:", "vector:"


@dataclass(frozen=True, slots=True)
class Tuning:
    """Additions by the name of their matrix, and new values by the name of their vector."""

    additions: Mapping[str, LowRank]
    vectors: Mapping[str, NDArray[np.float32]]

    @classmethod
    def between(
        cls,
        source: Source,
        trained: Mapping[str, NDArray[np.float32]],
        *,
        share: float = 1.0,
        rank: int,
    ) -> "Tuning":
        """Return what leads from the source's weights towards trained ones.

        Args:
            source: The weights before training.
            trained: Matrices of shape (rows, columns), biases and norms, by the source's names.
            share: How far to go, in [0, 1].
            rank: Singular values kept of each matrix's change.
        """
        additions, vectors = {}, {}
        for name, after in trained.items():
            if name in source.matrices:
                change = share * (after - source.matrices[name].floats())
                additions[name] = _largest(change, rank)
            else:
                before = source.vectors[name]
                vectors[name] = before + np.float32(share) * (after - before)
        return cls(additions, vectors)

    @classmethod
    def load(cls, file: Path = FILE) -> "Tuning":
        """Read what `save` wrote."""
        with np.load(file) as held:
            found = {name: held[name] for name in held.files}
        names = [name.removeprefix(_DOWN) for name in found if name.startswith(_DOWN)]
        return cls(
            {name: LowRank(found[_DOWN + name], found[_UP + name]) for name in names},
            {
                name.removeprefix(_VECTOR): value.astype(np.float32)
                for name, value in found.items()
                if name.startswith(_VECTOR)
            },
        )

    def save(self, file: Path = FILE) -> None:
        """Write everything to one file."""
        arrays: dict[str, NDArray[np.generic]] = {}
        for name, addition in self.additions.items():
            arrays |= {_DOWN + name: addition.down, _UP + name: addition.up}
        arrays |= {_VECTOR + name: value for name, value in self.vectors.items()}
        np.savez(file, allow_pickle=False, **arrays)

    def applied_to(self, source: Source) -> Source:
        """Return the source with the additions beside its matrices and the new vectors."""
        return replace(
            source, additions=dict(self.additions), vectors=source.vectors | dict(self.vectors)
        )


def _largest(change: NDArray[np.float32], rank: int) -> LowRank:
    left, values, right = np.linalg.svd(change, full_matrices=False)
    root = np.sqrt(values[:rank])
    return LowRank(
        down=(root[:, None] * right[:rank]).astype(np.float16),
        up=(left[:, :rank] * root).astype(np.float16),
    )
