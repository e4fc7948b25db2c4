"""Lines of a file with where each stands, so that a complaint can name it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, ValidationError

from knowledge_base.errors import WrongEvaluation


class Row(BaseModel):
    """A JSON object on a line of its own; keys that are not ours are left alone."""

    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True)

    id: str = Field(validation_alias=AliasChoices("id", "_id"), min_length=1)


Kind = TypeVar("Kind", bound=Row)


def rows_of(file: Path, kind: type[Kind]) -> Iterator[Kind]:
    """Yield the object on each line of a file, checked.

    Raises:
        WrongEvaluation: A line is none of its kind, or its id has been used before.
    """
    seen: set[str] = set()
    for where, text in numbered_lines(file):
        row = _row(where, text, kind)
        if row.id in seen:
            raise WrongEvaluation(f"{where}: »{row.id}« er brugt før. Hvert id må stå én gang.")
        seen.add(row.id)
        yield row


def numbered_lines(file: Path) -> Iterator[tuple[str, str]]:
    """Yield where a line stands, as "file, linje 7", and what it says; blank lines are left out.

    Raises:
        WrongEvaluation: The file cannot be read, or is not UTF-8.
    """
    try:
        with file.open("rb") as opened:
            for number, line in enumerate(opened, start=1):
                where = f"{file}, linje {number}"
                if text := _decoded(where, line).strip():
                    yield where, text
    except OSError as error:
        raise WrongEvaluation(f"{file} kan ikke læses ({error.strerror}).") from error


def complaint(error: ValidationError) -> str:
    """Return what is wrong with an object, in Danish: the first field that is."""
    first = error.errors()[0]
    if not first["loc"]:
        return "her skal stå ét JSON-objekt."
    field = first["loc"][0]
    if first["type"] == "missing":
        return f"»{field}« mangler."
    return f"»{field}« kan ikke bruges, som det er skrevet."


def _row(where: str, text: str, kind: type[Kind]) -> Kind:
    try:
        return kind.model_validate_json(text)
    except ValidationError as error:
        raise WrongEvaluation(f"{where}: {complaint(error)}") from error


def _decoded(where: str, line: bytes) -> str:
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise WrongEvaluation(f"{where} er ikke skrevet i UTF-8.") from error
