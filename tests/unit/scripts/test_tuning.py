"""What training changed, kept beside the 4-bit weights, and run as one graph."""

from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from numpy.typing import NDArray
from onnx import TensorProto, helper

from scripts.embedding_model.graph import build
from scripts.embedding_model.source import BLOCK, LowRank, Quantised, Shape, Source
from scripts.embedding_model.tuning import Tuning

HIDDEN, WIDE, PIECES, RANK = 32, 64, 6, 2
SIZES = {
    "q": (HIDDEN, HIDDEN),
    "k": (HIDDEN, HIDDEN),
    "v": (HIDDEN, HIDDEN),
    "ao": (HIDDEN, HIDDEN),
    "fi": (WIDE, HIDDEN),
    "fo": (HIDDEN, WIDE),
}
TOKENS = np.array([[2, 5, 3]], dtype=np.int64)

Floats = NDArray[np.float32]


def random() -> np.random.Generator:
    return np.random.default_rng(7)


def quantised(rows: int, columns: int, draw: np.random.Generator) -> Quantised:
    return Quantised(
        draw.integers(0, 16, (rows, columns), dtype=np.uint8),
        draw.uniform(0.01, 0.05, (rows, columns // BLOCK)).astype(np.float16),
    )


def zero(rows: int, columns: int) -> Quantised:
    """Return a matrix of nothing but zeros: a nibble of 8 stands for 0."""
    scales = np.ones((rows, columns // BLOCK), dtype=np.float16)
    return Quantised(np.full((rows, columns), 8, dtype=np.uint8), scales)


def floats(draw: np.random.Generator, *shape: int) -> Floats:
    return draw.normal(0.0, 0.1, shape).astype(np.float32)


def tiny_source() -> Source:
    """Return an encoder of one layer with random weights; those of queries and keys are 0."""
    draw = random()
    matrices = {f"l0.{name}.w": quantised(*size, draw) for name, size in SIZES.items()}
    matrices |= {f"l0.{name}.w": zero(*SIZES[name]) for name in "qk"}
    matrices["emb.word"] = quantised(PIECES, HIDDEN, draw)
    vectors = {f"l0.{name}.b": floats(draw, rows) for name, (rows, _) in SIZES.items()}
    for norm in ("emb.ln", "l0.aln", "l0.oln"):
        vectors |= {f"{norm}.w": 1 + floats(draw, HIDDEN), f"{norm}.b": floats(draw, HIDDEN)}
    vectors |= {"emb.pos": floats(draw, 8 * HIDDEN), "emb.type": floats(draw, 2 * HIDDEN)}
    shape = Shape(HIDDEN, 1, 2, WIDE, PIECES, 8, 2, 1e-12)
    return Source(shape, (), matrices, vectors)


def additions() -> dict[str, LowRank]:
    """Return an addition to each matrix of the layer, no two alike."""
    draw = random()
    return {
        f"l0.{name}.w": LowRank(
            down=floats(draw, RANK, columns).astype(np.float16),
            up=floats(draw, rows, RANK).astype(np.float16),
        )
        for name, (rows, columns) in SIZES.items()
    }


def run(source: Source, *watched: str) -> list[Floats]:
    """Run the source's graph on a few tokens; returns what it has at each of these names."""
    model = build(source, source.matrices["emb.word"])
    known = {output.name for output in model.graph.output}
    for name in set(watched) - known:
        model.graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, None))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(model.SerializeToString(), options)
    given = {
        "input_ids": TOKENS,
        "attention_mask": np.ones_like(TOKENS),
        "token_type_ids": np.zeros_like(TOKENS),
    }
    found: list[Floats] = session.run(list(watched), given)
    return found


def test_an_addition_of_full_rank_restores_the_trained_weights_to_half_precision() -> None:
    source = tiny_source()
    trained = {f"l0.{name}.w": floats(random(), *size) for name, size in SIZES.items()}

    tuned = Tuning.between(source, trained, rank=HIDDEN).applied_to(source)

    for name, weights in trained.items():
        np.testing.assert_allclose(tuned.floats(name), weights, atol=2e-3)


def test_half_the_way_lies_between_what_was_and_what_was_trained() -> None:
    source = tiny_source()
    matrix, bias = floats(random(), HIDDEN, HIDDEN), floats(random(), HIDDEN)
    trained = {"l0.v.w": matrix, "l0.v.b": bias}

    tuned = Tuning.between(source, trained, share=0.5, rank=HIDDEN).applied_to(source)

    middle = (source.floats("l0.v.w") + matrix) / 2
    np.testing.assert_allclose(tuned.floats("l0.v.w"), middle, atol=2e-3)
    np.testing.assert_allclose(
        tuned.vectors["l0.v.b"], (source.vectors["l0.v.b"] + bias) / 2, rtol=1e-5, atol=1e-7
    )


@pytest.mark.parametrize("rank", [1, 4])
def test_a_lower_rank_keeps_the_largest_part_of_the_change(rank: int) -> None:
    source = tiny_source()
    change = 10 * np.outer(floats(random(), HIDDEN), floats(random(), HIDDEN))
    trained = (source.floats("l0.v.w") + change).astype(np.float32)

    tuning = Tuning.between(source, {"l0.v.w": trained}, rank=rank)

    assert tuning.additions["l0.v.w"].down.shape == (rank, HIDDEN)
    assert tuning.additions["l0.v.w"].up.shape == (HIDDEN, rank)
    np.testing.assert_allclose(tuning.additions["l0.v.w"].floats(), change, atol=2e-3)


def test_what_was_saved_is_loaded_again(tmp_path: Path) -> None:
    tuning = Tuning(additions(), {"l0.v.b": floats(random(), HIDDEN)})
    tuning.save(tmp_path / "tuning.npz")

    loaded = Tuning.load(tmp_path / "tuning.npz")

    assert loaded.additions.keys() == tuning.additions.keys()
    assert loaded.vectors.keys() == tuning.vectors.keys()
    for name, addition in tuning.additions.items():
        np.testing.assert_array_equal(loaded.additions[name].down, addition.down)
        np.testing.assert_array_equal(loaded.additions[name].up, addition.up)
        assert loaded.additions[name].up.dtype == np.float16
    np.testing.assert_array_equal(loaded.vectors["l0.v.b"], tuning.vectors["l0.v.b"])
    assert loaded.vectors["l0.v.b"].dtype == np.float32


def test_new_vectors_take_the_place_of_the_old_and_the_rest_stays() -> None:
    source = tiny_source()
    new = floats(random(), HIDDEN)

    tuned = Tuning({}, {"l0.aln.b": new}).applied_to(source)

    np.testing.assert_array_equal(tuned.vectors["l0.aln.b"], new)
    np.testing.assert_array_equal(tuned.vectors["l0.oln.b"], source.vectors["l0.oln.b"])
    assert tuned.vectors.keys() == source.vectors.keys()
    assert not np.array_equal(source.vectors["l0.aln.b"], new)


def test_the_four_bit_weights_stay_as_they_are() -> None:
    source = tiny_source()

    tuned = Tuning(additions(), {}).applied_to(source)

    assert tuned.matrices is source.matrices
    assert source.additions == {}


def test_the_graph_multiplies_by_the_weights_and_their_addition() -> None:
    tuned = Tuning(additions(), {}).applied_to(tiny_source())

    entering, values = run(tuned, "emb.ln.normal", "l0.v.sum")

    np.testing.assert_allclose(values, entering @ tuned.floats("l0.v.w").T, atol=1e-4)


def test_queries_and_keys_in_one_product_each_get_their_own_addition() -> None:
    tuned = Tuning(additions(), {}).applied_to(tiny_source())

    entering, joint = run(tuned, "emb.ln.normal", "l0.q.sum")

    queries, keys = np.split(joint, 2, axis=-1)
    np.testing.assert_allclose(queries, entering @ tuned.floats("l0.q.w").T, atol=1e-5)
    np.testing.assert_allclose(keys, entering @ tuned.floats("l0.k.w").T, atol=1e-5)


def test_an_addition_changes_the_encoders_output_and_none_leaves_it() -> None:
    source = tiny_source()
    tuned = Tuning(additions(), {}).applied_to(source)
    untuned = Tuning({}, {}).applied_to(source)

    [before], [after], [same] = (
        run(each, "last_hidden_state") for each in (source, tuned, untuned)
    )

    assert before.shape == (1, TOKENS.size, HIDDEN)
    assert np.abs(after - before).max() > 1e-2
    np.testing.assert_array_equal(same, before)
