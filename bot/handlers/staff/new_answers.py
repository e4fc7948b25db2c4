"""Staff write an answer that the archive lacks, one message at a time."""

import logging
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from telegram import Update
from telegram.ext import ApplicationHandlerStop

from bot.delivery.typing import typing
from bot.gaps import drafting
from bot.gaps.answer_file import finished_file
from bot.gaps.drafting import A_YEAR, MOST_QUESTIONS, AnswerDraft, Missing, Refusal, StatedSource
from bot.gaps.gathering import still_open
from bot.handlers.context import Context, Turn
from bot.handlers.staff.answer_work import AnswerWork
from bot.handlers.staff.pausing import PauseHandlers
from bot.state.audit import Action, AuditLog
from bot.views import new_answers as views
from bot.views import notices
from bot.views.staff_buttons import NEW_ANSWER, AnswerChoice, PickGap

logger = logging.getLogger(__name__)

_REVIEWS: Final = {
    AnswerChoice.REVIEW_IN_HALF_A_YEAR: timedelta(days=182),
    AnswerChoice.REVIEW_IN_A_YEAR: A_YEAR,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAnswerHandlers:
    """Callbacks for /nyt_svar and /annuller, and for what is written and pressed in between."""

    work: AnswerWork
    pausing: PauseHandlers
    audit: AuditLog

    async def on_command(self, update: Update, _: Context) -> None:
        """Begin, or go on with what was begun."""
        turn = Turn.of(update)
        draft = await self.work.open(turn.speaker.chat_id)
        if draft is None or draft.missing is Missing.QUESTIONS:
            await self._begin(turn)
        else:
            await self._ask_next(draft, turn)

    async def on_short_command(self, update: Update, context: Context) -> None:
        """Take "/nyt svar" for what it means."""
        if [word.lower() for word in context.args or ()] == ["svar"]:
            await self.on_command(update, context)
        else:
            turn = Turn.of(update)
            await turn.say(notices.unknown_command(turn.language))

    async def on_link(self, update: Update, context: Context) -> None:
        """Begin on the gap that a link was for."""
        name = context.args[0].removeprefix(NEW_ANSWER) if context.args else ""
        await self._pick(name, Turn.of(update))

    async def on_text(self, update: Update, _: Context) -> None:
        """Take what is written into the answer that is being written; else let it pass.

        Raises:
            ApplicationHandlerStop: It was taken.
        """
        turn, message = Turn.of(update), update.message
        draft = await self.work.open(turn.speaker.chat_id)
        if draft is None or message is None or not message.text:
            return
        text = message.text.encode(errors="ignore").decode()
        cards = await self.work.cards() if draft.missing is Missing.SOURCES else ()
        taken = drafting.take(draft, text, cards=cards, today=self.work.today)
        if isinstance(taken, Refusal):
            await turn.say(views.refused(taken, draft.missing, turn.language))
        else:
            await self._go_on(taken, turn)
        raise ApplicationHandlerStop

    async def on_cancel(self, update: Update, _: Context) -> None:
        """Drop the answer, and the pause that was asked about."""
        turn = Turn.of(update)
        pause = await self.pausing.forget_question(turn)
        answer = await self._drop(turn)
        await turn.say(views.cancelled(turn.language, anything=pause or answer))

    async def press(self, press: PickGap | AnswerChoice, turn: Turn) -> None:
        """Do what a button says, if it still fits what is missing."""
        if isinstance(press, PickGap):
            await self._pick(press.name, turn)
            return
        draft = await self.work.open(turn.speaker.chat_id)
        if draft is None:
            await turn.say(views.none_in_hand(turn.language))
        elif press is AnswerChoice.STOP:
            await self._drop(turn)
            await turn.say(views.cancelled(turn.language, anything=True))
        else:
            await self._change(press, draft, turn)

    async def takes_files(self, turn: Turn) -> bool:
        """Tell whether sources are asked for right now."""
        draft = await self.work.open(turn.speaker.chat_id)
        return draft is not None and draft.missing is Missing.SOURCES

    async def take_file(self, name: str, turn: Turn) -> None:
        """Take a file as the source that was asked for."""
        draft = await self.work.open(turn.speaker.chat_id)
        if draft:
            await self._go_on(replace(draft, sources=(StatedSource(title=name),)), turn)

    async def _change(self, choice: AnswerChoice, draft: AnswerDraft, turn: Turn) -> None:
        match choice, draft.missing:
            case AnswerChoice.NO_SOURCE, Missing.SOURCES:
                await self._go_on(replace(draft, sources=()), turn)
            case (
                AnswerChoice.REVIEW_IN_HALF_A_YEAR | AnswerChoice.REVIEW_IN_A_YEAR,
                Missing.REVIEW_BY,
            ):
                day = self.work.today + _REVIEWS[choice]
                await self._go_on(replace(draft, review_by=day), turn)
            case AnswerChoice.AGAIN, Missing.NOTHING:
                await self._go_on(replace(draft, answer=None), turn)
            case AnswerChoice.SAVE, Missing.NOTHING:
                await self._save(draft, turn)
            case _:
                await self._ask_next(draft, turn)

    async def _begin(self, turn: Turn) -> None:
        await self.audit.note(turn.speaker.user_id, Action.ANSWER_BEGUN)
        await self.work.put(turn.speaker.chat_id, AnswerDraft())
        async with typing(to=turn.to, bot=turn.bot):
            gaps = still_open(await self.work.gaps())
        await turn.say(views.ask_questions(gaps, turn.language))

    async def _pick(self, name: str, turn: Turn) -> None:
        draft = await self.work.open(turn.speaker.chat_id)
        if draft and draft.missing is not Missing.QUESTIONS:
            await turn.say(views.in_hand(turn.language))
            return
        async with typing(to=turn.to, bot=turn.bot):
            gap = await self.work.gap(name)
        if gap is None:
            await turn.say(views.gap_is_gone(turn.language))
            return
        if draft is None:
            await self.audit.note(turn.speaker.user_id, Action.ANSWER_BEGUN, gap.name)
        picked = AnswerDraft(gap=gap.name, questions=gap.texts[:MOST_QUESTIONS])
        await self._go_on(picked, turn)

    async def _go_on(self, draft: AnswerDraft, turn: Turn) -> None:
        await self.work.put(turn.speaker.chat_id, draft)
        await self._ask_next(draft, turn)

    async def _ask_next(self, draft: AnswerDraft, turn: Turn) -> None:
        today = self.work.today
        if draft.missing is Missing.QUESTIONS:
            await turn.say(views.ask_questions((), turn.language))
            return
        done = draft.missing is Missing.NOTHING
        await turn.say(
            views.ask_next(
                draft,
                turn.language,
                review_days=[(choice, today + later) for choice, later in _REVIEWS.items()],
                file=finished_file(draft, today=today) if done else "",
            )
        )

    async def _save(self, draft: AnswerDraft, turn: Turn) -> None:
        try:
            kept = await self.work.save(draft)
        except OSError as error:
            logger.warning("an answer could not be saved: %s", type(error).__name__)
            await turn.say(views.cannot_save(turn.language))
            return
        await self.audit.note(turn.speaker.user_id, Action.ANSWER_SAVED, kept)
        await self.work.drop(turn.speaker.chat_id)
        await turn.say(views.saved(kept, turn.language))

    async def _drop(self, turn: Turn) -> bool:
        dropped = await self.work.drop(turn.speaker.chat_id)
        if dropped:
            await self.audit.note(turn.speaker.user_id, Action.ANSWER_DROPPED)
        return dropped
