"""The menu of staff: what everybody has, and their own commands before it."""

from collections.abc import Collection

from telegram import BotCommand

from bot.delivery.profile import Menu
from bot.texts import plain
from bot.views.profile import profiles
from knowledge_base.language import Language

COMMANDS = {
    "stats": "staff.stats",
    "nyt_svar": "staff.new_answer",
    "gennemsyn": "staff.review",
    "pause": "staff.pause",
    "genoptag": "staff.resume",
    "annuller": "staff.cancel",
}
"""A command, and the key of what it does."""


def menus(staff_ids: Collection[int], language: Language = Language.DANISH) -> tuple[Menu, ...]:
    """Return the menu of each member of staff, in their private chats."""
    own = [BotCommand(name, plain(key, language)) for name, key in COMMANDS.items()]
    commands = (*own, *profiles()[0].commands)
    return tuple(Menu(chat_id=each, commands=commands) for each in sorted(staff_ids))
