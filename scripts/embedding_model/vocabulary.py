"""Chooses the pieces that the bundled model keeps, and writes its tokenizer.

A Unigram tokenizer picks the pieces whose scores add up highest, so a smaller vocabulary with
the same scores cuts a word in the same pieces as long as those pieces are still there.
"""

import json
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from scripts.embedding_model.source import Piece

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>", "<mask>")
MAX_TOKENS = 512  # the encoder has so many positions

# Danish, Norwegian, Swedish, German and English, with the accents that their loan words and
# names bring (café, idé, à la carte, Göteborg, señor, Føroyar, Ísland).
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzæøåäöüßéèêëáàâíóôúçñýðþ")
_SPACE = "▁"  # SentencePiece's mark for the beginning of a word


def choose(pieces: Sequence[Piece]) -> tuple[int, ...]:
    """The ids of the pieces to keep, in their old order."""
    return tuple(number for number, piece in enumerate(pieces) if _is_kept(piece.text))


def _is_kept(text: str) -> bool:
    if text in SPECIAL or len(text) == 1:
        return True
    return all(_is_germanic(character) for character in text)


def _is_germanic(character: str) -> bool:
    if character == _SPACE or character.lower() in LETTERS:
        return True
    # ASCII digits, and punctuation and symbols of any kind.
    return character in "0123456789" or unicodedata.category(character)[0] in "PS"


def write_tokenizer(path: Path, pieces: Sequence[Piece]) -> None:
    """Write `tokenizer.json`; a piece's place in the list becomes its id.

    Half a score's digits are noise of single precision and are left out.
    """
    content = _tokenizer([(piece.text, _short(piece.score)) for piece in pieces])
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8")


def _short(score: float) -> float:
    return float(str(np.float32(score)))


def _tokenizer(vocabulary: list[tuple[str, float]]) -> dict[str, Any]:
    ids = {text: number for number, (text, _score) in enumerate(vocabulary)}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [_added_token(ids[text], text) for text in SPECIAL],
        "normalizer": {
            "type": "Sequence",
            "normalizers": [
                {"type": "Nmt"},
                {"type": "NFKC"},
                {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "},
            ],
        },
        "pre_tokenizer": {
            "type": "Sequence",
            "pretokenizers": [
                {"type": "WhitespaceSplit"},
                {
                    "type": "Metaspace",
                    "replacement": _SPACE,
                    "prepend_scheme": "always",
                    "split": True,
                },
            ],
        },
        "post_processor": _frame(ids["<s>"], ids["</s>"]),
        "decoder": {
            "type": "Metaspace",
            "replacement": _SPACE,
            "prepend_scheme": "always",
            "split": True,
        },
        "model": {
            "type": "Unigram",
            "unk_id": ids["<unk>"],
            "vocab": vocabulary,
            "byte_fallback": False,
        },
    }


def _added_token(number: int, text: str) -> dict[str, Any]:
    return {
        "id": number,
        "content": text,
        "single_word": False,
        "lstrip": text == "<mask>",
        "rstrip": False,
        "normalized": False,
        "special": True,
    }


def _frame(start: int, end: int) -> dict[str, Any]:
    """Every text stands between <s> and </s>."""
    text = {"Sequence": {"id": "A", "type_id": 0}}
    second = {"Sequence": {"id": "B", "type_id": 0}}
    first_mark = {"SpecialToken": {"id": "<s>", "type_id": 0}}
    last_mark = {"SpecialToken": {"id": "</s>", "type_id": 0}}
    return {
        "type": "TemplateProcessing",
        "single": [first_mark, text, last_mark],
        "pair": [first_mark, text, last_mark, last_mark, second, last_mark],
        "special_tokens": {
            "<s>": {"id": "<s>", "ids": [start], "tokens": ["<s>"]},
            "</s>": {"id": "</s>", "ids": [end], "tokens": ["</s>"]},
        },
    }
