"""Whether the parts of a guide fit together; problems are said in Danish, for staff."""

from collections import Counter
from collections.abc import Iterable
from string import Formatter
from typing import Final

from bot.guide import graph
from bot.guide.conditions import Answered, Condition, InOwnWords, Is, Within, steps_in
from bot.guide.definition import AnswerKind, Guide, Part, Rule, Step
from bot.guide.nodes import Problems
from bot.guide.payload import ID, MOST_BYTES, fits
from bot.guide.plan import StepKind

FILLINGS: Final = frozenset({"activity", "cluster", "municipality", "meeting_place"})
"""What a rule's text may be filled with."""
_AREAS = 6
_MOST_OPTIONS = 12
"""Buttons under one question; more do not fit on a telephone's screen. A guess."""
_WITH_OPTIONS = frozenset({AnswerKind.CHOICE, AnswerKind.CHOICES})
_KINDS_OF_PARTS = {
    Part.PLACE: AnswerKind.PLACE,
    Part.CLUSTER: AnswerKind.TEXT,
    Part.STOPPED_YEAR: AnswerKind.NUMBER,
    Part.STOPPED: AnswerKind.CHOICES,
    Part.AREA: AnswerKind.CHOICE,
    Part.PHASE: AnswerKind.CHOICE,
    Part.ACTIVITY: AnswerKind.CHOICE,
    Part.WHO: AnswerKind.TEXT,
    Part.MEETING: AnswerKind.DATE,
    Part.MEETING_PLACE: AnswerKind.TEXT,
}


def check(guide: Guide, problems: Problems) -> None:
    """Note everything about a guide that would go wrong in a conversation or a plan."""
    _check_ids(guide, problems)
    for step in guide.steps:
        _check_step(step, problems)
        _check_options(step, problems)
        _check_part(step, problems)
    _check_references(guide, problems)
    if not problems.found:
        _check_ways(guide, problems)
    _check_parts(guide, problems)
    _check_rules(guide, problems)


def _check_ids(guide: Guide, problems: Problems) -> None:
    lines = [(step.id, step.line) for step in guide.steps]
    lines += [(rule.id, rule.line) for rule in guide.rules]
    for name in _repeated(name for name, _ in lines):
        line = [line for other, line in lines if other == name][-1]
        problems.add(line, f"Navnet »{name}« er brugt to gange. Giv det ene et andet id.")
    for name, line in lines:
        if not ID.fullmatch(name) or name == "end":
            problems.add(
                line,
                f"»{name}« kan ikke være et id. Brug små bogstaver a-z, tal og _ (ikke »end«).",
            )


def _check_step(step: Step, problems: Problems) -> None:
    if step.own_words and step.kind is not AnswerKind.CHOICE:
        problems.add(step.line, f"»{step.id}«: own_words kan kun stå ved kind: choice.")
    if step.longest < 1:
        problems.add(step.line, f"»{step.id}«: longest skal være mindst 1.")
    if None not in (step.at_least, step.at_most) and step.at_least > step.at_most:  # type: ignore[operator]
        problems.add(step.line, f"»{step.id}«: at_least er større end at_most.")


def _check_options(step: Step, problems: Problems) -> None:
    if step.options and step.kind not in _WITH_OPTIONS:
        problems.add(step.line, f"»{step.id}« er ikke et valg og kan ikke have options.")
    if not step.options and step.kind in _WITH_OPTIONS:
        problems.add(step.line, f"»{step.id}« er et valg og skal have options.")
    if len(step.options) > _MOST_OPTIONS:
        problems.add(step.line, f"»{step.id}« har flere end {_MOST_OPTIONS} muligheder.")
    for name in _repeated(option.id for option in step.options):
        problems.add(step.line, f"»{step.id}« har to muligheder med id »{name}«.")
    for option in step.options:
        if not ID.fullmatch(option.id):
            problems.add(step.line, f"»{option.id}« i »{step.id}« kan ikke være et id.")
        elif not fits(step.id, option.id):
            problems.add(
                step.line,
                f"»{step.id}« og »{option.id}« er tilsammen for lange til en knap"
                f" ({MOST_BYTES} tegn). Brug kortere id'er.",
            )


def _check_part(step: Step, problems: Problems) -> None:
    if step.part is None:
        return
    kind = _KINDS_OF_PARTS[step.part]
    if step.kind is not kind:
        problems.add(step.line, f"»{step.id}«: part: {step.part} skal have kind: {kind}.")
    if step.part is Part.AREA and not all(option.state for option in step.options):
        problems.add(step.line, f"»{step.id}«: Hver mulighed skal have et felt »state«.")
    wrong = [option.id for option in step.options if option.phase not in (None, 1, 2, 3, 4, 5)]
    if wrong:
        problems.add(step.line, f"»{step.id}«: phase skal være fra 1 til 5 ved »{wrong[0]}«.")


def _check_references(guide: Guide, problems: Problems) -> None:
    if guide.step(guide.start) is None:
        problems.add(1, f"start: Der er ikke noget trin, der hedder »{guide.start}«.")
    for step in guide.steps:
        goals = [(step.next, step.line), *((branch.go, branch.line) for branch in step.branches)]
        for goal, line in goals:
            if goal is not None and guide.step(goal) is None:
                problems.add(line, f"»{step.id}« fører til »{goal}«, som ikke findes.")
    for condition, line in _conditions(guide):
        _check_condition(guide, condition, line, problems)


def _conditions(guide: Guide) -> Iterable[tuple[Condition, int]]:
    for step in guide.steps:
        yield from ((branch.condition, branch.line) for branch in step.branches)
        yield from ((each.condition, step.line) for each in step.look_ups if each.condition)
    yield from ((rule.condition, rule.line) for rule in guide.rules if rule.condition)


def _check_condition(guide: Guide, condition: Condition, line: int, problems: Problems) -> None:
    for part in steps_in(condition):
        step = guide.step(part.step)
        if step is None:
            problems.add(line, f"Betingelsen nævner trinnet »{part.step}«, som ikke findes.")
            continue
        for message in _misfits(part, step):
            problems.add(line, message)


def _misfits(part: Is | Answered | InOwnWords | Within, step: Step) -> Iterable[str]:
    match part:
        case Is(_, options):
            for option in options:
                if step.option(option) is None:
                    yield f"»{step.id}« har ikke nogen mulighed, der hedder »{option}«."
        case InOwnWords() if not step.own_words:
            yield f"»{step.id}« tager ikke imod egne ord (own_words)."
        case Within() if step.kind is not AnswerKind.NUMBER:
            yield f"»{step.id}« er ikke et tal, så at_least og at_most passer ikke."
        case _:
            return


def _check_ways(guide: Guide, problems: Problems) -> None:
    reached = graph.reachable(guide)
    for step in guide.steps:
        if step.id not in reached:
            problems.add(step.line, f"Ingen vej fører til »{step.id}«.")
    if steps := graph.loop(guide):
        line = next(step.line for step in guide.steps if step.id == steps[0])
        way = " → ".join((*steps, steps[0]))
        problems.add(line, f"Her går samtalen i ring og slutter aldrig: {way}.")


def _check_parts(guide: Guide, problems: Problems) -> None:
    parts = Counter(step.part for step in guide.steps if step.part)
    for part, count in parts.items():
        if part is not Part.AREA and count > 1:
            last = [step.line for step in guide.steps if step.part is part][-1]
            problems.add(last, f"Kun ét trin kan have part: {part}.")
    if parts[Part.AREA] != _AREAS:
        problems.add(1, f"Der skal være seks trin med part: area, men der er {parts[Part.AREA]}.")


def _check_rules(guide: Guide, problems: Problems) -> None:
    for rule in guide.rules:
        for filling in _fillings(rule) - FILLINGS:
            problems.add(rule.line, f"»{{{filling}}}« kender jeg ikke i reglen »{rule.id}«.")
    for kind in StepKind:
        always = (rule for rule in guide.rules if rule.kind is kind and rule.condition is None)
        if all(_fillings(rule) for rule in always):
            problems.add(1, f"Der mangler en regel med kind: {kind} uden »if«, som altid gælder.")


def _fillings(rule: Rule) -> frozenset[str]:
    try:
        found = [
            field
            for text in (rule.text.da, rule.text.en)
            for _, field, _, _ in Formatter().parse(text)
        ]
    except ValueError:
        return frozenset({"…"})
    return frozenset(field for field in found if field is not None)


def _repeated(names: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]
