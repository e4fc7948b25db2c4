"""Builds the ONNX graph of the encoder around the 4-bit weights, exactly as they are.

Every matrix product is a `MatMulNBits`, at accuracy level 4 (activations in int8, one scale for
each block of 32) but for the values of attention, whose activations stay in 32 bits: they cause
most of the error and are a twelfth of the work (docs/embedding.md has the figures). The rows of
word embeddings stay in four bits too: two to a byte, looked up and scaled for the tokens of the
text alone. No weight is quantised a second time.

Inputs `input_ids`, `attention_mask` and `token_type_ids`, shape (batch, tokens); output
`last_hidden_state`, shape (batch, tokens, hidden). Pooling is left to the folder's other modules.
"""

from collections.abc import Sequence

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from scripts.embedding_model.source import BLOCK, Quantised, Source

_CONTRIB = "com.microsoft"
_OPSET = 17
_IR_VERSION = 8
_EXACT, _INT8 = 1, 4  # accuracy levels of MatMulNBits: what activations are rounded to


def build(source: Source, words: Quantised) -> onnx.ModelProto:
    """The encoder with `words` as its rows of word embeddings."""
    graph = _Graph(source)
    hidden = graph.embed(words)
    for layer in range(source.shape.layers):
        hidden = graph.encode(hidden, f"l{layer}")
    graph.add("Identity", [hidden], "last_hidden_state")
    return graph.model()


class _Graph:
    """Nodes and initializers, added one after another."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._shape = source.shape
        self._nodes: list[onnx.NodeProto] = []
        self._tensors: list[onnx.TensorProto] = []

    def add(
        self,
        kind: str,
        inputs: Sequence[str],
        output: str,
        *,
        domain: str | None = None,
        **attributes: float | str,
    ) -> str:
        """Add a node; returns its output's name."""
        node = helper.make_node(kind, inputs, [output], output, domain=domain)
        named = sorted(attributes.items())
        node.attribute.extend(helper.make_attribute(name, value) for name, value in named)
        self._nodes.append(node)
        return output

    def contrib(
        self, kind: str, inputs: Sequence[str], output: str, **attributes: float | str
    ) -> str:
        """Add a node of ONNX Runtime's operators."""
        return self.add(kind, inputs, output, domain=_CONTRIB, **attributes)

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """Add an initializer."""
        self._tensors.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def vector(self, name: str) -> str:
        """Add one of the source's own vectors."""
        return self.constant(name, self._source.vectors[name])

    def embed(self, words: Quantised) -> str:
        """Word, position and type embeddings, normalised; and the mask as attention wants it."""
        self.add("Cast", ["attention_mask"], "mask", to=TensorProto.INT32)
        word = self._word_rows(words)
        place = self._position_rows()
        kind = self._type_rows()
        both = self.add("Add", [word, place], "embedding.placed")
        summed = self.add("Add", [both, kind], "embedding.sum")
        return self._normalise("emb.ln", summed)

    def encode(self, hidden: str, layer: str) -> str:
        """One layer: attention and feed-forward, each added to its input and normalised."""
        attended = self._attend(hidden, layer)
        projected = self._multiply(attended, [f"{layer}.ao"])
        hidden = self._add_and_normalise(f"{layer}.aln", hidden, projected, f"{layer}.ao.b")
        wide = self._multiply(hidden, [f"{layer}.fi"])
        bias = self.vector(f"{layer}.fi.b")
        active = self.contrib("BiasGelu", [wide, bias], f"{layer}.gelu")
        narrow = self._multiply(active, [f"{layer}.fo"])
        return self._add_and_normalise(f"{layer}.oln", hidden, narrow, f"{layer}.fo.b")

    def model(self) -> onnx.ModelProto:
        """The finished and checked model."""
        size = ["batch", "tokens"]
        names = ("input_ids", "attention_mask", "token_type_ids")
        inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, size) for n in names]
        output = helper.make_tensor_value_info(
            "last_hidden_state", TensorProto.FLOAT, [*size, self._shape.hidden]
        )
        graph = helper.make_graph(self._nodes, "encoder", inputs, [output], self._tensors)
        opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid(_CONTRIB, 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=_IR_VERSION)
        onnx.checker.check_model(model)
        return model

    def _word_rows(self, words: Quantised) -> str:
        """Look up packed rows, then their two weights per byte in a table of 256 pairs."""
        hidden = self._shape.hidden
        packed = self.constant("words.packed", pack(words.nibbles))
        scales = self.constant("words.scales", words.scales)
        bytes_ = self.add("Gather", [packed, "input_ids"], "words.bytes")
        index = self.add("Cast", [bytes_], "words.index", to=TensorProto.INT32)
        pairs = self.constant("words.pairs", _pairs())
        blocks = self.constant("words.blocks", np.array([0, 0, hidden // BLOCK, BLOCK]))
        weights = self.add("Gather", [pairs, index], "words.weights")
        weights = self.add("Reshape", [weights, blocks], "words.in_blocks")
        scale = self.add("Gather", [scales, "input_ids"], "words.scale")
        scale = self.add("Cast", [scale], "words.scale.float", to=TensorProto.FLOAT)
        last = self.constant("words.last", np.array([-1]))
        scale = self.add("Unsqueeze", [scale, last], "words.scale.block")
        scaled = self.add("Mul", [weights, scale], "words.scaled")
        rows = self.constant("words.rows", np.array([0, 0, hidden]))
        return self.add("Reshape", [scaled, rows], "words.vectors")

    def _position_rows(self) -> str:
        """The first rows of the table, as many as there are tokens."""
        table = self._source.vectors["emb.pos"].reshape(-1, self._shape.hidden)
        positions = self.constant("positions", table)
        size = self.add("Shape", ["input_ids"], "tokens.size", start=1, end=2)
        zero = self.constant("zero", np.array([0]))
        return self.add("Slice", [positions, zero, size, zero], "positions.used")

    def _type_rows(self) -> str:
        table = self._source.vectors["emb.type"].reshape(-1, self._shape.hidden)
        types = self.constant("types", table)
        return self.add("Gather", [types, "token_type_ids"], "types.used")

    def _attend(self, hidden: str, layer: str) -> str:
        """One product for queries and keys, one for values, then attention over the mask."""
        joint = self._multiply(hidden, [f"{layer}.q", f"{layer}.k"])
        split = [f"{layer}.q.projected", f"{layer}.k.projected"]
        self._nodes.append(helper.make_node("Split", [joint], split, f"{layer}.split", axis=-1))
        values = self._multiply(hidden, [f"{layer}.v"], accuracy=_EXACT)
        biases = [self._source.vectors[f"{layer}.{part}.b"] for part in "qkv"]
        bias = self.constant(f"{layer}.qkv.b", np.concatenate(biases))
        heads = self._shape.heads
        inputs = [*split, values, bias, "mask"]
        return self.contrib("MultiHeadAttention", inputs, f"{layer}.attention", num_heads=heads)

    def _multiply(self, hidden: str, names: Sequence[str], *, accuracy: int = _INT8) -> str:
        """A product with one matrix, or with several side by side."""
        parts = [self._source.matrices[f"{name}.w"] for name in names]
        nibbles = np.concatenate([part.nibbles for part in parts])
        scales = np.concatenate([part.scales for part in parts])
        rows, columns = nibbles.shape
        packed = pack(nibbles).reshape(rows, columns // BLOCK, BLOCK // 2)
        weight = self.constant(f"{names[0]}.packed", packed)
        scale = self.constant(f"{names[0]}.scales", scales.astype(np.float32).reshape(-1))
        size = {"K": columns, "N": rows, "bits": 4, "block_size": BLOCK}
        inputs = [hidden, weight, scale]
        output = f"{names[0]}.product"
        product = self.contrib("MatMulNBits", inputs, output, accuracy_level=accuracy, **size)
        return self._with_addition(product, hidden, names)

    def _with_addition(self, product: str, hidden: str, names: Sequence[str]) -> str:
        """Add what training added to these matrices, if it added anything."""
        additions = [self._source.additions.get(f"{name}.w") for name in names]
        known = [each for each in additions if each is not None]
        if not known:
            return product
        if len(known) < len(additions):
            raise ValueError(f"only some of {', '.join(names)} have an addition")
        down = self._half(f"{names[0]}.down", np.concatenate([each.down for each in known]).T)
        up = self._half(f"{names[0]}.up", _diagonal([each.up for each in known]).T)
        narrow = self.add("MatMul", [hidden, down], f"{names[0]}.narrow")
        addition = self.add("MatMul", [narrow, up], f"{names[0]}.addition")
        return self.add("Add", [product, addition], f"{names[0]}.sum")

    def _half(self, name: str, value: NDArray[np.float16]) -> str:
        """Add a constant that lies in the file in half precision, and is used in single."""
        half = self.constant(f"{name}.half", value)
        return self.add("Cast", [half], name, to=TensorProto.FLOAT)

    def _normalise(self, name: str, hidden: str) -> str:
        weights = [self.vector(f"{name}.w"), self.vector(f"{name}.b")]
        epsilon = self._shape.epsilon
        return self.add(
            "LayerNormalization", [hidden, *weights], f"{name}.normal", axis=-1, epsilon=epsilon
        )

    def _add_and_normalise(self, name: str, hidden: str, change: str, bias: str) -> str:
        weights = [self.vector(f"{name}.w"), self.vector(f"{name}.b"), self.vector(bias)]
        inputs = [hidden, change, *weights]
        epsilon = self._shape.epsilon
        return self.contrib("SkipLayerNormalization", inputs, f"{name}.normal", epsilon=epsilon)


def pack(nibbles: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Two neighbours to a byte, the first in the low nibble; halves the last axis."""
    return (nibbles[..., 0::2] | (nibbles[..., 1::2] << 4)).astype(np.uint8)


def _diagonal(blocks: Sequence[NDArray[np.float16]]) -> NDArray[np.float16]:
    """The blocks along the diagonal, zeros elsewhere."""
    rows, columns = (sum(block.shape[axis] for block in blocks) for axis in (0, 1))
    whole = np.zeros((rows, columns), dtype=np.float16)
    row = column = 0
    for block in blocks:
        whole[row : row + block.shape[0], column : column + block.shape[1]] = block
        row, column = row + block.shape[0], column + block.shape[1]
    return whole


def _pairs() -> NDArray[np.float32]:
    """Row b: the two weights, before scaling, that byte b holds."""
    values = np.arange(256)
    return np.stack([values & 15, values >> 4], axis=1).astype(np.float32) - 8
