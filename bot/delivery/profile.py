"""How the bot is shown before anybody has written to it: menu and descriptions."""

import asyncio
import logging
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeChat,
)
from telegram.error import TelegramError

logger = logging.getLogger(__name__)

_PATIENCE_S = 10.0
"""For all of it: it is only how we look, and the bot cannot be stopped meanwhile. A guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """How the bot is shown to people whose Telegram is in one language.

    Attributes:
        commands: The menu.
        admin_commands: The menu of those who are administrators of a group.
        description: Shown in an empty chat; at most 512 characters.
        short_description: Shown on the bot's page and beside a shared link; at most 120.
        language: Two letters (ISO 639-1), or None for everybody who has no profile of their own.
    """

    commands: Sequence[BotCommand]
    admin_commands: Sequence[BotCommand]
    description: str
    short_description: str
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """The menu of one private chat, instead of everybody's."""

    chat_id: int
    commands: Sequence[BotCommand]


async def show(profiles: Sequence[Profile | Menu], bot: Bot) -> None:
    """Tell Telegram how the bot is shown; what it does not take stays as it was."""
    try:
        async with asyncio.timeout(_PATIENCE_S):
            for profile in profiles:
                await _show(profile, bot)
    except TimeoutError:
        logger.warning("menu and descriptions were not all set: Telegram is slow")


async def _show(profile: Profile | Menu, bot: Bot) -> None:
    if isinstance(profile, Menu):
        scope = BotCommandScopeChat(profile.chat_id)
        await _try(bot.set_my_commands(profile.commands, scope=scope), "chat's menu")
        return
    code = profile.language
    await _try(bot.set_my_commands(profile.commands, language_code=code), "menu of commands")
    admins = BotCommandScopeAllChatAdministrators()
    await _try(
        bot.set_my_commands(profile.admin_commands, scope=admins, language_code=code),
        "menu of administrators",
    )
    await _try(bot.set_my_description(profile.description, language_code=code), "description")
    await _try(
        bot.set_my_short_description(profile.short_description, language_code=code),
        "short description",
    )


async def _try(call: Awaitable[bool], what: str) -> None:
    try:
        await call
    except TelegramError as error:
        logger.warning("the %s was not set: %s", what, type(error).__name__)
