"""From the text that staff edit to a `Guide`, or to all that is wrong with it, line by line.

Reads shapes here; whether the parts fit together is `checking.py`.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bot.errors import WrongGuide
from bot.guide import checking
from bot.guide.conditions import Answered, Condition, Either, Every, InOwnWords, Is, Not, Within
from bot.guide.definition import (
    LONGEST,
    AnswerKind,
    Branch,
    Guide,
    LookUp,
    Option,
    Part,
    Rule,
    Step,
    Text,
)
from bot.guide.nodes import Look, Problems, look
from bot.guide.plan import AreaState, StepKind

GENSTART: Final = (
    Path(__file__).parent.parent.parent / "knowledge_base" / "guides" / "genstart.yaml"
)
END: Final = "end"
"""What stands for the end in `next` and `go`."""

_GUIDE = frozenset({"title", "start", "steps", "rules"})
_STEP_NEEDS = frozenset({"id", "kind", "name", "text", "hint", "next"})
_STEP = _STEP_NEEDS | {
    *("also", "options", "part", "skippable", "own_words", "at_least", "at_most", "longest"),
    *("branches", "look_up", "in_plan"),
}
_OPTION_NEEDS = frozenset({"id", "da", "en"})
_OPTION = _OPTION_NEEDS | {"also", "in_plan", "comment", "state", "phase", "alone"}
_RULE_NEEDS = frozenset({"id", "kind", "priority", "text"})
_TEXT = frozenset({"da", "en"})
_CONDITION = frozenset(
    {"step", "is", "answered", "own_words", "at_least", "at_most", "all", "any", "not"}
)


def read_file(path: Path = GENSTART) -> Guide:
    """Read a guide.

    Raises:
        WrongGuide: The text cannot be followed.
    """
    return read(path.read_text(encoding="utf-8"))


def read(text: str) -> Guide:
    """Read a guide from its text.

    Raises:
        WrongGuide: The text cannot be followed; all problems that were found are in it.
    """
    problems = Problems()
    whole = look(text, problems)
    guide = _guide(whole, fingerprint=fingerprint(text)) if whole else None
    if guide and not problems.found:
        checking.check(guide, problems)
    if guide is None or problems.found:
        raise WrongGuide(tuple(sorted(problems.found, key=lambda problem: problem.line)))
    return guide


def fingerprint(text: str) -> str:
    """Return what a session remembers the text by."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _guide(whole: Look, *, fingerprint: str) -> Guide:
    fields = whole.fields(known=_GUIDE, needed=_GUIDE)
    return Guide(
        fingerprint=fingerprint,
        title=_text(fields.get("title")),
        start=_word(fields.get("start")),
        steps=tuple(_step(step) for step in _items(fields.get("steps"))),
        rules=tuple(_rule(rule) for rule in _items(fields.get("rules"))),
    )


def _step(step: Look) -> Step:
    fields = step.fields(known=_STEP, needed=_STEP_NEEDS)
    kinds = {kind.value: kind for kind in AnswerKind}
    return Step(
        id=_word(fields.get("id")),
        kind=fields["kind"].one_of(kinds, default=AnswerKind.TEXT)
        if "kind" in fields
        else AnswerKind.TEXT,
        name=_text(fields.get("name")),
        text=_text(fields.get("text")),
        hint=_text(fields.get("hint")),
        also=_words(fields.get("also")),
        options=tuple(_option(option) for option in _items(fields.get("options"))),
        part=_part(fields.get("part")),
        in_plan=_text(fields["in_plan"]) if "in_plan" in fields else None,
        skippable=fields["skippable"].truth() if "skippable" in fields else True,
        own_words=fields["own_words"].truth() if "own_words" in fields else False,
        at_least=_number(fields.get("at_least")),
        at_most=_number(fields.get("at_most")),
        longest=fields["longest"].number() if "longest" in fields else LONGEST,
        branches=tuple(_branch(branch) for branch in _items(fields.get("branches"))),
        next=_goal(fields.get("next")),
        look_ups=tuple(_look_up(question) for question in _items(fields.get("look_up"))),
        line=step.line,
    )


def _option(option: Look) -> Option:
    fields = option.fields(known=_OPTION, needed=_OPTION_NEEDS)
    states = {state.value: state for state in AreaState}
    return Option(
        id=_word(fields.get("id")),
        label=_text_of(fields),
        also=_words(fields.get("also")),
        in_plan=_text(fields["in_plan"]) if "in_plan" in fields else None,
        comment=_text(fields["comment"]) if "comment" in fields else None,
        state=fields["state"].one_of(states, default=AreaState.UNKNOWN)
        if "state" in fields
        else None,
        phase=_number(fields.get("phase")),
        alone=fields["alone"].truth() if "alone" in fields else False,
    )


def _branch(branch: Look) -> Branch:
    fields = branch.fields(known=frozenset({"if", "go"}), needed=frozenset({"if", "go"}))
    condition = _condition(fields["if"]) if "if" in fields else Every(())
    return Branch(condition=condition, go=_goal(fields.get("go")), line=branch.line)


def _look_up(question: Look) -> LookUp:
    fields = question.fields(known=frozenset({"question", "if"}), needed=frozenset({"question"}))
    condition = _condition(fields["if"]) if "if" in fields else None
    return LookUp(question=_word(fields.get("question")), condition=condition)


def _rule(rule: Look) -> Rule:
    fields = rule.fields(known=_RULE_NEEDS | {"if"}, needed=_RULE_NEEDS)
    kinds = {kind.value: kind for kind in StepKind}
    return Rule(
        id=_word(fields.get("id")),
        kind=fields["kind"].one_of(kinds, default=StepKind.ORGANISATION)
        if "kind" in fields
        else StepKind.ORGANISATION,
        condition=_condition(fields["if"]) if "if" in fields else None,
        text=_text(fields.get("text")),
        priority=_number(fields.get("priority")) or 0,
        line=rule.line,
    )


def _condition(condition: Look) -> Condition:
    fields = condition.fields(known=_CONDITION, needed=frozenset())
    match sorted(fields):
        case ["all"]:
            return Every(tuple(_condition(part) for part in fields["all"].items()))
        case ["any"]:
            return Either(tuple(_condition(part) for part in fields["any"].items()))
        case ["not"]:
            return Not(_condition(fields["not"]))
        case _ if "step" in fields:
            return _condition_of_step(condition, fields)
        case _:
            condition.wrong("En betingelse er ét af: step (med is eller answered), all, any, not.")
            return Every(())


def _condition_of_step(condition: Look, fields: Mapping[str, Look]) -> Condition:
    step = fields["step"].text()
    match sorted(fields.keys() - {"step"}):
        case ["is"]:
            return Is(step, tuple(option.text() for option in fields["is"].item_or_items()))
        case ["answered"]:
            answered = Answered(step)
            return answered if fields["answered"].truth() else Not(answered)
        case ["own_words"]:
            own_words = InOwnWords(step)
            return own_words if fields["own_words"].truth() else Not(own_words)
        case ["at_least"] | ["at_most"] | ["at_least", "at_most"]:
            return Within(step, _number(fields.get("at_least")), _number(fields.get("at_most")))
        case _:
            condition.wrong(
                "Ved »step« skal stå ét af: is, answered, own_words, at_least/at_most."
            )
            return Answered(step)


def _part(part: Look | None) -> Part | None:
    parts: dict[str, Part | None] = {part.value: part for part in Part}
    return part.one_of(parts, default=None) if part else None


def _goal(goal: Look | None) -> str | None:
    name = _word(goal)
    return None if name == END else name


def _text(text: Look | None) -> Text:
    return _text_of(text.fields(known=_TEXT, needed=_TEXT)) if text else Text("", "")


def _text_of(fields: Mapping[str, Look]) -> Text:
    return Text(_word(fields.get("da")), _word(fields.get("en")))


def _word(word: Look | None) -> str:
    return word.text() if word else ""


def _words(words: Look | None) -> tuple[str, ...]:
    return tuple(word.text() for word in words.items()) if words else ()


def _number(number: Look | None) -> int | None:
    return number.number() if number else None


def _items(items: Look | None) -> tuple[Look, ...]:
    return tuple(items.items()) if items else ()
