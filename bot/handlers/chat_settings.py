"""Settling how we behave in a chat: its language, and in a group what we may do there."""

from dataclasses import dataclass, replace

from telegram import Update

from bot.handlers.admins import may_decide
from bot.handlers.context import Context, Turn
from bot.state.chat_settings import ChatSettings, SettingsOfChats
from bot.state.reminders import Reminders
from bot.views import chat_settings as views
from bot.views.setting_buttons import ChooseLanguage, SettingPress, Switch


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatSettingHandlers:
    """Callbacks for /sprog and /indstillinger, and for the buttons under them."""

    chat_settings: SettingsOfChats
    reminders: Reminders

    async def on_language_command(self, update: Update, _: Context) -> None:
        """Ask which language to speak; in a group only administrators choose."""
        turn = Turn.of(update)
        if await may_decide(update):
            await turn.say(views.which_language(turn.language, turn.settings))
        else:
            await turn.say(views.admins_only(turn.language))

    async def on_settings_command(self, update: Update, _: Context) -> None:
        """Show a group's administrators its settings."""
        turn = Turn.of(update)
        if not turn.in_group:
            await turn.say(views.of_private_chat(turn.language))
        elif await may_decide(update):
            await turn.say(views.of_group(turn.settings, turn.language))
        else:
            await turn.say(views.admins_only(turn.language))

    async def press(self, press: SettingPress, turn: Turn) -> None:
        """Settle what a button says, and show it where the button stands."""
        chat_id = turn.speaker.chat_id
        settings = await self.chat_settings.change(chat_id, lambda now: _changed(now, press))
        language = settings.language or turn.language
        if not settings.reminders:
            await self.reminders.cancel(chat_id)
        if isinstance(press, ChooseLanguage) and not press.among_settings:
            await turn.replace(views.language_chosen(language, settings))
        else:
            await turn.replace(views.of_group(settings, language))


def _changed(settings: ChatSettings, press: SettingPress) -> ChatSettings:
    if isinstance(press, ChooseLanguage):
        return replace(settings, language=press.language)
    match press.switch:
        case Switch.ADMINS_ONLY:
            return replace(settings, admins_only=press.on)
        case Switch.REMINDERS:
            return replace(settings, reminders=press.on)
        case Switch.NOTING:
            return replace(settings, noting=press.on)
