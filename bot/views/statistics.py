"""How the guided restart is used, as staff read it; no figure tells of anybody."""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.guide.definition import Guide
from bot.guide.statistics import FEWEST, Count, Statistics
from knowledge_base.language import Language

NOBODY = "Ingen har begyndt på en genstart i den tid."
_HIDDEN = f"under {FEWEST}"


def lines(guide: Guide, figures: Statistics) -> Iterator[str]:
    """Yield the figures of one text of the guide, a line each."""
    yield f"Genstarten, udgave {guide.fingerprint}"
    yield f"  Begyndt: {_shown(figures.begun)}. Nåede til en plan: {_shown(figures.finished)}."
    if figures.left_at:
        yield "  Nåede hertil og ikke videre:"
        for step_id, count in figures.left_at.items():
            yield f"    {_name(guide, step_id)}: {_shown(count)}"
    for step_id, chosen in figures.chosen.items():
        if any(count != 0 for count in chosen.values()):
            yield f"  Svar på {_name(guide, step_id)}:"
            yield from (
                f"    {_option(guide, step_id, option)}: {_shown(count)}"
                for option, count in chosen.items()
                if count != 0
            )


def as_json(guide: Guide, figures: Statistics) -> Mapping[str, Any]:
    """Return the figures of one text of the guide; null where a count is too small to show."""
    return {
        "guide": guide.fingerprint,
        "begun": figures.begun,
        "finished": figures.finished,
        "left_at": dict(figures.left_at),
        "chosen": {step: dict(chosen) for step, chosen in figures.chosen.items()},
    }


def _shown(count: Count) -> str:
    return _HIDDEN if count is None else str(count)


def _name(guide: Guide, step_id: str) -> str:
    step = guide.step(step_id)
    return step.name.said_in(Language.DANISH) if step else step_id


def _option(guide: Guide, step_id: str, option_id: str) -> str:
    step = guide.step(step_id)
    option = step.option(option_id) if step else None
    return option.label.said_in(Language.DANISH) if option else option_id
