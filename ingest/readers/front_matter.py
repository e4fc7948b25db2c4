"""The YAML at the top of a Markdown file: what staff say about the document."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from ingest.cleaning import one_line
from ingest.documents import Metadata
from ingest.errors import UnreadableFile

_FENCED = re.compile(
    r"\A\s*---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE | re.DOTALL
)
_EARLIEST_YEAR, _LATEST_YEAR = 1900, 2100
_Front = Mapping[object, object]


def split_front_matter(text: str) -> tuple[Metadata, str, tuple[str, ...]]:
    """Return what the front matter says, the text below it, and notes for staff in Danish.

    Keys that are not ours are left alone.

    Raises:
        UnreadableFile: The front matter is not valid YAML; the message names the line.
    """
    match = _FENCED.match(text)
    if match is None:
        return Metadata(), text, ()
    front = _parsed(match["yaml"], first_line=text[: match.start("yaml")].count("\n") + 1)
    year, year_notes = _year(front)
    review_by, date_notes = _review_by(front)
    metadata = replace(_metadata(front), year=year, review_by=review_by)
    return metadata, text[match.end() :], year_notes + date_notes


def _parsed(source: str, *, first_line: int) -> _Front:
    import yaml  # noqa: PLC0415 - not needed to show the command line's help

    try:
        front = yaml.safe_load(source)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = first_line + (mark.line if mark else 0)
        raise UnreadableFile(f"fejl i felterne øverst i filen, linje {line}") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise UnreadableFile("fejl i felterne øverst i filen") from error
    if front is None:
        return {}
    if not isinstance(front, dict):
        raise UnreadableFile(
            f'fejl i felterne øverst i filen, linje {first_line}: skriv dem som "title: …"',
        )
    return front


def _metadata(front: _Front) -> Metadata:
    return Metadata(
        title=_text(front.get("title")),
        url=_text(front.get("url")),
        type=_text(front.get("type")),
        cluster=_text(front.get("cluster")),
        municipality=_text(front.get("municipality")),
        questions=_texts(front.get("questions")),
        supersedes=_texts(front.get("supersedes")),
        owner=_text(front.get("owner")),
    )


def _year(front: _Front) -> tuple[int | None, tuple[str, ...]]:
    said = _text(front.get("year"))
    if said is None:
        return None, ()
    if re.fullmatch(r"\d{4}", said) and _EARLIEST_YEAR <= int(said) <= _LATEST_YEAR:
        return int(said), ()
    return None, (f"feltet year er ikke et årstal og er ikke brugt: {said[:40]}",)


def _review_by(front: _Front) -> tuple[date | None, tuple[str, ...]]:
    said = _text(front.get("review_by"))  # YAML makes a date of 2027-03-01, and text of the rest
    if said is None:
        return None, ()
    try:
        return date.fromisoformat(said), ()
    except ValueError:
        note = f"feltet review_by er ikke en dato som 2027-03-01 og er ikke brugt: {said[:40]}"
        return None, (note,)


def _text(value: object) -> str | None:
    if value is None or isinstance(value, (dict, list)):
        return None
    return one_line(str(value)) or None


def _texts(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(text for item in values if (text := _text(item)))
