"""Figures beside floors, and beside the figures of an earlier run."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from knowledge_base.errors import WrongEvaluation
from knowledge_base.evaluation.figures import Figures

Run = Mapping[str, Figures]
"""The figures of each set, by the set's name."""


class Ceiling(BaseModel):
    """The most that a figure may be."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    max: float


Bound = float | Ceiling
Floors = Mapping[str, Mapping[str, Bound]]
"""What each figure must at least be, or may at most be, by set and by figure."""

_RUN: TypeAdapter[dict[str, dict[str, float]]] = TypeAdapter(dict[str, dict[str, float]])
_FLOORS: TypeAdapter[dict[str, dict[str, Bound]]] = TypeAdapter(dict[str, dict[str, Bound]])
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall:
    """A figure that does not keep what was promised.

    Attributes:
        set_name: Of which set.
        figure: Its name.
        value: What was measured; None if it was not.
        bound: What was promised.
    """

    set_name: str
    figure: str
    value: float | None
    bound: Bound


def shortfalls(run: Run, floors: Floors) -> tuple[Shortfall, ...]:
    """Return every figure that is worse than its floor allows, or that was not measured."""
    return tuple(
        Shortfall(set_name=set_name, figure=figure, value=value, bound=bound)
        for set_name, bounds in floors.items()
        for figure, bound in bounds.items()
        if not _holds(value := run.get(set_name, {}).get(figure), bound)
    )


def differences(run: Run, earlier: Run) -> Run:
    """Return by how much each figure that both runs have has grown."""
    return {
        set_name: {
            figure: value - before
            for figure, value in figures.items()
            if (before := earlier.get(set_name, {}).get(figure)) is not None
        }
        for set_name, figures in run.items()
    }


def read_run(file: Path) -> Run:
    """Read figures that `save_run` wrote.

    Raises:
        WrongEvaluation: The file cannot be read, or holds something else.
    """
    return _read(file, _RUN, wanted='{"samling": {"tal": 0.8}}')


def read_floors(file: Path) -> Floors:
    """Read floors.

    Raises:
        WrongEvaluation: The file cannot be read, or holds something else.
    """
    return _read(file, _FLOORS, wanted='{"samling": {"tal": 0.8, "andet tal": {"max": 4}}}')


def save_run(run: Run, file: Path) -> None:
    """Write figures for a later `read_run`.

    Raises:
        WrongEvaluation: The file cannot be written.
    """
    text = json.dumps(run, ensure_ascii=False, indent=2)
    try:
        file.write_text(f"{text}\n", encoding="utf-8")
    except OSError as error:
        raise WrongEvaluation(f"{file} kan ikke skrives ({error.strerror}).") from error


def _holds(value: float | None, bound: Bound) -> bool:
    if value is None:
        return False
    return value <= bound.max if isinstance(bound, Ceiling) else value >= bound


def _read(file: Path, kind: TypeAdapter[_Read], *, wanted: str) -> _Read:
    try:
        return kind.validate_python(json.loads(file.read_bytes()))
    except OSError as error:
        raise WrongEvaluation(f"{file} kan ikke læses ({error.strerror}).") from error
    except json.JSONDecodeError as error:
        raise WrongEvaluation(f"{file}, linje {error.lineno}: det er ikke JSON.") from error
    except UnicodeDecodeError as error:
        raise WrongEvaluation(f"{file} er ikke skrevet i UTF-8.") from error
    except ValidationError as error:
        names = " / ".join(str(part) for part in error.errors()[0]["loc"][:2])
        raise WrongEvaluation(f"{file}, {names or 'linje 1'}: her skal stå {wanted}.") from error
