import sys
from pathlib import Path

import pytest

from knowledge_base.adapters.cross_encoder import CrossEncoderReranker
from knowledge_base.errors import ModelUnavailable

REASON = "the extra is not installed"
WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "hvor", "hænger", "nøglen", "hallen", "er"]


def make_cross_encoder(folder: Path, *, scores_per_pair: int) -> Path:
    """Write a cross-encoder of random weights that knows a handful of words."""
    transformers = pytest.importorskip("transformers", reason=REASON)
    tokenizers = pytest.importorskip("tokenizers", reason=REASON)
    torch = pytest.importorskip("torch", reason=REASON)
    vocabulary = {word: number for number, word in enumerate(WORDS)}
    words = tokenizers.Tokenizer(tokenizers.models.WordLevel(vocabulary, unk_token="[UNK]"))
    words.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    words.post_processor = tokenizers.processors.TemplateProcessing(
        single="[CLS] $A [SEP]",
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", 2), ("[SEP]", 3)],
    )
    transformers.PreTrainedTokenizerFast(
        tokenizer_object=words,
        pad_token="[PAD]",
        unk_token="[UNK]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        model_max_length=32,
    ).save_pretrained(folder)
    config = transformers.BertConfig(
        vocab_size=len(WORDS),
        hidden_size=8,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=32,
        num_labels=scores_per_pair,
        initializer_range=1.0,  # with less the scores hardly differ
    )
    torch.manual_seed(7)
    transformers.BertForSequenceClassification(config).save_pretrained(folder)
    return folder


def test_without_the_extra_the_message_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(ModelUnavailable, match=r"klyngehjaelp\[sentence-transformers\]"):
        CrossEncoderReranker("some/model")


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    pytest.importorskip("sentence_transformers", reason=REASON)
    with pytest.raises(ModelUnavailable, match=tmp_path.name):
        CrossEncoderReranker(str(tmp_path))


@pytest.mark.model
def test_each_text_gets_one_score_whatever_stands_in_it(tmp_path: Path) -> None:
    pytest.importorskip("sentence_transformers", reason=REASON)
    folder = make_cross_encoder(tmp_path, scores_per_pair=1)
    reranker = CrossEncoderReranker(str(folder))
    texts = ["nøglen hænger", "", "et langt stykke tekst " * 50, "nøglen hænger", "\ud800"]

    scores = reranker.scores("hvor er nøglen", texts)

    assert [type(score) for score in scores] == [float] * len(texts)
    assert scores[0] == pytest.approx(scores[3])
    assert abs(scores[0] - scores[1]) > 1e-3
    assert reranker.scores("hvor er nøglen", []) == []


@pytest.mark.model
def test_a_model_that_gives_two_scores_for_a_pair_is_no_reranker(tmp_path: Path) -> None:
    pytest.importorskip("sentence_transformers", reason=REASON)
    folder = make_cross_encoder(tmp_path, scores_per_pair=2)
    reranker = CrossEncoderReranker(str(folder))

    with pytest.raises(ModelUnavailable, match="RERANKER_MODEL"):
        reranker.scores("hvor er nøglen", ["nøglen hænger"])
