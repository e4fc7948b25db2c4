"""Both languages say the same things."""

import string
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.guide.plan import AreaState, StepKind
from bot.papers.languages import wording_in
from knowledge_base.language import Language


def texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield the path and the text of everything in a wording."""
    if is_dataclass(value):
        for each in fields(value):
            yield from texts(getattr(value, each.name), f"{path}.{each.name}".lstrip("."))
    elif isinstance(value, dict):
        for key, text in value.items():
            yield from texts(text, f"{path}.{key}")
    elif isinstance(value, tuple):
        for number, text in enumerate(value):
            yield from texts(text, f"{path}.{number}")
    else:
        yield path, str(value)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_both_languages_have_the_same_texts_with_the_same_placeholders() -> None:
    danish, english = (
        {path: placeholders(text) for path, text in texts(wording_in(language))}
        for language in (Language.DANISH, Language.ENGLISH)
    )

    assert danish == english


@pytest.mark.parametrize("language", Language)
def test_no_text_is_empty_and_every_choice_has_a_name(language: Language) -> None:
    wording = wording_in(language)

    assert [path for path, text in texts(wording) if not text.strip()] == []
    assert set(wording.sheet.states) == set(AreaState)
    assert set(wording.sheet.kinds) == set(StepKind)
    assert len(wording.sheet.phases) == 5


@pytest.mark.parametrize(
    ("language", "day", "moment"),
    [
        (Language.DANISH, "5. marts 2026", "torsdag den 5. marts 2026 kl. 9.05"),
        (Language.ENGLISH, "5 March 2026", "Thursday 5 March 2026 at 9:05"),
    ],
)
def test_days_and_times_are_written_as_the_language_does(
    language: Language, day: str, moment: str
) -> None:
    dates = wording_in(language).dates

    assert dates.on(date(2026, 3, 5)) == day
    assert dates.at(datetime(2026, 3, 5, 9, 5)) == moment  # noqa: DTZ001 - Danish time
    assert dates.at(datetime(2026, 3, 5, 9, 5, tzinfo=ZoneInfo("Asia/Tokyo"))) == moment
