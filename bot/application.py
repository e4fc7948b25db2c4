"""The bot's routing table: which update goes to which callback."""

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ExtBot,
    MessageHandler,
    filters,
)

from bot.delivery.inbox import InboxQueue
from bot.delivery.order import ChatOrder
from bot.handlers import notices, welcome
from bot.handlers.addressing import ADDRESSED, COMMAND_TO_BOT
from bot.handlers.buttons import ButtonHandlers
from bot.handlers.deleting import DeletingHandlers
from bot.handlers.errors import ErrorHandler
from bot.handlers.places import PlaceHandlers
from bot.handlers.questions import QuestionHandlers
from bot.handlers.welcome import WelcomeHandlers
from bot.state.keeping import State
from knowledge_base.desk import Desk

App = Application[Any, Any, Any, Any, Any, Any]

ALLOWED_UPDATES = ("message", "callback_query")

_NEW = filters.UpdateType.MESSAGE  # without it, edited messages would be answered again
_HELP = filters.Regex(re.compile(r"^/?hj(æ|ae)lp[.!?]*(@\w+)?$", re.IGNORECASE))


def new_reference() -> str:
    """Return a short random number such as "4F09A2", easy to read out on the telephone."""
    return secrets.token_hex(3).upper()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What the application is put together from.

    Attributes:
        desk: What answers questions and knows places.
        state: What is kept, also when the bot is started anew.
        new_reference: Makes the number in an apology.
    """

    desk: Desk
    state: State
    new_reference: Callable[[], str] = field(default=new_reference)


def build_application(bot: ExtBot[None], parts: Parts, *, polls: bool = False) -> App:
    """Wire callbacks to updates.

    Args:
        bot: The way to Telegram.
        parts: What the callbacks need.
        polls: Whether the application fetches its own updates; without it they are put into
            its `update_queue`.
    """
    inbox = parts.state.inbox
    builder = Application.builder().bot(bot).job_queue(None).update_queue(InboxQueue(inbox))
    builder = builder.concurrent_updates(ChatOrder(inbox=inbox, on_crowded=notices.on_crowded))
    if not polls:
        builder = builder.updater(None)
    application = builder.build()
    _route(application, parts)
    application.add_error_handler(ErrorHandler(new_reference=parts.new_reference).on_error)
    return application


def _route(application: App, parts: Parts) -> None:
    state, conversations = parts.state, parts.state.conversations
    places = PlaceHandlers(desk=parts.desk, conversations=conversations, chat_places=state.places)
    deleting = DeletingHandlers(forgetting=state.forgetting)
    questions = QuestionHandlers(desk=parts.desk, conversations=conversations, places=places)
    start = WelcomeHandlers(places=places).on_start
    application.add_handlers(
        [
            CommandHandler("start", start, filters=_NEW),
            CommandHandler(["hjaelp", "help"], welcome.on_help, filters=_NEW),
            CommandHandler("dgi", places.on_command, filters=_NEW),
            CommandHandler("sted", places.on_place_command, filters=_NEW),
            CommandHandler("slet", deleting.on_command, filters=_NEW),
            # Telegram takes "/hj" for the command in "/hjælp", so it is matched as text.
            MessageHandler(_NEW & (ADDRESSED | COMMAND_TO_BOT) & _HELP, welcome.on_help),
            MessageHandler(_NEW & COMMAND_TO_BOT, notices.on_unknown_command),
            MessageHandler(_NEW & ADDRESSED & filters.COMMAND, notices.on_unknown_command),
            MessageHandler(_NEW & ADDRESSED & filters.TEXT, questions.on_text),
            MessageHandler(_NEW & ADDRESSED & (filters.LOCATION | filters.VENUE), places.on_pin),
            MessageHandler(_NEW & ADDRESSED & ~filters.StatusUpdate.ALL, notices.on_other),
            CallbackQueryHandler(ButtonHandlers(places=places, deleting=deleting).on_button),
        ]
    )
