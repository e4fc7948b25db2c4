"""The application: inbox, order, routing, errors and errands, put together."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from telegram.ext import (
    Application,
    ExtBot,
)

from bot.delivery.handling import Handling, chat_key
from bot.delivery.inbox import InboxQueue, parsed
from bot.delivery.order import ChatOrder
from bot.handlers import notices
from bot.handlers.blocked import Blocked
from bot.handlers.board import BoardHandlers
from bot.handlers.courier import Courier
from bot.handlers.danish_time import day_of
from bot.handlers.dates import DateHandlers
from bot.handlers.errands import Errands
from bot.handlers.errors import ErrorHandler
from bot.handlers.feedback import FeedbackHandlers
from bot.handlers.guide import GuideHandlers
from bot.handlers.plan_actions import PlanActionHandlers
from bot.handlers.plans import Plans
from bot.handlers.reminders import ReminderHandlers, Reminding, new_worker
from bot.handlers.staff.routing import route_staff
from bot.handlers.staff.weekly import Weekly
from bot.handlers.telling import Telling
from bot.parts import Parts, originals_of
from bot.routing import App, route

ALLOWED_UPDATES = (
    "message",
    "edited_message",
    "callback_query",
    "poll",
    "my_chat_member",
    "guest_message",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """The application with its inbox, and what is to run beside it."""

    application: App
    queue: InboxQueue
    errands: Errands


def build(bot: ExtBot[None], parts: Parts, *, polls: bool = False) -> Built:
    """Wire callbacks to updates.

    Args:
        bot: The way to Telegram.
        parts: What the callbacks need.
        polls: Whether the application fetches its own updates; without it they are put into
            its `update_queue`.
    """
    queue = InboxQueue(parts.state.inbox)
    order = ChatOrder(_handling(bot, parts, lambda: application), on_crowded=notices.on_crowded)
    builder = Application.builder().bot(bot).job_queue(None).update_queue(queue)
    builder = builder.concurrent_updates(order)
    if not polls:
        builder = builder.updater(None)
    application = builder.build()
    feedback = FeedbackHandlers(questions=parts.state.questions, now=parts.now)
    guide, plan_actions = _guided_restart(parts, feedback)
    route_staff(
        application,
        office=parts.office,
        state=parts.state,
        desk=parts.desk,
        shelf=parts.shelf,
        now=parts.now,
    )
    route(application, parts, guide, plan_actions, feedback)
    on_error = ErrorHandler(
        new_reference=parts.new_reference,
        outbox=parts.state.outbox,
        blocked=guide.courier.blocked,
        metrics=parts.metrics,
    ).on_error
    application.add_error_handler(on_error)
    left_behind = partial(queue.take_up, bot, is_ours=order.is_at_work_on)
    errands = _errands(bot, parts, guide.courier, left_behind)
    return Built(application=application, queue=queue, errands=errands)


def _errands(
    bot: ExtBot[None],
    parts: Parts,
    courier: Courier,
    left_behind: Callable[[], Awaitable[None]],
) -> Errands:
    state, now, worker = parts.state, parts.now, new_worker()
    return Errands(
        courier=courier,
        reminding=Reminding(
            reminders=state.reminders,
            chat_settings=state.chat_settings,
            outbox=state.outbox,
            blocked=courier.blocked,
            bot=bot,
            now=now,
            worker=worker,
        ),
        weekly=Weekly(office=parts.office, state=state, bot=bot, now=now, worker=worker),
        pauses=state.pauses,
        left_behind=left_behind,
        bot=bot,
    )


def _handling(bot: ExtBot[None], parts: Parts, application: Callable[[], App]) -> Handling:
    return Handling(
        inbox=parts.state.inbox,
        parse=lambda arrival: parsed(arrival, bot),
        handle=lambda update: application().process_update(update),
        turns=parts.state.turns,
        chat_key=partial(chat_key, secret=parts.secret),
        metrics=parts.metrics,
    )


def _guided_restart(
    parts: Parts, feedback: FeedbackHandlers
) -> tuple[GuideHandlers, PlanActionHandlers]:
    """Put together the guided restart, and what is done with its plan."""
    state = parts.state

    def today() -> date:
        return day_of(parts.now())

    shelf = parts.shelf
    plans = Plans(desk=parts.desk, shelf=shelf, today=today)
    reminders = ReminderHandlers(reminders=state.reminders, plans=plans, now=parts.now)
    guide = GuideHandlers(
        desk=parts.desk,
        sessions=state.sessions,
        shelf=shelf,
        courier=Courier(
            outbox=state.outbox,
            turns=state.turns,
            telling=Telling(
                outbox=state.outbox,
                desk=parts.desk,
                plans=plans,
                polls=state.polls,
                reminders=reminders,
                originals=originals_of(parts),
                feedback=feedback,
                today=today,
                metrics=parts.metrics,
            ),
            blocked=Blocked(outbox=state.outbox, reminders=state.reminders),
            new_reference=parts.new_reference,
        ),
        today=today,
        new_token=parts.new_token,
    )
    return guide, PlanActionHandlers(
        guide=guide,
        plans=plans,
        reminders=reminders,
        dates=DateHandlers(polls=state.polls, guide=guide),
        board=BoardHandlers(
            sessions=state.sessions, shelf=shelf, answers=state.board_answers, secret=parts.secret
        ),
    )
