import json
import struct
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer

from scripts.embedding_model.source import Piece, Quantised, parse
from scripts.embedding_model.vocabulary import choose, write_tokenizer

SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]
NIBBLES = bytes(range(16))  # byte j: weight j is j, weight j + 16 is 0
PIECES = [
    Piece("▁", -4.0),
    Piece("by", -6.0),
    Piece("▁landsby", -8.0),
    Piece("klynge", -9.5),
    Piece("klyng", -9.0),
    Piece("e", -5.0),
    Piece("село", -9.0),
    Piece("村", -11.0),
    Piece("2022", -8.0),
    Piece("grøn", -8.5),
]


def _file(texts: list[str]) -> bytes:
    """A file of the source's layout with one matrix and one vector."""
    blob = "".join(texts).encode()
    ends = np.cumsum([0, *(len(text.encode()) for text in texts)]).astype("<u4")
    header = struct.pack("<4sI7ifi", b"E5S1", 1, 32, 1, 2, 64, len(texts), 16, 2, 1e-12, 32)
    pieces = struct.pack("<5iQ", len(texts), 0, 2, 1, 3, len(blob))
    scores = np.arange(len(texts), dtype="<f4") * -1
    start = header + pieces + ends.tobytes() + scores.tobytes() + blob
    start += struct.pack("<iI", 1, 9) + struct.pack("<IBI", 0xA0, 1, 0x20) + struct.pack("<i", 2)
    tensors = [("emb.word", 1, np.float16(0.5).tobytes() + NIBBLES), ("emb.ln.w", 0, b"\0" * 8)]
    at = len(start) + sum(2 + len(name) + 21 for name, _, _ in tensors)
    directory = body = b""
    for name, kind, content in tensors:
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", kind, 2, at + len(body), len(content))
        body += content
    return start + directory + body


def _tokens(folder: Path, pieces: list[Piece], text: str) -> list[str]:
    file = folder / "tokenizer.json"
    write_tokenizer(file, pieces)
    tokens: list[str] = Tokenizer.from_file(str(file)).encode(text).tokens
    return tokens


@pytest.fixture
def pieces() -> list[Piece]:
    return [*(Piece(text, 0.0) for text in SPECIAL), *PIECES, Piece("<mask>", 0.0)]


def test_four_bit_weights_come_out_as_their_nibble_less_eight_times_the_scale() -> None:
    word = parse(_file([*SPECIAL, "æble"])).matrices["emb.word"]
    expected = [(j - 8) * 0.5 for j in range(16)] + [-4.0] * 16
    assert word.floats().tolist() == [expected]


def test_pieces_keep_their_letters_and_scores() -> None:
    source = parse(_file([*SPECIAL, "æble"]))
    assert source.pieces[-1] == Piece("æble", -4.0)
    assert source.shape.feed_forward == 64


def test_another_file_is_refused() -> None:
    with pytest.raises(ValueError, match="E5S1"):
        parse(b"GGUF" + b"\0" * 100)


def test_rows_are_taken_in_the_order_asked_for() -> None:
    matrix = Quantised(np.arange(96, dtype=np.uint8).reshape(3, 32) % 16, np.ones((3, 1), "<f2"))
    rows = matrix.rows(np.array([2, 0]))
    assert rows.floats().tolist() == matrix.floats()[[2, 0]].tolist()


def test_pieces_in_other_scripts_go_and_single_characters_stay(pieces: list[Piece]) -> None:
    kept = [pieces[number].text for number in choose(pieces)]
    assert "село" not in kept
    assert {"村", "grøn", "2022", "▁landsby", "<mask>", *SPECIAL} <= set(kept)


def test_a_smaller_vocabulary_cuts_words_in_the_same_pieces(
    tmp_path: Path, pieces: list[Piece]
) -> None:
    kept = [pieces[number] for number in choose(pieces)]
    for text in ("Landsbyklynge landsbyklynge 2022", "grøn by"):
        assert _tokens(tmp_path, kept, text) == _tokens(tmp_path, pieces, text)
    assert "klynge" in _tokens(tmp_path, kept, "landsbyklynge")


def test_a_letter_with_a_loose_accent_is_read_as_one_letter(
    tmp_path: Path, pieces: list[Piece]
) -> None:
    ring = [*pieces, Piece("å", -7.0)]
    assert _tokens(tmp_path, ring, "a\u030a") == _tokens(tmp_path, ring, "å")


def test_the_same_pieces_give_the_same_bytes(tmp_path: Path, pieces: list[Piece]) -> None:
    for name in ("one.json", "two.json"):
        write_tokenizer(tmp_path / name, pieces)
    one, two = ((tmp_path / name).read_bytes() for name in ("one.json", "two.json"))
    assert one == two
    assert json.loads(one)["model"]["vocab"][4] == ["▁", -4.0]
