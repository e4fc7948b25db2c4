"""How a session is shown: the step that is asked, what was noted, what is in doubt."""

from dataclasses import dataclass

from bot.guide import offering, route
from bot.guide.answers import Answer, Chosen, Skipped
from bot.guide.definition import Step
from bot.guide.describing import capitalised
from bot.guide.messages import Ask, Confirm, Line, Message, Say
from bot.guide.session import Offered, Session
from bot.guide.turn import Turn
from bot.guide.wording import line_text


@dataclass(frozen=True, slots=True)
class Advanced:
    """The session after an event, and what to say, in order."""

    session: Session
    messages: tuple[Message, ...]


def progress(turn: Turn) -> tuple[int, int]:
    """Return which step is asked, from 1, and how many there are at most."""
    return route.progress(turn.guide, turn.session.answers, turn.session.step)


def ask(turn: Turn, *, front: tuple[Say, ...] = (), redraw: bool = False) -> Advanced:
    """Show the step that is asked."""
    session, step = turn.session, turn.step
    position, total = progress(turn)
    answer = session.answers.get(step.id)
    shown = Ask(
        step=step,
        position=position,
        total=total,
        front=front,
        selected=session.selected,
        earlier=(turn.words(step, answer) if answer else None) or None,
        redraw=redraw,
    )
    return Advanced(session, (shown,))


def offer(turn: Turn, readings: tuple[Offered, ...]) -> Advanced:
    """Ask which of several readings is meant, or whether the only one is."""
    offering_turn = turn.at(offered=readings)
    labels = offering.labels(offering_turn)
    several_steps = len({each.step for each in readings}) > 1
    line = Line.WHICH_CORRECTION if several_steps else Line.WHICH
    if len(readings) == 1:
        line = Line.IS_IT
    confirm = Confirm(
        step=readings[0].step,
        question=Say(line, {"answer": labels[0]}),
        labels=labels,
        offered=readings,
    )
    return Advanced(offering_turn.session, (confirm,))


def ask_time(turn: Turn, day: Offered) -> Advanced:
    """Ask at what time of a day."""
    words = turn.words(turn.known(day.step), day.answer)
    confirm = Confirm(
        step=day.step,
        question=Say(Line.WHAT_TIME, {"answer": capitalised(words)}),
        labels=(line_text(Say(Line.NO_TIME), turn.session.language),),
        offered=(day,),
    )
    return Advanced(turn.at(offered=(day,)).session, (confirm,))


def noted(turn: Turn, step: Step, answer: Answer, *, is_correction: bool) -> tuple[Say, ...]:
    """Return what is said of an answer that was taken, with the comment that staff wrote to it."""
    about = {
        "step": capitalised(step.name.said_in(turn.session.language)),
        "answer": turn.words(step, answer),
    }
    if isinstance(answer, Skipped):
        return (Say(Line.SKIPPED),)
    if is_correction:
        return (Say(Line.CHANGED, about),)
    in_front = {**about, "answer": capitalised(about["answer"])}
    return (Say(Line.NOTED, in_front), *_comments(turn, step, answer))


def _comments(turn: Turn, step: Step, answer: Answer) -> tuple[Say, ...]:
    """Return the first comment that staff wrote to one of the chosen options."""
    chosen = answer.options if isinstance(answer, Chosen) else ()
    comments = (option.comment for option in step.options if option.id in chosen)
    first = next((comment for comment in comments if comment), None)
    return (Say(Line.COMMENT, {"text": first.said_in(turn.session.language)}),) if first else ()
