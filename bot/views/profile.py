"""How Telegram shows the bot: its menu, and what it is for, in Danish and in English."""

from typing import Final

from telegram import BotCommand

from bot.delivery.profile import Profile
from bot.texts import plain
from bot.views.paragraphs import paragraphs
from knowledge_base.language import Language

_COMMANDS: Final = (
    "genstart",
    "dgi",
    "klynger",
    "dokumenter",
    "sted",
    "sprog",
    "privatliv",
    "mine_data",
    "slet",
    "hjaelp",
)
_FOR_ADMINS: Final = (*_COMMANDS, "indstillinger")


def profiles() -> tuple[Profile, ...]:
    """Return how we are shown: in Danish, and in English where Telegram is in English."""
    return _profile(Language.DANISH), _profile(Language.ENGLISH, code=Language.ENGLISH.value)


def _profile(language: Language, *, code: str | None = None) -> Profile:
    return Profile(
        commands=tuple(_command(name, language) for name in _COMMANDS),
        admin_commands=tuple(_command(name, language) for name in _FOR_ADMINS),
        description="\n\n".join(paragraphs(plain("profile.description", language))),
        short_description=plain("profile.short_description", language),
        language=code,
    )


def _command(name: str, language: Language) -> BotCommand:
    return BotCommand(name, plain(f"profile.{name}", language))
