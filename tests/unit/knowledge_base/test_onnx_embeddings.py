import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from knowledge_base.adapters.onnx import OnnxEmbeddings
from knowledge_base.errors import ModelUnavailable

pytestmark = pytest.mark.model

BUNDLED = Path(__file__).parents[3] / "knowledge_base" / "model"
SIZE_LIMIT_BYTES = 50_000_000


@pytest.fixture(scope="module")
def bundled() -> OnnxEmbeddings:
    return OnnxEmbeddings(BUNDLED)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy that a test may damage."""
    return Path(shutil.copytree(BUNDLED, tmp_path / "model"))


def _similarity(one: list[float], other: list[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def test_the_bundled_folder_is_at_most_50_megabytes() -> None:
    assert sum(path.stat().st_size for path in BUNDLED.rglob("*")) <= SIZE_LIMIT_BYTES


def test_a_question_and_a_passage_of_the_same_words_have_different_vectors(
    bundled: OnnxEmbeddings,
) -> None:
    text = "Hvem ejer forsamlingshuset?"
    similarity = _similarity(bundled.embed_query(text), bundled.embed_documents([text])[0])
    assert 0.8 < similarity < 0.999


def test_a_danish_question_finds_the_passage_that_shares_no_word_with_it(
    bundled: OnnxEmbeddings,
) -> None:
    question = bundled.embed_query("Hvor kan vi søge penge til et nyt tag?")
    helpful, unrelated = bundled.embed_documents(
        ["Puljen giver tilskud til renovering af bygninger.", "Vi spiser kage klokken tre."]
    )
    assert _similarity(question, helpful) > _similarity(question, unrelated)


def test_what_lies_beyond_512_tokens_is_not_read(bundled: OnnxEmbeddings) -> None:
    long = "Klyngen holder møde hver måned. " * 200
    same, longer = bundled.embed_documents([long, f"{long} Vaskemaskinen er gået i stykker."])
    assert _similarity(same, longer) == pytest.approx(1.0, abs=1e-6)


def test_the_prefixes_come_from_the_folder(folder: Path, bundled: OnnxEmbeddings) -> None:
    settings = folder / "config_sentence_transformers.json"
    settings.write_text(json.dumps({"prompts": {"query": "passage: ", "document": "query: "}}))
    swapped = OnnxEmbeddings(folder)
    text = "Hvem ejer forsamlingshuset?"
    assert _similarity(swapped.embed_query(text), bundled.embed_documents([text])[0]) > 0.9999
    assert swapped.fingerprint != bundled.fingerprint


def test_two_copies_of_a_model_have_one_fingerprint(folder: Path, bundled: OnnxEmbeddings) -> None:
    assert OnnxEmbeddings(folder).fingerprint == bundled.fingerprint


@pytest.mark.parametrize(
    "name",
    [
        "onnx/model.onnx",
        "tokenizer.json",
        "config_sentence_transformers.json",
        "sentence_bert_config.json",
    ],
)
def test_a_missing_or_damaged_file_is_named_with_what_to_do(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"{}")
    with pytest.raises(ModelUnavailable, match=Path(name).name):
        OnnxEmbeddings(folder)
    (folder / name).unlink()
    with pytest.raises(ModelUnavailable, match=f"{Path(name).name}.*Hent mappen igen"):
        OnnxEmbeddings(folder)


def test_importing_the_adapter_loads_no_model_library() -> None:
    program = (
        "import sys, knowledge_base.adapters.onnx, knowledge_base.adapters.sentence_transformers;"
        "heavy = {'onnxruntime', 'tokenizers', 'sentence_transformers', 'torch'};"
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    result = subprocess.run(  # our own program
        [sys.executable, "-c", program],
        cwd=BUNDLED.parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
