"""The bot's own settings, read from the environment and `.env` once, at start.

What the archive needs (where it is, which model) is in `knowledge_base.settings`.
"""

from typing import Annotated

from pydantic import AnyHttpUrl, Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.logs import LogFormat

TELEGRAM = "https://api.telegram.org"
"""Source: https://core.telegram.org/bots/api#making-requests"""


class BotSettings(BaseSettings):
    """Every setting of the bot; each has a line in `.env.example`.

    Attributes:
        telegram_bot_token: From @BotFather; without it the bot talks in the terminal.
        telegram_api_url: Base of a self-hosted Bot API server, without the token.
        webhook_url: Public https address at which Telegram brings updates; without it they are
            fetched.
        webhook_secret: What Telegram sends along with each update that it brings.
        webhook_listen: Address and port on which the bot waits for them, behind a proxy.
        health_listen: Address and port for those who watch the bot; None to be asked nothing.
        log_format: Lines for people, or one JSON object a line for programs.
        questions_a_minute: How many questions one person may ask in a minute.
        questions_an_hour: How many in an hour.
        staff_user_ids: Telegram user ids of staff, parted by commas.
        staff_chat_id: The chat that is told about each week; none if it is not set.
        keep_audit_days: How long it is known what staff did with the bot.
        keep_questions_days: How long questions are kept, for `gaps` and /mine_data.
        privacy_contact: Whom volunteers can ask about what is kept, as /privatliv shows it.
    """

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    telegram_bot_token: SecretStr | None = None
    telegram_api_url: AnyHttpUrl = Field(default=AnyHttpUrl(TELEGRAM), validate_default=True)
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    webhook_listen: str = "127.0.0.1:8443"
    health_listen: str | None = None
    log_format: LogFormat = LogFormat.TEXT
    questions_a_minute: int = Field(default=20, ge=1)
    questions_an_hour: int = Field(default=200, ge=1)
    staff_user_ids: Annotated[frozenset[int], NoDecode] = frozenset()
    staff_chat_id: int | None = None
    keep_audit_days: int = Field(default=365, ge=1, le=3650)
    keep_questions_days: int = Field(default=90, ge=1, le=3650)
    privacy_contact: str | None = None

    @field_validator("staff_user_ids", mode="before")
    @classmethod
    def _part_at_commas(cls, value: object) -> object:
        if isinstance(value, str):
            return [part for part in value.replace(",", " ").split() if part]
        return value

    @property
    def api_base(self) -> str:
        """The Bot API's base address without a slash at the end."""
        return str(self.telegram_api_url).rstrip("/")
