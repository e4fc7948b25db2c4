"""The bot's routing table: which update goes to which callback."""

import re
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    PollHandler,
    TypeHandler,
    filters,
)

from bot.handlers import notices, welcome
from bot.handlers.addressing import ADDRESSED, COMMAND_TO_BOT, REPORTED
from bot.handlers.allowance import Allowance
from bot.handlers.buttons import ButtonHandlers
from bot.handlers.chat_settings import ChatSettingHandlers
from bot.handlers.deleting import DeletingHandlers
from bot.handlers.documents import DocumentHandlers
from bot.handlers.feedback import FeedbackHandlers
from bot.handlers.gate import Gate
from bot.handlers.groups import GroupHandlers
from bot.handlers.guests import GuestHandlers
from bot.handlers.guide import GuideHandlers
from bot.handlers.lateness import Lateness
from bot.handlers.listening import Listening
from bot.handlers.places import PlaceHandlers
from bot.handlers.plan_actions import PlanActionHandlers
from bot.handlers.privacy import PrivacyHandlers
from bot.handlers.questions import QuestionHandlers
from bot.handlers.retelling import RetellingHandlers
from bot.handlers.speech import SpeechHandlers
from bot.handlers.welcome import WelcomeHandlers
from bot.parts import Parts, originals_of

App = Application[Any, Any, Any, Any, Any, Any]

_NEW = filters.UpdateType.MESSAGE  # without it, edited messages would be answered again
_GUEST = filters.UpdateType.GUEST_MESSAGE
_EDITED = filters.UpdateType.EDITED_MESSAGE
_LISTENING, _GATE = -4, -2
"""Groups of handlers that every update comes to before the rest; -3 and -1 are those of staff."""
_SOUND = filters.VOICE | filters.AUDIO | filters.VIDEO_NOTE
_HELP = filters.Regex(re.compile(r"^/?(hj(æ|ae)lp|help)[.!?]*(@\w+)?$", re.IGNORECASE))


def route(
    application: App,
    parts: Parts,
    guide: GuideHandlers,
    plan_actions: PlanActionHandlers,
    feedback: FeedbackHandlers,
) -> None:
    """Make the callbacks, and say which update goes to which; the first that takes it has it."""
    state, conversations = parts.state, parts.state.conversations
    places = PlaceHandlers(
        desk=parts.desk, conversations=conversations, chat_places=state.places, guide=guide
    )
    deleting = DeletingHandlers(forgetting=state.forgetting)
    settings = ChatSettingHandlers(chat_settings=state.chat_settings, reminders=state.reminders)
    groups = GroupHandlers(chat_settings=state.chat_settings, moving=state.moving)
    originals = originals_of(parts)
    documents = DocumentHandlers(desk=parts.desk, originals=originals)
    privacy = PrivacyHandlers(state=state, terms=parts.terms)
    questions = QuestionHandlers(
        desk=parts.desk,
        conversations=conversations,
        places=places,
        guide=guide,
        originals=originals,
        feedback=feedback,
        metrics=parts.metrics,
    )
    lateness = Lateness(now=parts.now)
    allowance = Allowance(parts.limits) if parts.limits else None
    gate = Gate(now=parts.now, lateness=lateness, allowance=allowance, metrics=parts.metrics)
    start = WelcomeHandlers(
        places=places, guide=guide, board=plan_actions.board, documents=documents
    ).on_start
    speech = SpeechHandlers(transcriber=parts.transcriber, questions=questions)
    retelling = RetellingHandlers(desk=parts.desk, questions=state.questions, places=places)
    on_button = ButtonHandlers(
        places=places,
        deleting=deleting,
        guide=guide,
        plan_actions=plan_actions,
        documents=documents,
        feedback=feedback,
        retelling=retelling,
        chat_settings=settings,
        lateness=lateness,
    ).on_button
    listening = Listening(chat_settings=state.chat_settings)
    application.add_handler(TypeHandler(Update, listening.on_update), group=_LISTENING)
    application.add_handler(TypeHandler(Update, gate.on_update), group=_GATE)
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
            CommandHandler(["sprog", "language"], settings.on_language_command, filters=_NEW),
            CommandHandler("indstillinger", settings.on_settings_command, filters=_NEW),
            MessageHandler(_NEW & filters.StatusUpdate.MIGRATE, groups.on_migration),
            ChatMemberHandler(groups.on_membership, ChatMemberHandler.MY_CHAT_MEMBER),
            MessageHandler(_GUEST, GuestHandlers(desk=parts.desk).on_message),
            # Telegram takes "/hj" for the command in "/hjælp", so it is matched as text.
            MessageHandler(_NEW & (ADDRESSED | COMMAND_TO_BOT) & _HELP, welcome.on_help),
            MessageHandler(_NEW & COMMAND_TO_BOT, notices.on_unknown_command),
            MessageHandler(_NEW & ADDRESSED & filters.COMMAND, notices.on_unknown_command),
            MessageHandler(_NEW & ADDRESSED & filters.TEXT, questions.on_text),
            MessageHandler(_NEW & ADDRESSED & (filters.LOCATION | filters.VENUE), places.on_pin),
            MessageHandler(_NEW & ADDRESSED & _SOUND, speech.on_sound),
            MessageHandler(_NEW & ADDRESSED & ~REPORTED, notices.on_other),
            MessageHandler(_EDITED & filters.TEXT, guide.on_edited),
            CallbackQueryHandler(on_button),
            PollHandler(plan_actions.dates.on_poll),
        ]
    )
