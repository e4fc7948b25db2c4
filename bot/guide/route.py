"""The way a session takes through the guide, which follows from its answers alone."""

from collections.abc import Mapping

from bot.guide import graph
from bot.guide.answers import Answer, Skipped
from bot.guide.conditions import holds
from bot.guide.definition import Guide, Step


def follower(step: Step, answers: Mapping[str, Answer]) -> str | None:
    """Return the id of the step after this one; None is the end."""
    taken = (branch.go for branch in step.branches if holds(branch.condition, answers))
    return next(taken, step.next)


def way(guide: Guide, answers: Mapping[str, Answer]) -> tuple[Step, ...]:
    """Return the steps from the start as far as the answers lead; only the last may be open."""
    steps: list[Step] = []
    step = guide.step(guide.start)
    while step:
        steps.append(step)
        goal = follower(step, answers) if step.id in answers else None
        step = guide.step(goal) if goal else None
    return tuple(steps)


def open_step(guide: Guide, answers: Mapping[str, Answer]) -> Step | None:
    """Return the step to ask next; None if there is nothing left to ask."""
    last = way(guide, answers)[-1]
    return None if last.id in answers else last


def counting(guide: Guide, answers: Mapping[str, Answer]) -> Mapping[str, Answer]:
    """Return the answers that lie on the way, in its order."""
    return {step.id: answers[step.id] for step in way(guide, answers) if step.id in answers}


def progress(guide: Guide, answers: Mapping[str, Answer], step_id: str) -> tuple[int, int]:
    """Return which step this is, from 1, and how many there are at most."""
    ids = [step.id for step in way(guide, answers)]
    position = ids.index(step_id) + 1 if step_id in ids else len(ids)
    return position, len(ids) - 1 + graph.longest_way(guide, ids[-1])


def look_up(step: Step, answers: Mapping[str, Answer]) -> str | None:
    """Return what to look up once a step is answered; nothing for a skipped step."""
    if isinstance(answers.get(step.id), Skipped):
        return None
    fitting = (
        each.question
        for each in step.look_ups
        if each.condition is None or holds(each.condition, answers)
    )
    return next(fitting, None)


def look_ups(guide: Guide, answers: Mapping[str, Answer]) -> tuple[str, ...]:
    """Return what may be looked up for the plan, in the order of the way, once each."""
    answered = (step for step in way(guide, answers) if step.id in answers)
    questions = (look_up(step, answers) for step in answered)
    return tuple(dict.fromkeys(question for question in questions if question))
