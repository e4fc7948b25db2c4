"""The settings of the archive, read once at start from the environment and from `.env`."""

import os
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from dotenv import dotenv_values
from pydantic import AnyHttpUrl, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from knowledge_base.errors import WrongSettings

ENV_FILE = Path(".env")


OLD_BEFORE = 2023
"""The first year whose sums, deadlines and contacts need no warning, unless staff set another.

*Source*: the secretariat closed at the end of 2022, and with it what it vouched for.
"""


class Settings(BaseSettings):
    """Every setting of the archive; `.env.example` says what each is for."""

    model_config = SettingsConfigDict(
        env_file=ENV_FILE, env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
    )

    data_dir: Path = Path("data")
    embedding_model: str | None = None
    keep_generations: int = Field(default=5, ge=1)
    embedding_threads: int = Field(default=2, ge=1)
    database_url: str | None = None
    chroma_url: str | None = None
    reranker_model: str | None = None
    old_before: int = Field(default=OLD_BEFORE, ge=1900, le=2100)
    chat_model: str | None = None
    chat_model_url: AnyHttpUrl | None = None
    chat_model_key: SecretStr | None = None
    chat_model_timeout_s: float = Field(default=8.0, gt=0, le=120)
    speech_model: str | None = None


_OF_TALKING = {name for name in Settings.model_fields if name.startswith(("chat_", "speech_"))}

Kind = TypeVar("Kind", bound=BaseSettings)


def load(kind: type[Kind]) -> Kind:
    """Read settings from the environment and `.env`.

    Raises:
        WrongSettings: A value cannot be used; the message names the setting, never its value.
    """
    try:
        return kind()
    except ValidationError as error:
        names = dict.fromkeys(str(part["loc"][0]).upper() for part in error.errors())
        raise WrongSettings(
            f"{', '.join(names)} kan ikke bruges, som det er skrevet. Se efter i {ENV_FILE}; "
            "eksempler står i .env.example."
        ) from None


def environment_of(settings: Settings) -> dict[str, str]:
    """Return the environment for a process that is to run with these settings and no others.

    It must be started in a folder without `.env`. Keys do not go along: what is started so
    builds and searches archives, and asks no chat model.
    """
    ours = {name.upper() for name in Settings.model_fields}
    others = {name: value for name, value in os.environ.items() if name.upper() not in ours}  # noqa: TID251 - this is settings.py
    given = settings.model_dump(mode="json", exclude_none=True, exclude=_OF_TALKING)
    return others | {name.upper(): str(value) for name, value in given.items()}


def check_names(known: Iterable[str], *, env_file: Path = ENV_FILE) -> None:
    """Refuse names in `.env` that no setting has; the environment itself holds other things too.

    Args:
        known: The names of all settings, of every package that reads the file.
        env_file: The file to check; it need not exist.

    Raises:
        WrongSettings: A name is unknown; the message offers the nearest known one.
    """
    names = {name.upper() for name in known}
    for name in dotenv_values(env_file):
        if name.upper() not in names:
            near = get_close_matches(name.upper(), names, n=1)
            hint = f" Mente I {near[0]}?" if near else ""
            raise WrongSettings(f"{env_file} har en ukendt indstilling: {name}.{hint}")
