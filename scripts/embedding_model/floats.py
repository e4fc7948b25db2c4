"""Writes the same weights, unpruned and in 32-bit floats, to train and to compare with."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file

from scripts.embedding_model.folder import write_settings
from scripts.embedding_model.source import Shape, Source

_MATRICES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "fi": "intermediate.dense",
    "fo": "output.dense",
}
_NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}


def write_floats(folder: Path, source: Source) -> None:
    """Write a sentence-transformers folder that torch runs."""
    folder.mkdir(parents=True, exist_ok=True)
    write_settings(folder, shape=source.shape, pieces=source.pieces)
    tensors = dict(_tensors(source))
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})


def names(shape: Shape) -> dict[str, str]:
    """Return the layers' weights: the source's names, and those that torch knows them by."""
    kinds = {"w": "weight", "b": "bias"}
    return {
        f"l{layer}.{short}.{kind}": f"encoder.layer.{layer}.{long}.{kinds[kind]}"
        for layer in range(shape.layers)
        for short, long in (_MATRICES | _NORMS).items()
        for kind in kinds
    }


def _tensors(source: Source) -> Iterator[tuple[str, NDArray[np.float32]]]:
    yield from _embeddings(source)
    for short, long in names(source.shape).items():
        held = source.floats(short) if short in source.matrices else source.vectors[short]
        yield long, held


def _embeddings(source: Source) -> Iterator[tuple[str, NDArray[np.float32]]]:
    hidden = source.shape.hidden
    words = source.matrices["emb.word"].floats()
    yield "embeddings.word_embeddings.weight", words[: len(source.pieces)]
    places = source.vectors["emb.pos"].reshape(-1, hidden)
    yield "embeddings.position_embeddings.weight", places
    types = source.vectors["emb.type"].reshape(-1, hidden)
    yield "embeddings.token_type_embeddings.weight", types
    yield "embeddings.LayerNorm.weight", source.vectors["emb.ln.w"]
    yield "embeddings.LayerNorm.bias", source.vectors["emb.ln.b"]
