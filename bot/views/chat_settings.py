"""What a chat can settle: its language, and in a group what we may do there."""

from collections.abc import Iterator
from typing import Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.delivery.message import OutgoingMessage
from bot.state.chat_settings import ChatSettings
from bot.texts import html, plain
from bot.views.paragraphs import paragraphs
from bot.views.setting_buttons import ChooseLanguage, Switch, TurnSwitch, button
from knowledge_base.language import Language

_SAID_FIRST: Final = {Switch.ADMINS_ONLY: False, Switch.REMINDERS: True, Switch.NOTING: True}
"""How each switch stands where nobody has touched it; that button stands to the left."""

Row = list[InlineKeyboardButton]


def which_language(language: Language, settings: ChatSettings) -> OutgoingMessage:
    """Ask which language to speak."""
    return _languages(html("chat_settings.which_language", language), settings)


def language_chosen(language: Language, settings: ChatSettings) -> OutgoingMessage:
    """Say that we speak that language from now on."""
    return _languages(html("chat_settings.language_chosen", language), settings)


def of_group(settings: ChatSettings, language: Language) -> OutgoingMessage:
    """Show a group's settings, with buttons to change them."""
    blocks = paragraphs(html("chat_settings.of_group", language))
    rows = [_language_row(settings, among_settings=True)]
    rows += [_switch_row(switch, settings, language) for switch in Switch]
    return OutgoingMessage((*blocks, "\n".join(_lines(settings, language))), _keyboard(rows))


def of_private_chat(language: Language) -> OutgoingMessage:
    """Say what there is to settle in a private chat, and where."""
    return OutgoingMessage(paragraphs(html("chat_settings.of_private_chat", language)))


def admins_only(language: Language) -> OutgoingMessage:
    """Say kindly that only administrators may do that."""
    return OutgoingMessage((html("chat_settings.admins_only", language),))


def admins_only_toast(language: Language) -> str:
    """Return what pops up when a member presses what only administrators may."""
    return plain("chat_settings.admins_only", language)


def no_reminders(language: Language) -> OutgoingMessage:
    """Say that no reminders may be sent here."""
    return OutgoingMessage((html("chat_settings.no_reminders", language),))


def hello(username: str, language: Language, *, sees_all: bool) -> OutgoingMessage:
    """Introduce ourselves to a group.

    Args:
        username: Ours, without the @.
        language: The group's.
        sees_all: Whether Telegram shows us every message of the group.
    """
    key = "chat_settings.sees_all" if sees_all else "chat_settings.sees_little"
    sees = plain(key, language)
    text = html("chat_settings.hello", language, username=username, sees=sees)
    return OutgoingMessage(paragraphs(text))


def _languages(text: str, settings: ChatSettings) -> OutgoingMessage:
    return OutgoingMessage((text,), _keyboard([_language_row(settings)]))


def _language_row(settings: ChatSettings, *, among_settings: bool = False) -> Row:
    """Return a button for each language, in its own words."""
    return [
        button(
            plain("chat_settings.language", each),
            ChooseLanguage(each, among_settings),
            chosen=settings.language is each,
        )
        for each in Language
    ]


def _switch_row(switch: Switch, settings: ChatSettings, language: Language) -> Row:
    is_on = _is_on(switch, settings)
    return [
        button(
            plain(f"chat_settings.{switch}_{'on' if on else 'off'}", language),
            TurnSwitch(switch, on),
            chosen=is_on is on,
        )
        for on in (_SAID_FIRST[switch], not _SAID_FIRST[switch])
    ]


def _lines(settings: ChatSettings, language: Language) -> Iterator[str]:
    chosen = settings.language
    key = "chat_settings.speaks" if chosen else "chat_settings.speaks_as_written_to"
    yield html(key, language, language=plain("chat_settings.language", chosen or language))
    for switch in Switch:
        state = "on" if _is_on(switch, settings) else "off"
        yield html(f"chat_settings.{switch}_is_{state}", language)


def _is_on(switch: Switch, settings: ChatSettings) -> bool:
    match switch:
        case Switch.ADMINS_ONLY:
            return settings.admins_only
        case Switch.REMINDERS:
            return settings.reminders
        case Switch.NOTING:
            return settings.noting


def _keyboard(rows: list[Row]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(rows)
