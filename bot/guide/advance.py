"""One step of the conversation: a session and an event in, a session and messages out. Pure."""

from bot.guide import moves, pressing
from bot.guide.controls import Control, controls
from bot.guide.correcting import Correction, Uncorrected, correction
from bot.guide.definition import Guide
from bot.guide.events import (
    Begun,
    Edited,
    Event,
    PressedAction,
    PressedOffer,
    PressedOption,
    Typed,
)
from bot.guide.listening import Asks, Chats, Meaning, Ordered, listen
from bot.guide.lookups import LookUps
from bot.guide.messages import AskArchive, Line, OfferResume, Say
from bot.guide.offering import Completed, Declined, Picked, pick
from bot.guide.questioning import surely_asks
from bot.guide.session import Session, Status
from bot.guide.showing import Advanced, ask, progress
from bot.guide.turn import ForeignSession, Turn
from bot.guide.understanding import Against, NotUnderstood, Understood, understand
from knowledge_base.language import Language

__all__ = ["Advanced", "advance", "begin", "wants"]


def begin(guide: Guide, *, token: str, language: Language, lookups: LookUps) -> Advanced:
    """Begin a session.

    Args:
        guide: The newest text.
        token: Six random letters a to z or digits.
        language: What the guide speaks.
        lookups: Places and the date.
    """
    session = Session(
        fingerprint=guide.fingerprint, token=token, language=language, step=guide.start
    )
    return ask(Turn(guide, session, lookups), front=(Say(Line.FIRST),))


def advance(guide: Guide, session: Session, event: Event, *, lookups: LookUps) -> Advanced:
    """Take what happened into a session.

    Args:
        guide: The text that the session was begun on.
        session: As it is.
        event: What happened. Text that the guide does not want (see `wants`) changes nothing.
        lookups: Places and the date.

    Raises:
        ForeignSession: The guide is another than the session was begun on.
    """
    if guide.fingerprint != session.fingerprint:
        raise ForeignSession("The session was begun on another text of the guide.")
    turn = Turn(guide, session, lookups)
    match event:
        case Begun():
            return _begun(turn)
        case Typed(text):
            return _typed(text, turn)
        case Edited(step, text):
            return _edited(step, text, turn)
        case PressedOption() | PressedAction() | PressedOffer():
            return pressing.pressed(event, turn)


def wants(guide: Guide, session: Session, text: str, *, lookups: LookUps) -> bool:
    """Tell whether a text belongs to this session rather than to the archive.

    An open session wants all; one that is over only what takes it up again or corrects it.
    """
    if session.status.is_open:
        return True
    if session.status is Status.CANCELLED:
        return not controls(text).isdisjoint({Control.UNDO, Control.GO_ON})
    return _meant_afterwards(text, Turn(guide, session, lookups)) is not None


def _meant_afterwards(text: str, turn: Turn) -> Meaning | None:
    """Return what a text means to a finished session; None for what is not about it."""
    if Control.UNDO in controls(text):
        return Ordered(Control.UNDO)
    return pick(text, turn) or correction(text, turn.answered, turn.lookups)


def _begun(turn: Turn) -> Advanced:
    if not turn.is_open or not turn.session.answers:
        return moves.start_anew(turn)
    return _offer_resume(turn)


def _offer_resume(turn: Turn) -> Advanced:
    position, total = progress(turn)
    paused = turn.at(status=Status.PAUSED)
    return Advanced(paused.session, (OfferResume(position=position, total=total),))


def _typed(text: str, turn: Turn) -> Advanced:
    match turn.session.status:
        case Status.CANCELLED:
            return moves.resume(turn) if _wanted(text, turn) else moves.nothing(turn)
        case Status.DONE:
            meaning = _meant_afterwards(text, turn)
            return _act(meaning, turn) if meaning else moves.nothing(turn)
        case Status.PAUSED:
            return _while_paused(text, turn)
        case Status.ASKING:
            return _act(listen(text, turn), turn)


def _wanted(text: str, turn: Turn) -> bool:
    return wants(turn.guide, turn.session, text, lookups=turn.lookups)


def _while_paused(text: str, turn: Turn) -> Advanced:
    told = controls(text)
    if Control.START_OVER in told:
        return moves.start_anew(turn)
    if told & {Control.GO_ON, Control.YES, Control.SKIP}:
        return moves.resume(turn)
    if surely_asks(text, turn.step):
        offer = _offer_resume(turn)
        return Advanced(offer.session, (AskArchive(text), *offer.messages))
    return _act(listen(text, turn), turn.at(status=Status.ASKING))


def _act(meaning: Meaning, turn: Turn) -> Advanced:  # noqa: C901, PLR0911 - one line for each
    match meaning:
        case Ordered(control):
            return _obey(control, turn)
        case Picked(offered):
            return moves.settle(turn, offered)
        case Declined():
            return moves.decline(turn)
        case Correction(readings) | Completed(readings):
            return moves.settle_or_offer(turn, readings)
        case Uncorrected(step):
            return moves.not_corrected(turn, step)
        case Asks(question, is_serious):
            return moves.digress(turn, question, is_serious=is_serious)
        case Chats(line):
            return moves.chat(turn, line)
        case Understood() | Against() | NotUnderstood():
            return moves.take(turn, meaning)


def _obey(control: Control, turn: Turn) -> Advanced:  # noqa: PLR0911 - one line for each
    match control:
        case Control.DONE:
            return moves.done(turn)
        case Control.BACK:
            return moves.back(turn)
        case Control.STOP:
            return moves.cancel(turn)
        case Control.UNDO:
            return moves.undo(turn)
        case Control.START_OVER:
            return _offer_resume(turn)
        case Control.REPEAT:
            return ask(turn, front=(Say(Line.AGAIN),))
        case Control.WHY:
            return ask(turn, front=(Say(Line.WHY_ASK),))
        case _:
            return moves.skip(turn)


def _edited(step_id: str, text: str, turn: Turn) -> Advanced:
    if turn.session.status is Status.ASKING and step_id == turn.session.step:
        return _typed(text, turn)
    step = next((step for step, _ in turn.answered if step.id == step_id), None)
    if step is None or turn.session.status is Status.CANCELLED:
        return moves.nothing(turn)
    reading = understand(step, text, turn.lookups)
    if not isinstance(reading, Understood):
        return moves.not_corrected(turn, step_id)
    return moves.take(turn, reading, step_id=step_id)
