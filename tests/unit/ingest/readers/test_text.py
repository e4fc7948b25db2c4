import pytest

from ingest.metadata import complete
from ingest.readers.text import read_text


def kinds(text: str, *, encoding: str = "utf-8") -> list[tuple[str, int, str]]:
    blocks = read_text(text.encode(encoding)).blocks
    return [(block.kind.value, block.level, block.text) for block in blocks]


NEWSLETTER = """Klyngen blev dannet i 2015 af seks landsbyer. Nu går den videre.

Tre relevante nedslag
Efter syv års arbejde er det svært at lave en kort opsamling, der yder alle retfærdighed.

Nedslag 1: Mødestedernes store betydning
Mange klynger har haft drømme om mødesteder, og disse drømme lever fortsat mange steder.

Når vi holder op…
… betyder det ikke, at I bliver overladt til jer selv, for DGI hjælper stadig.
Find dem på www.dgi.dk.

Tak
Med det nærmer vi os slutningen på det sidste nyhedsbrev herfra.
"""


def test_headings_of_a_newsletter_are_found_without_any_marks() -> None:
    found = kinds(NEWSLETTER)
    assert [text for kind, _, text in found if kind == "heading"] == [
        "Tre relevante nedslag",
        "Nedslag 1: Mødestedernes store betydning",
        "Når vi holder op…",
        "Tak",
    ]
    assert {level for kind, level, _ in found if kind == "heading"} == {2}
    assert sum(kind == "paragraph" for kind, _, _ in found) == 6


def test_a_text_that_opens_with_a_sentence_takes_its_title_and_year_from_the_file() -> None:
    metadata = complete(read_text(NEWSLETTER.encode()), name="sidste_nyhedsbrev_2022.txt")
    assert (metadata.title, metadata.year) == ("Sidste nyhedsbrev 2022", 2022)


def test_a_first_line_that_is_a_heading_is_the_title() -> None:
    text = "Referat 2021\n\nVi mødtes i forsamlingshuset, og alle kom til tiden.\n"
    assert kinds(text)[0] == ("heading", 1, "Referat 2021")


def test_lines_folded_by_an_editor_are_one_paragraph() -> None:
    text = (
        "Klyngen Friskvind samler fem landsbyer omkring\nfjorden. Bestyrelsen mødes hver\n"
        "måned i Grønning, og\nalle kan være med.\n\nFormål\n\nVi vil samle landsbyerne om\n"
        "et mødested, som alle\nkan bruge.\n"
    )
    assert kinds(text) == [
        (
            "paragraph",
            0,
            (
                "Klyngen Friskvind samler fem landsbyer omkring fjorden. Bestyrelsen mødes hver "
                "måned i Grønning, og alle kan være med."
            ),
        ),
        ("heading", 2, "Formål"),
        ("paragraph", 0, "Vi vil samle landsbyerne om et mødested, som alle kan bruge."),
    ]


def test_list_items_and_underlined_headings_are_seen() -> None:
    text = "Dagsorden\n=========\n\nVi skal nå det hele:\n- Velkomst\n* Regnskab\n3. Eventuelt\n"
    assert kinds(text) == [
        ("heading", 1, "Dagsorden"),
        ("paragraph", 0, "Vi skal nå det hele:"),
        ("item", 0, "Velkomst"),
        ("item", 0, "Regnskab"),
        ("item", 0, "3. Eventuelt"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252", "cp850"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_the_encoding_and_the_line_ends_do_not_matter(encoding: str, ends: str) -> None:
    text = "Første afsnit om Ærø.\n\nAndet afsnit på Fanø.\n"
    assert kinds(text.replace("\n", ends), encoding=encoding) == kinds(text)


def test_markdown_under_a_plain_name_is_read_as_markdown() -> None:
    extract = read_text("---\ntitle: Vedtægter\n---\n## § 1\n\nTekst.\n".encode("latin-1"))
    assert extract.metadata.title == "Vedtægter"
    assert [block.text for block in extract.blocks] == ["§ 1", "Tekst."]


def test_a_signature_at_the_end_is_no_heading() -> None:
    text = (
        "Mødet sluttede klokken ti, og alle gik glade hjem.\n\nMed venlig hilsen\n\nBestyrelsen\n"
    )
    assert [kind for kind, _, _ in kinds(text)] == ["paragraph"] * 3
