"""Writes the files around the graph: the layout that sentence-transformers reads."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import onnx

from scripts.embedding_model.source import Piece, Shape
from scripts.embedding_model.vocabulary import MAX_TOKENS, SPECIAL, write_tokenizer

PROMPTS = {"query": "query: ", "document": "passage: "}


def write(folder: Path, *, graph: onnx.ModelProto, shape: Shape, pieces: Sequence[Piece]) -> None:
    """Write graph, tokenizer and configuration; the same input gives the same bytes."""
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    graph_bytes = graph.SerializeToString(deterministic=True)
    (folder / "onnx" / "model.onnx").write_bytes(graph_bytes)
    write_settings(folder, shape=shape, pieces=pieces)


def write_settings(folder: Path, *, shape: Shape, pieces: Sequence[Piece]) -> None:
    """Write everything but the weights."""
    write_tokenizer(folder / "tokenizer.json", pieces)
    _write_json(folder / "tokenizer_config.json", _tokenizer_settings())
    _write_json(folder / "config.json", _encoder_settings(shape, len(pieces)))
    _write_json(folder / "modules.json", _modules())
    _write_json(folder / "sentence_bert_config.json", {"max_seq_length": MAX_TOKENS})
    _write_json(
        folder / "config_sentence_transformers.json",
        {"prompts": PROMPTS, "default_prompt_name": None, "similarity_fn_name": "cosine"},
    )
    _write_json(folder / "1_Pooling" / "config.json", _pooling(shape.hidden))
    _write_json(folder / "2_Normalize" / "config.json", {})


def _write_json(path: Path, content: Mapping[str, object] | Sequence[object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(content, ensure_ascii=False, indent=2)
    path.write_text(f"{text}\n", encoding="utf-8")


def _tokenizer_settings() -> Mapping[str, object]:
    """Name the class that takes `tokenizer.json` as it is: XLM-R's own would rebuild it."""
    names = ("bos_token", "pad_token", "eos_token", "unk_token", "mask_token")
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": MAX_TOKENS,
        "model_input_names": ["input_ids", "attention_mask", "token_type_ids"],
        "cls_token": "<s>",
        "sep_token": "</s>",
        "clean_up_tokenization_spaces": False,
        **dict(zip(names, SPECIAL, strict=True)),
    }


def _encoder_settings(shape: Shape, vocabulary: int) -> Mapping[str, object]:
    return {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_act": "gelu",
        "hidden_size": shape.hidden,
        "intermediate_size": shape.feed_forward,
        "num_attention_heads": shape.heads,
        "num_hidden_layers": shape.layers,
        "max_position_embeddings": shape.positions,
        "type_vocab_size": shape.types,
        "layer_norm_eps": 1e-12,
        "pad_token_id": 1,
        "bos_token_id": 0,
        "eos_token_id": 2,
        "vocab_size": vocabulary,
    }


def _modules() -> Sequence[object]:
    kinds = (("", "Transformer"), ("1_Pooling", "Pooling"), ("2_Normalize", "Normalize"))
    return [
        {
            "idx": number,
            "name": str(number),
            "path": path,
            "type": f"sentence_transformers.models.{kind}",
        }
        for number, (path, kind) in enumerate(kinds)
    ]


def _pooling(hidden: int) -> Mapping[str, object]:
    return {
        "word_embedding_dimension": hidden,
        "pooling_mode_cls_token": False,
        "pooling_mode_mean_tokens": True,
        "pooling_mode_max_tokens": False,
        "pooling_mode_mean_sqrt_len_tokens": False,
    }
