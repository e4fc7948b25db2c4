import sys
from pathlib import Path

import pytest

from knowledge_base.adapters.sentence_transformers import SentenceTransformerEmbeddings
from knowledge_base.errors import ModelUnavailable


def test_without_the_extra_the_message_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(ModelUnavailable, match=r"klyngehjaelp\[sentence-transformers\]"):
        SentenceTransformerEmbeddings("some/model")


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    pytest.importorskip("sentence_transformers", reason="the extra is not installed")
    with pytest.raises(ModelUnavailable, match=tmp_path.name):
        SentenceTransformerEmbeddings(str(tmp_path))
