"""`.env.example` and the settings say the same."""

import re
from pathlib import Path

import pytest

from bot.settings import BotSettings
from knowledge_base.errors import WrongSettings
from knowledge_base.settings import Settings, check_names, load

EXAMPLE = Path(__file__).parent.parent.parent / ".env.example"
NAMES = {name.upper() for kind in (BotSettings, Settings) for name in kind.model_fields}


def test_every_setting_is_in_the_example_and_no_other() -> None:
    listed = re.findall(r"^([A-Z_]+)=", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE)

    assert sorted(listed) == sorted(NAMES)


def test_every_setting_has_a_sentence() -> None:
    paragraphs = EXAMPLE.read_text(encoding="utf-8").split("\n\n")[1:]

    for paragraph in paragraphs:
        assert re.fullmatch(r"# .+\.\n[A-Z_]+=.*\n?", paragraph), paragraph


def test_the_example_can_be_copied_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)

    assert load(Settings) == Settings()
    assert load(Settings).embedding_model is None
    check_names(NAMES)


def test_a_misspelt_name_in_the_file_is_refused_with_the_right_one(tmp_path: Path) -> None:
    env_file = tmp_path / ".env"
    env_file.write_text("TELEGRAM_BOT_TOKN=42:x\n")

    with pytest.raises(WrongSettings, match="TELEGRAM_BOT_TOKEN"):
        check_names(NAMES, env_file=env_file)


def test_a_value_that_cannot_be_used_is_named_and_not_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("KEEP_GENERATIONS", "hemmelig")

    with pytest.raises(WrongSettings, match="KEEP_GENERATIONS") as caught:
        load(Settings)

    assert "hemmelig" not in str(caught.value)
