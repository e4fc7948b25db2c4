"""What a pressed button does: the newest question's, or one that still hangs further up."""

from bot.guide import moves
from bot.guide.answers import Answer, Chosen
from bot.guide.definition import AnswerKind, Step
from bot.guide.events import Action, Press, PressedAction, PressedOffer, PressedOption
from bot.guide.messages import Line, OfferAssociation, Say
from bot.guide.session import Offered, Status
from bot.guide.showing import Advanced, ask
from bot.guide.turn import Turn


def pressed(press: Press, turn: Turn) -> Advanced:
    """Take a pressed button into a session."""
    if press.token != turn.session.token:
        return _old(turn)
    match press:
        case PressedOption(_, step_id, option):
            return _option(step_id, option, turn)
        case PressedOffer(_, step_id, number):
            return _offer(step_id, number, turn)
        case PressedAction(_, step_id, action):
            return _action(step_id, action, turn)


def _option(step_id: str, option: str, turn: Turn) -> Advanced:
    step = turn.guide.step(step_id)
    if step is None or step.option(option) is None or turn.session.status is Status.CANCELLED:
        return _old(turn)
    if turn.is_open and step_id == turn.session.step:
        going_on = turn.at(status=Status.ASKING)
        if step.kind is AnswerKind.CHOICES:
            return moves.select(going_on, option)
        return moves.settle(going_on, Offered(step_id, Chosen((option,))))
    earlier = next((answer for other, answer in turn.answered if other.id == step_id), None)
    return _old(turn) if earlier is None else _corrected(step, option, earlier, turn)


def _corrected(step: Step, option: str, earlier: Answer, turn: Turn) -> Advanced:
    """Take an earlier step's button as a correction; the same button twice says nothing new."""
    chosen: tuple[str, ...] = (option,)
    if step.kind is AnswerKind.CHOICES:
        before = earlier.options if isinstance(earlier, Chosen) else ()
        alone = {each.id for each in step.options if each.alone}
        wanted = set(before) ^ {option}
        wanted = {option} if option in alone else wanted - alone
        chosen = tuple(each.id for each in step.options if each.id in wanted)
    if not chosen:
        return moves.not_corrected(turn, step.id)
    if earlier == Chosen(chosen):
        return moves.nothing(turn)
    return moves.settle(turn, Offered(step.id, Chosen(chosen)))


def _offer(step_id: str, number: int, turn: Turn) -> Advanced:
    offered = turn.session.offered
    if not offered or offered[0].step != step_id or number > len(offered):
        return _old(turn)
    if number == 0:  # "none of them"
        return moves.decline(turn)
    return moves.settle(turn, offered[number - 1])


def _action(step_id: str, action: Action, turn: Turn) -> Advanced:
    status = turn.session.status
    match action:
        case Action.ASSOCIATION:
            return Advanced(turn.session, (OfferAssociation(turn.association_codes),))
        case Action.GO_ON | Action.UNDO if status in (Status.PAUSED, Status.CANCELLED):
            return moves.resume(turn)
        case Action.START_OVER if status is not Status.ASKING:
            return moves.start_anew(turn)
        case _ if status is Status.ASKING and step_id == turn.session.step:
            return _on_the_step(action, turn)
        case _:
            return _old(turn)


def _on_the_step(action: Action, turn: Turn) -> Advanced:
    match action:
        case Action.DONE:
            return moves.done(turn)
        case Action.SKIP:
            return moves.skip(turn)
        case Action.BACK:
            return moves.back(turn)
        case Action.STOP:
            return moves.cancel(turn)
        case Action.UNDO:
            return moves.undo(turn)
        case _:
            return _old(turn)


def _old(turn: Turn) -> Advanced:
    if turn.session.status is Status.ASKING:
        return ask(turn, front=(Say(Line.OLD_BUTTON),))
    return Advanced(turn.session, (Say(Line.OLD_BUTTON),))
