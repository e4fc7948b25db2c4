"""The bot's settings come from the environment and `.env`."""

from pathlib import Path

import pytest

from bot.logs import LogFormat
from bot.settings import BotSettings
from knowledge_base.errors import WrongSettings
from knowledge_base.settings import load

pytestmark = pytest.mark.usefixtures("empty_folder")


def test_nothing_needs_to_be_set() -> None:
    settings = load(BotSettings)

    assert settings.telegram_bot_token is None
    assert settings.api_base == "https://api.telegram.org"
    assert settings.staff_user_ids == frozenset()


def test_the_token_does_not_show_by_accident(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "42:secret")

    settings = load(BotSettings)

    assert "42:secret" not in repr(settings)
    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == "42:secret"


def test_an_empty_value_is_no_value() -> None:
    Path(".env").write_text("TELEGRAM_BOT_TOKEN=\nTELEGRAM_API_URL=\n", encoding="utf-8")

    assert load(BotSettings).telegram_bot_token is None


@pytest.mark.parametrize("base", ["http://127.0.0.1:8081", "http://127.0.0.1:8081/"])
def test_a_self_hosted_server_is_named_with_or_without_a_slash(
    monkeypatch: pytest.MonkeyPatch, base: str
) -> None:
    monkeypatch.setenv("TELEGRAM_API_URL", base)

    assert load(BotSettings).api_base == "http://127.0.0.1:8081"


@pytest.mark.parametrize("ids", ["1,2", "1, 2", "1 2,"])
def test_staff_ids_are_parted_by_commas(monkeypatch: pytest.MonkeyPatch, ids: str) -> None:
    monkeypatch.setenv("STAFF_USER_IDS", ids)

    assert load(BotSettings).staff_user_ids == {1, 2}


def test_a_value_that_cannot_be_used_is_named_without_being_shown() -> None:
    Path(".env").write_text("STAFF_USER_IDS=hemmelig\n", encoding="utf-8")

    with pytest.raises(WrongSettings, match=r"^STAFF_USER_IDS kan ikke bruges") as caught:
        load(BotSettings)

    assert "hemmelig" not in str(caught.value)


def test_it_listens_to_nobody_unless_told_so() -> None:
    settings = load(BotSettings)

    assert (settings.webhook_url, settings.health_listen) == (None, None)
    assert settings.webhook_listen == "127.0.0.1:8443"
    assert settings.log_format is LogFormat.TEXT


def test_the_log_is_written_in_one_of_two_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_FORMAT", "json")
    assert load(BotSettings).log_format is LogFormat.JSON

    monkeypatch.setenv("LOG_FORMAT", "xml")
    with pytest.raises(WrongSettings, match="LOG_FORMAT"):
        load(BotSettings)
