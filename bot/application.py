"""The bot's routing table: which update goes to which callback."""

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
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
from bot.handlers.board import BoardHandlers
from bot.handlers.buttons import ButtonHandlers
from bot.handlers.courier import Courier
from bot.handlers.danish_time import day_of
from bot.handlers.dates import DateHandlers
from bot.handlers.deleting import DeletingHandlers
from bot.handlers.documents import DocumentHandlers
from bot.handlers.errands import Errands
from bot.handlers.errors import ErrorHandler
from bot.handlers.feedback import FeedbackHandlers
from bot.handlers.guide import GuideHandlers, new_token
from bot.handlers.originals import Originals
from bot.handlers.places import PlaceHandlers
from bot.handlers.plan_actions import PlanActionHandlers
from bot.handlers.plans import Plans
from bot.handlers.privacy import PrivacyHandlers
from bot.handlers.questions import QuestionHandlers
from bot.handlers.reminders import ReminderHandlers, Reminding, new_worker
from bot.handlers.shelf import Shelf
from bot.handlers.welcome import WelcomeHandlers
from bot.state.keeping import State
from bot.views.privacy import PrivacyTerms
from knowledge_base.desk import Desk

App = Application[Any, Any, Any, Any, Any, Any]

ALLOWED_UPDATES = ("message", "edited_message", "callback_query")

_NEW = filters.UpdateType.MESSAGE  # without it, edited messages would be answered again
_EDITED = filters.UpdateType.EDITED_MESSAGE
_SOUND = filters.VOICE | filters.AUDIO | filters.VIDEO_NOTE
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
        guide_text: What a guided restart begins on: YAML.
        now: The moment, with its zone.
        secret: Mixed into what stands for a person where answers are counted.
        terms: What staff have decided about what is kept.
        new_reference: Makes the number in an apology.
        new_token: Makes the token of a guide session.
    """

    desk: Desk
    state: State
    guide_text: str
    now: Callable[[], datetime]
    secret: bytes
    terms: PrivacyTerms = field(default_factory=PrivacyTerms)
    new_reference: Callable[[], str] = field(default=new_reference)
    new_token: Callable[[], str] = field(default=new_token)


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """The application, and what is to run beside it."""

    application: App
    errands: Errands


def build(bot: ExtBot[None], parts: Parts, *, polls: bool = False) -> Built:
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
    feedback = FeedbackHandlers(questions=parts.state.questions)
    guide, plan_actions = _guided_restart(parts, feedback)
    _route(application, parts, guide, plan_actions, feedback)
    application.add_error_handler(ErrorHandler(new_reference=parts.new_reference).on_error)
    reminding = Reminding(
        reminders=parts.state.reminders, bot=bot, now=parts.now, worker=new_worker()
    )
    errands = Errands(courier=guide.courier, reminding=reminding, bot=bot)
    return Built(application=application, errands=errands)


def _guided_restart(
    parts: Parts, feedback: FeedbackHandlers
) -> tuple[GuideHandlers, PlanActionHandlers]:
    """Put together the guided restart, and what is done with its plan."""
    state = parts.state

    def today() -> date:
        return day_of(parts.now())

    shelf = Shelf(sessions=state.sessions, newest_text=parts.guide_text)
    plans = Plans(desk=parts.desk, shelf=shelf, today=today)
    reminders = ReminderHandlers(reminders=state.reminders, plans=plans, now=parts.now)
    guide = GuideHandlers(
        desk=parts.desk,
        sessions=state.sessions,
        shelf=shelf,
        courier=Courier(
            outbox=state.outbox,
            desk=parts.desk,
            plans=plans,
            reminders=reminders,
            originals=_originals(parts),
            new_reference=parts.new_reference,
            feedback=feedback,
        ),
        today=today,
        new_token=parts.new_token,
    )
    return guide, PlanActionHandlers(
        guide=guide,
        plans=plans,
        reminders=reminders,
        dates=DateHandlers(polls=state.polls, guide=guide, today=today),
        board=BoardHandlers(
            sessions=state.sessions, shelf=shelf, answers=state.board_answers, secret=parts.secret
        ),
    )


def _originals(parts: Parts) -> Originals:
    return Originals(desk=parts.desk, sent_files=parts.state.sent_files)


def _route(
    application: App,
    parts: Parts,
    guide: GuideHandlers,
    plan_actions: PlanActionHandlers,
    feedback: FeedbackHandlers,
) -> None:
    state, conversations = parts.state, parts.state.conversations
    places = PlaceHandlers(
        desk=parts.desk, conversations=conversations, chat_places=state.places, guide=guide
    )
    deleting = DeletingHandlers(forgetting=state.forgetting)
    originals = _originals(parts)
    documents = DocumentHandlers(desk=parts.desk, originals=originals)
    privacy = PrivacyHandlers(state=state, terms=parts.terms)
    questions = QuestionHandlers(
        desk=parts.desk,
        conversations=conversations,
        places=places,
        guide=guide,
        originals=originals,
        feedback=feedback,
    )
    start = WelcomeHandlers(
        places=places, guide=guide, board=plan_actions.board, documents=documents
    ).on_start
    on_button = ButtonHandlers(
        places=places,
        deleting=deleting,
        guide=guide,
        plan_actions=plan_actions,
        documents=documents,
        feedback=feedback,
    ).on_button
    application.add_handlers(
        [
            CommandHandler("start", start, filters=_NEW),
            CommandHandler(["hjaelp", "help"], welcome.on_help, filters=_NEW),
            CommandHandler("genstart", guide.on_command, filters=_NEW),
            CommandHandler("dgi", places.on_command, filters=_NEW),
            CommandHandler("klynger", documents.on_clusters_command, filters=_NEW),
            CommandHandler("dokumenter", documents.on_command, filters=_NEW),
            CommandHandler("sted", places.on_place_command, filters=_NEW),
            CommandHandler("privatliv", privacy.on_privacy, filters=_NEW),
            CommandHandler("mine_data", privacy.on_my_data, filters=_NEW),
            CommandHandler("slet", deleting.on_command, filters=_NEW),
            # Telegram takes "/hj" for the command in "/hjælp", so it is matched as text.
            MessageHandler(_NEW & (ADDRESSED | COMMAND_TO_BOT) & _HELP, welcome.on_help),
            MessageHandler(_NEW & COMMAND_TO_BOT, notices.on_unknown_command),
            MessageHandler(_NEW & ADDRESSED & filters.COMMAND, notices.on_unknown_command),
            MessageHandler(_NEW & ADDRESSED & filters.TEXT, questions.on_text),
            MessageHandler(_NEW & ADDRESSED & (filters.LOCATION | filters.VENUE), places.on_pin),
            MessageHandler(_NEW & ADDRESSED & _SOUND, notices.on_sound),
            MessageHandler(_NEW & ADDRESSED & ~filters.StatusUpdate.ALL, notices.on_other),
            MessageHandler(_EDITED & filters.TEXT, guide.on_edited),
            CallbackQueryHandler(on_button),
        ]
    )
