import pytest

from ingest.documents import Block, BlockKind
from ingest.readers.markdown import read_markdown
from tests.fakes.files import make_markdown


def kinds(body: str) -> list[tuple[str, int, str]]:
    blocks = read_markdown(make_markdown(body)).blocks
    return [(block.kind.value, block.level, block.text) for block in blocks]


def test_headings_paragraphs_lists_and_tables_are_told_apart() -> None:
    body = """# Titel
En **fed** og *skrå* linje
der fortsætter.

## Trin
1. Ring
2. Mød op
   - med kage

- løst

| Navn | År |
|------|----|
| A    | 1  |

> Et citat.
"""
    assert kinds(body) == [
        ("heading", 1, "Titel"),
        ("paragraph", 0, "En fed og skrå linje der fortsætter."),
        ("heading", 2, "Trin"),
        ("item", 0, "1. Ring"),
        ("item", 0, "2. Mød op"),
        ("item", 0, "med kage"),
        ("item", 0, "løst"),
        ("table", 0, "Navn | År\nA | 1"),
        ("paragraph", 0, "Et citat."),
    ]


def test_front_matter_becomes_metadata_and_no_text() -> None:
    extract = read_markdown(make_markdown("Tekst.", title="Vores plan", year="2021"))
    assert extract.metadata.title == "Vores plan"
    assert extract.metadata.year == 2021
    assert extract.blocks == (Block(kind=BlockKind.PARAGRAPH, text="Tekst."),)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Se [DGI](https://www.dgi.dk) her", "Se DGI her"),
        ("Se <https://www.dgi.dk>", "Se https://www.dgi.dk"),
        ("![et billede](a.png) Tekst", "Tekst"),
        ("Tekst {% include figure a=1 %} her", "Tekst her"),
        ("Tekst <!-- skjult --> her", "Tekst her"),
        ("Tekst<br>ny <b>linje</b>", "Tekst\nny linje"),
        ("Tekst  \nny linje", "Tekst\nny linje"),
        ("<div>Tekst</div>", "Tekst"),
        ("a &amp; b &oslash;", "a & b ø"),
    ],
)
def test_marks_that_no_reader_sees_are_left_out(source: str, text: str) -> None:
    assert kinds(source) == [("paragraph", 0, text)]


def test_a_rule_right_under_a_paragraph_does_not_make_it_a_heading() -> None:
    body = "En lang sætning, der slutter her.\n---\nMere.\n\nKort overskrift\n---\n"
    assert kinds(body) == [
        ("paragraph", 0, "En lang sætning, der slutter her."),
        ("paragraph", 0, "Mere."),
        ("heading", 2, "Kort overskrift"),
    ]
