import pytest

from ingest.documents import Metadata
from ingest.errors import UnreadableFile
from ingest.readers.front_matter import split_front_matter

ALL = """---
title: Genstart af klyngen
url: https://www.dgi.dk/genstart
year: 2022
type: vejledning
cluster: Friskvind
municipality: Skive
questions:
  - Hvordan starter vi igen?
  - Hvem hjælper os?
layout: page
weight: 3
---
# Brødtekst
"""


def test_our_fields_are_read_and_others_left_alone() -> None:
    assert split_front_matter(ALL) == (
        Metadata(
            title="Genstart af klyngen",
            url="https://www.dgi.dk/genstart",
            year=2022,
            type="vejledning",
            cluster="Friskvind",
            municipality="Skive",
            questions=("Hvordan starter vi igen?", "Hvem hjælper os?"),
        ),
        "# Brødtekst\n",
        (),
    )


def test_text_without_front_matter_is_left_as_it_is() -> None:
    text = "Først.\n\n---\n\nnøgle: værdi\n\n---\n"
    assert split_front_matter(text) == (Metadata(), text, ())


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("title: a\nyear: [2020\n", "linje"),
        ("title: a\n\ttab: b\n", "linje 3"),
        ('title: "åben\n', "linje"),
        ("bare tekst\n", "linje 2"),
        ("- a\n- b\n", "linje 2"),
    ],
)
def test_broken_front_matter_names_its_line(source: str, line: str) -> None:
    with pytest.raises(UnreadableFile, match=f"felterne øverst i filen, {line}"):
        split_front_matter(f"---\n{source}---\nTekst")


@pytest.mark.parametrize("year", ["ukendt", "22", "0001", "[2020]", "2020-2022"])
def test_a_year_that_is_none_is_left_out_and_noted(year: str) -> None:
    metadata, _, notes = split_front_matter(f"---\nyear: {year}\n---\n")
    assert metadata.year is None
    assert notes == () if year == "[2020]" else len(notes) == 1


def test_a_single_question_and_an_empty_field_are_understood() -> None:
    metadata, _, _ = split_front_matter("---\nquestions: Hvem?\ntitle:\nurl: ''\n---\n")
    assert metadata == Metadata(questions=("Hvem?",))


def test_empty_front_matter_says_nothing() -> None:
    assert split_front_matter("---\n---\nTekst")[:2] == (Metadata(), "Tekst")


def test_a_date_out_of_range_is_an_error_of_the_file() -> None:
    with pytest.raises(UnreadableFile):
        split_front_matter("---\ndate: 2020-13-45\n---\n")


def test_lists_within_lists_without_end_are_an_error_of_the_file() -> None:
    with pytest.raises(UnreadableFile):
        split_front_matter(f"---\ntitle: {'[' * 5000}\n---\n")
