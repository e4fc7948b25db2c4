"""What can be done with a session: each takes a turn, and returns the session after it."""

from bot.guide import route
from bot.guide.answers import Answer, Chosen, Dated, Skipped
from bot.guide.definition import AnswerKind
from bot.guide.messages import (
    AskArchive,
    Cancelled,
    Finished,
    Line,
    OfferAssociation,
    Precedents,
    Say,
    StartAnew,
)
from bot.guide.session import Offered, Status
from bot.guide.showing import Advanced, ask, ask_time, noted, offer
from bot.guide.turn import Turn
from bot.guide.understanding import Against, NotUnderstood, Reading, Understood

_FAILURES_BEFORE_HELP = 2


def nothing(turn: Turn) -> Advanced:
    """Leave everything as it is."""
    return Advanced(turn.session, ())


def take(turn: Turn, reading: Reading, *, step_id: str | None = None) -> Advanced:
    """Take what was understood as an answer to a step; by default the one that is asked."""
    step_id = step_id or turn.session.step
    match reading:
        case NotUnderstood(why):
            return fail(turn, why)
        case Against(options):
            return _ruled_out(turn, options)
        case Understood(readings):
            offered = tuple(Offered(step_id, _with_selected(turn, each)) for each in readings)
            return settle_or_offer(turn, offered, is_sure=reading.is_sure)


def _with_selected(turn: Turn, answer: Answer) -> Answer:
    """Return what was written together with what was pressed, where several can be chosen."""
    step, session = turn.step, turn.session
    is_new = step.kind is AnswerKind.CHOICES and step.id not in session.answers
    if not is_new or not isinstance(answer, Chosen) or not session.selected:
        return answer
    both = {*session.selected, *answer.options}
    together = tuple(each.id for each in step.options if each.id in both and not each.alone)
    return Chosen(together) if set(answer.options) <= set(together) else answer


def settle_or_offer(
    turn: Turn, readings: tuple[Offered, ...], *, is_sure: bool = True
) -> Advanced:
    """Take a sure reading, and ask about others, and about the time of a day without one."""
    if len(readings) > 1 or not is_sure:
        return offer(turn, readings)
    if isinstance(readings[0].answer, Dated) and readings[0].answer.at is None:
        return ask_time(turn, readings[0])
    return settle(turn, readings[0])


def settle(turn: Turn, offered: Offered) -> Advanced:
    """Take an answer, to the step that is asked or to an earlier one, and go on."""
    step, session = turn.known(offered.step), turn.session
    is_correction = not turn.is_open or offered.step != session.step
    answers = {**session.answers, step.id: offered.answer}
    line = noted(turn, step, offered.answer, is_correction=is_correction)
    changed = turn.at(answers=answers, before=session.answers, offered=(), failures=0)
    # A step that was gone back to stays open while another one is corrected.
    keep = is_correction and turn.is_open and session.step in session.answers
    question = None if is_correction else route.look_up(step, changed.session.answers)
    if question is None:
        return _go_on(changed, front=line, stay=keep)
    after = _go_on(changed, front=())
    return Advanced(after.session, (*line, Precedents(question), *after.messages))


def decline(turn: Turn) -> Advanced:
    """Take none of the readings that were offered."""
    declined = turn.at(offered=())
    if not turn.is_open:
        return nothing(declined)
    return ask(declined, front=(Say(Line.AGAIN),))


def skip(turn: Turn) -> Advanced:
    """Leave the step unanswered, or as it was answered before."""
    step, session = turn.step, turn.session
    if earlier := session.answers.get(step.id):
        kept = Say(Line.KEPT, {"answer": turn.words(step, earlier)})
        return _go_on(turn.at(failures=0, offered=()), front=(kept,))
    if not step.skippable:
        return ask(turn, front=(Say(Line.NEEDED),))
    return settle(turn, Offered(step.id, Skipped()))


def done(turn: Turn) -> Advanced:
    """Take the options that were selected as the answer."""
    if not turn.session.selected:
        return ask(turn, front=(Say(Line.NOTHING_SELECTED),))
    return settle(turn, Offered(turn.session.step, Chosen(turn.session.selected)))


def back(turn: Turn) -> Advanced:
    """Ask the step before again; its answer stays until there is another."""
    ids = [step.id for step in route.way(turn.guide, turn.session.answers)]
    at = ids.index(turn.session.step) if turn.session.step in ids else len(ids)
    if at == 0:
        return ask(turn, front=(Say(Line.AT_THE_START),))
    return ask(_opened(turn, ids[at - 1]), front=(Say(Line.BACK),))


def cancel(turn: Turn) -> Advanced:
    """Stop, with everything kept."""
    return Advanced(turn.at(status=Status.CANCELLED, offered=()).session, (Cancelled(),))


def resume(turn: Turn) -> Advanced:
    """Go on where the session was left."""
    return ask(turn.at(status=Status.ASKING), front=(Say(Line.GOING_ON),))


def undo(turn: Turn) -> Advanced:
    """Take back the last change of an answer."""
    if turn.session.before is None:
        line = Say(Line.NOTHING_TO_UNDO)
        return ask(turn, front=(line,)) if turn.is_open else Advanced(turn.session, (line,))
    undone = turn.at(answers=turn.session.before, before=None, offered=(), failures=0)
    return _go_on(undone, front=(Say(Line.UNDONE),))


def start_anew(turn: Turn) -> Advanced:
    """End this session in favour of a new one."""
    over = Status.DONE if turn.session.status is Status.DONE else Status.CANCELLED
    return Advanced(turn.at(status=over, offered=()).session, (StartAnew(),))


def digress(turn: Turn, question: str, *, is_serious: bool) -> Advanced:
    """Have a question answered, then show the same step; nothing further if it is serious."""
    if is_serious:
        return Advanced(turn.session, (AskArchive(question),))
    after = ask(turn, front=(Say(Line.BACK_TO_STEP),))
    return Advanced(after.session, (AskArchive(question), *after.messages))


def chat(turn: Turn, line: Line) -> Advanced:
    """Say a friendly word and show the same step; after a goodbye only the word."""
    if line is Line.GOODBYE:
        return Advanced(turn.session, (Say(line),))
    return ask(turn, front=(Say(line),))


def fail(turn: Turn, why: Line) -> Advanced:
    """Give a hint; the second time also the way to the association and past the step."""
    failures = turn.session.failures + 1
    failed = turn.at(failures=failures, offered=())
    hint = turn.step.hint.said_in(turn.session.language)
    front = (Say(why, {"hint": hint, "longest": str(turn.step.longest)}),)
    if failures < _FAILURES_BEFORE_HELP:
        return ask(failed, front=front)
    way_out = Say(Line.SKIP_OR_CALL if turn.step.skippable else Line.CALL)
    after = ask(failed, front=(*front, way_out))
    if failures > _FAILURES_BEFORE_HELP:
        return after
    card = OfferAssociation(turn.association_codes)
    return Advanced(after.session, (card, *after.messages))


def not_corrected(turn: Turn, step_id: str | None) -> Advanced:
    """Say that an earlier answer stays as it was."""
    if step_id is None:
        line = Say(Line.NO_SUCH_STEP)
    else:
        step = turn.known(step_id)
        about = {
            "step": step.name.said_in(turn.session.language),
            "hint": step.hint.said_in(turn.session.language),
        }
        line = Say(Line.NOT_CORRECTED, about)
    return ask(turn, front=(line,)) if turn.is_open else Advanced(turn.session, (line,))


def select(turn: Turn, option: str) -> Advanced:
    """Choose an option of a step that takes several, or take it back."""
    step, selected = turn.step, turn.session.selected
    alone = {each.id for each in step.options if each.alone}
    if option in selected:
        chosen = set(selected) - {option}
    elif option in alone:
        chosen = {option}
    else:
        chosen = (set(selected) | {option}) - alone
    ordered = tuple(each.id for each in step.options if each.id in chosen)
    return ask(turn.at(selected=ordered, failures=0, offered=()), redraw=True)


def _go_on(turn: Turn, *, front: tuple[Say, ...], stay: bool = False) -> Advanced:
    asked = turn.session.step
    ids = {step.id for step in route.way(turn.guide, turn.session.answers)}
    if stay and asked in ids:
        return ask(turn, front=front)
    step = route.open_step(turn.guide, turn.session.answers)
    if step is None:
        return _finished(turn, front=front)
    return ask(_opened(turn, step.id), front=front)


def _opened(turn: Turn, step_id: str) -> Turn:
    earlier = turn.session.answers.get(step_id)
    is_several = turn.known(step_id).kind is AnswerKind.CHOICES
    selected = earlier.options if is_several and isinstance(earlier, Chosen) else ()
    return turn.at(step=step_id, status=Status.ASKING, selected=selected, failures=0, offered=())


def _finished(turn: Turn, *, front: tuple[Say, ...]) -> Advanced:
    look_ups = route.look_ups(turn.guide, turn.session.answers)
    finished = turn.at(status=Status.DONE, offered=(), selected=(), failures=0)
    return Advanced(finished.session, (*front, Finished(look_ups)))


def _ruled_out(turn: Turn, options: tuple[str, ...]) -> Advanced:
    step = turn.step
    selected = tuple(option for option in turn.session.selected if option not in options)
    labels = turn.words(step, Chosen(options))
    return ask(turn.at(selected=selected), front=(Say(Line.RULED_OUT, {"answer": labels}),))
