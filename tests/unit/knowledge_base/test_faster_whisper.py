import sys
from pathlib import Path
from types import ModuleType

import pytest

from knowledge_base.adapters.faster_whisper import WhisperTranscriber
from knowledge_base.bootstrap import open_transcriber
from knowledge_base.errors import MissingExtra, ModelUnavailable
from knowledge_base.settings import Settings


def test_without_the_extra_the_message_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "faster_whisper", None)

    with pytest.raises(MissingExtra, match=r'SPEECH_MODEL=small.*"klyngehjaelp\[speech\]"'):
        WhisperTranscriber("small")


def test_a_model_that_cannot_be_loaded_is_named_with_its_setting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = ModuleType("faster_whisper")

    def refuse(name: str, **_: object) -> None:
        raise RuntimeError(f"Unable to open file 'model.bin' in model '{name}'")

    library.WhisperModel = refuse  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "faster_whisper", library)

    with pytest.raises(ModelUnavailable, match=rf"{tmp_path.name}.*Ret SPEECH_MODEL"):
        WhisperTranscriber(str(tmp_path))


def test_nothing_is_opened_unless_a_model_is_named() -> None:
    with open_transcriber(Settings(_env_file=None)) as transcriber:  # type: ignore[call-arg]
        assert transcriber is None
