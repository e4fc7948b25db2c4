"""A gap as a file that staff write the answer into.

The body is empty, so that `ingest` takes nothing in before there is an answer.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from bot.errors import AnswerFileRefused
from bot.gaps.gathering import Gap

_A_YEAR = timedelta(days=365)
_HOW = """\
Skriv svaret nederst, under den sidste linje streger. Ret titlen, slet de spørgsmål, som svaret
ikke dækker, og skriv i owner, hvem der holder det ved lige.
Læg filen blandt jeres andre dokumenter, og kør: python -m ingest sync MAPPE"""
_NEAREST = "Det nærmeste, arkivet har i dag: {title} ({path})"


def write_answer_file(gap: Gap, path: Path, *, today: date) -> None:
    """Write a file with the gap's questions, ready for its answer.

    Raises:
        AnswerFileRefused: There is a file already, or none can be written there.
    """
    if path.suffix.lower() != ".md":
        raise AnswerFileRefused(path, "Filen skal ende på .md.")
    text = answer_file(gap, today=today)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise AnswerFileRefused(path, "Den er der allerede, og jeg skriver ikke i den.") from None
    except OSError as error:
        raise AnswerFileRefused(path, "Jeg kan ikke skrive der.") from error


def answer_file(gap: Gap, *, today: date) -> str:
    """Return the text of the file: front matter, and room for the answer."""
    import yaml  # noqa: PLC0415 - not needed to answer anybody

    front = {
        "title": _title(gap.texts[0]),
        "questions": list(gap.texts),
        "owner": "",
        "review_by": today + _A_YEAR,
    }
    fields = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=1000)
    notes = "".join(f"# {' '.join(line.split())}\n" for line in _notes(gap))
    return f"---\n{notes}{fields}---\n\n"


def _notes(gap: Gap) -> Iterator[str]:
    yield from _HOW.splitlines()
    documents = dict.fromkeys((hit.document.title, hit.document.path) for hit in gap.nearest)
    for title, path in documents:
        yield _NEAREST.format(title=title, path=path)


def _title(question: str) -> str:
    return question[:1].upper() + question[1:]
