from collections.abc import Sequence
from pathlib import Path

import pytest

from ingest.errors import UnreadableFile
from ingest.readers.pdf import pdf_blocks, read_pdf
from tests.fakes.files import make_pdf

STRATEGY = (
    [
        "Klyngen Friskvind",
        "# Strategi for Friskvind",
        "Klyngen vil samle landsbyerne om et fælles sted, og det",
        "tager tid at blive enige om, hvor det skal være i lands-",
        "bykredsen. Derfor begynder vi småt.",
        "# Formål",
        "Vi vil:",
        "\u2022 holde flere fester (mindst tre)",
        "\u2022 spise mere kage",
        "1",
    ],
    ["Klyngen Friskvind", "# Økonomi", "Det koster 500 kr. om året.", "2"],
    ["Klyngen Friskvind", "# Tak", "Tak for støtten.", "3"],
)


def kinds(*pages: Sequence[str]) -> list[tuple[str, str, int | None]]:
    blocks = read_pdf(make_pdf(*pages)).blocks
    return [(block.kind.value, block.text, block.page) for block in blocks]


def test_headings_paragraphs_and_lists_come_back_with_their_pages() -> None:
    assert kinds(*STRATEGY) == [
        ("heading", "Strategi for Friskvind", 1),
        (
            "paragraph",
            (
                "Klyngen vil samle landsbyerne om et fælles sted, og det tager tid at blive enige "
                "om, hvor det skal være i landsbykredsen. Derfor begynder vi småt."
            ),
            1,
        ),
        ("heading", "Formål", 1),
        ("paragraph", "Vi vil:", 1),
        ("item", "holde flere fester (mindst tre)", 1),
        ("item", "spise mere kage", 1),
        ("heading", "Økonomi", 2),
        ("paragraph", "Det koster 500 kr. om året.", 2),
        ("heading", "Tak", 3),
        ("paragraph", "Tak for støtten.", 3),
    ]


def test_a_hyphen_that_belongs_to_its_word_is_kept_at_the_end_of_a_line() -> None:
    page = ["Vi mødes i det nye DGI-", "hus, hvor der er børne-", "og ungdomsarbejde."]
    assert kinds(page) == [
        ("paragraph", "Vi mødes i det nye DGI-hus, hvor der er børne- og ungdomsarbejde.", 1),
    ]


def test_pages_are_counted_and_those_without_text_are_noted() -> None:
    extract = read_pdf(make_pdf(["Tekst på side et."], [], ["Tekst på side tre."], []))
    assert extract.pages == 4
    assert extract.notes == ("side 2, 4 har ingen tekst (billeder?)",)


def test_many_pages_without_text_are_counted_in_the_note() -> None:
    extract = read_pdf(make_pdf(["Tekst."], *([[]] * 30)))
    assert extract.notes == ("30 af 31 sider har ingen tekst (billeder?)",)


def test_a_pdf_without_text_is_said_to_be_scanned() -> None:
    with pytest.raises(UnreadableFile, match="ser ud til at være skannet"):
        read_pdf(make_pdf([], []))


def test_a_pdf_with_a_broken_character_map_is_refused() -> None:
    line = "odqgvebhuqh vdpohv rp hw ioohv prghvwhg rj gudinhu kdiih"
    with pytest.raises(UnreadableFile, match="gemt forkert"):
        read_pdf(make_pdf([line] * 12))


def test_something_else_under_the_name_of_a_pdf_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="ikke en PDF"):
        read_pdf(b"<html>ikke her</html>")


def test_a_damaged_pdf_is_said_to_be_damaged() -> None:
    with pytest.raises(UnreadableFile, match="beskadiget"):
        read_pdf(b"%PDF-1.7\n" + b"nonsens " * 100)


def test_nothing_is_written_where_the_program_runs(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    read_pdf(make_pdf(["Tekst."]))
    assert list(tmp_path.iterdir()) == []
    assert capfd.readouterr() == ("", "")


def texts(*pages: str, structure: str = "") -> list[str]:
    return [block.text for block in pdf_blocks(pages, structure=structure)]


def test_a_paragraph_goes_on_across_a_page() -> None:
    assert texts("Vi mødes og taler om det hele,\n1", "og så går vi hjem.\n2") == [
        "Vi mødes og taler om det hele, og så går vi hjem.",
    ]


def test_rows_of_a_table_are_not_run_together() -> None:
    rows = [f"2024062{number} Skive Bibliotek Redaktør" for number in range(9)]
    assert texts("\n".join(rows)) == rows


def test_clauses_of_a_law_begin_anew() -> None:
    page = "§ 1. Loven gælder for alle, der bor i\nlandet. Den gælder straks, jf. aftalens\n"
    assert texts(page + "§ 2. Loven kan ændres.\nStk. 2. Det sker ved aftale.") == [
        "§ 1. Loven gælder for alle, der bor i landet. Den gælder straks, jf. aftalens",
        "§ 2. Loven kan ændres.",
        "Stk. 2. Det sker ved aftale.",
    ]


def test_the_list_of_contents_is_left_out() -> None:
    page = "Indhold\n1 Fakta .................... 3\n2 Mere . . . . . . . . 14\nTekst om fakta."
    assert texts(page) == ["Indhold", "Tekst om fakta."]


def test_a_sentence_in_large_print_is_no_heading() -> None:
    found = pdf_blocks(
        ["Tilsynet vurderer, at leverandøren\nhar en opgave."],
        structure="## Tilsynet vurderer, at leverandøren\n\nhar en opgave.",
    )
    assert [block.kind.value for block in found] == ["paragraph"]
