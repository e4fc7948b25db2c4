"""A gap as a file that staff write the answer into, and a finished answer as a file.

Where there is no answer yet the body is empty, so that `ingest` takes nothing in before there is.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from bot.errors import AnswerFileRefused
from bot.gaps.drafting import A_YEAR, AnswerDraft, StatedSource
from bot.gaps.gathering import Gap

_HOW = """\
Skriv svaret nederst, under den sidste linje streger. Ret titlen, slet de spørgsmål, som svaret
ikke dækker, og skriv i owner, hvem der holder det ved lige.
Læg filen blandt jeres andre dokumenter, og kør: python -m ingest sync MAPPE"""
_WHO = "Skriv i owner, hvem der holder svaret ved lige, før filen lægges i arkivet."
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
    front = {
        "title": _title(gap.texts[0]),
        "questions": list(gap.texts),
        "owner": "",
        "review_by": today + A_YEAR,
    }
    return _front_matter(front, _notes(gap))


def finished_file(draft: AnswerDraft, *, today: date) -> str:
    """Return the text of a file with its answer, as `ingest` reads it.

    Args:
        draft: Nothing is missing.
        today: The day in Denmark.
    """
    sources = draft.sources or ()
    url = next((each.url for each in sources if each.url), None)
    front = {
        "title": _title(draft.questions[0]),
        "year": today.year,
        **({"url": url} if url else {}),
        **({"sources": [_source(each) for each in sources]} if sources else {}),
        "questions": list(draft.questions),
        "owner": "",
        "review_by": draft.review_by,
    }
    return _front_matter(front, iter((_WHO,))) + f"{draft.answer}\n"


def _source(source: StatedSource) -> Mapping[str, str]:
    return {"title": source.title, **({"url": source.url} if source.url else {})}


def _front_matter(front: Mapping[str, object], notes: Iterator[str]) -> str:
    import yaml  # noqa: PLC0415 - not needed to answer anybody

    lines = "".join(f"# {' '.join(line.split())}\n" for line in notes)
    fields = yaml.safe_dump(dict(front), allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{lines}{fields}---\n\n"


def _notes(gap: Gap) -> Iterator[str]:
    yield from _HOW.splitlines()
    documents = dict.fromkeys((hit.document.title, hit.document.path) for hit in gap.nearest)
    for title, path in documents:
        yield _NEAREST.format(title=title, path=path)


def _title(question: str) -> str:
    return question[:1].upper() + question[1:]
