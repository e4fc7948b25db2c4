"""The guide as a Mermaid diagram, for `docs/guide.md`."""

from collections.abc import Iterator
from typing import Final

from bot.guide.conditions import Answered, Condition, Either, Every, InOwnWords, Is, Not, Within
from bot.guide.definition import Guide

BEGIN: Final = "<!-- the diagram begins: python scripts/draw_guide.py -->"
END: Final = "<!-- the diagram ends -->"


def diagram(guide: Guide) -> str:
    """Return the steps and the ways between them."""
    return "\n".join(["flowchart TD", *_boxes(guide), *_ways(guide)])


def with_diagram(text: str, guide: Guide) -> str:
    """Return a document with the diagram between its marks drawn anew.

    Raises:
        ValueError: The document lacks the marks.
    """
    before, _, rest = text.partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        raise ValueError(f"The document needs the marks {BEGIN} and {END}.")
    return f"{before}{BEGIN}\n\n```mermaid\n{diagram(guide)}\n```\n\n{END}{after}"


def _boxes(guide: Guide) -> Iterator[str]:
    for step in guide.steps:
        yield f'  {step.id}["{step.id}: {step.kind}"]'
    yield "  finish([the plan])"


def _ways(guide: Guide) -> Iterator[str]:
    for step in guide.steps:
        for branch in step.branches:
            words = condition_words(branch.condition)
            yield f'  {step.id} -->|"{words}"| {branch.go or "finish"}'
        yield f"  {step.id} --> {step.next or 'finish'}"


def condition_words(condition: Condition) -> str:  # noqa: PLR0911 - one line for each kind
    """Return a condition as one reads it in a diagram."""
    match condition:
        case Is(step, options):
            return f"{step} is {' or '.join(options)}"
        case Answered(step):
            return f"{step} is answered"
        case InOwnWords(step):
            return f"{step} is in own words"
        case Within(step, at_least, at_most):
            low = f"{at_least} ≤ " if at_least is not None else ""
            return f"{low}{step}{f' ≤ {at_most}' if at_most is not None else ''}"
        case Every(parts):
            return " and ".join(map(condition_words, parts))
        case Either(parts):
            return f"({' or '.join(map(condition_words, parts))})"
        case Not(part):
            return f"not ({condition_words(part)})"
