"""Surroundings that leave no trace."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.settings import BotSettings
from knowledge_base.settings import Settings


@pytest.fixture
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder without a `.env`, with no setting set."""
    monkeypatch.chdir(tmp_path)
    for name in [*BotSettings.model_fields, *Settings.model_fields]:
        monkeypatch.delenv(name.upper(), raising=False)
    return tmp_path


@pytest.fixture
def root_logger() -> Iterator[None]:
    """Give the log back as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.handlers = []
    yield
    for handler in root.handlers:
        handler.close()
    root.handlers = handlers
    root.setLevel(level)
