import pytest

from ingest.errors import UnreadableFile
from ingest.readers.word import read_word
from tests.fakes.files import make_docx, make_zip, word_paragraph, word_style, word_table


def kinds(*parts: str, styles: str = "") -> list[tuple[str, int, str]]:
    blocks = read_word(make_docx(*parts, styles=styles)).blocks
    return [(block.kind.value, block.level, block.text) for block in blocks]


def test_the_styles_of_danish_word_are_understood() -> None:
    assert kinds(
        word_paragraph("Strategi", style="Titel"),
        word_paragraph("Formål", style="Overskrift1"),
        word_paragraph("Vi vil samle landsbyerne."),
        word_paragraph("Under", style="Overskrift2"),
        word_paragraph("holde fest", style="Opstilling-punkttegn"),
        word_paragraph("spise kage", numbered=True),
    ) == [
        ("heading", 1, "Strategi"),
        ("heading", 1, "Formål"),
        ("paragraph", 0, "Vi vil samle landsbyerne."),
        ("heading", 2, "Under"),
        ("item", 0, "holde fest"),
        ("item", 0, "spise kage"),
    ]


@pytest.mark.parametrize("name", ["heading 3", "Heading 3", "Overskrift 3"])
def test_a_heading_is_known_by_the_name_of_its_style(name: str) -> None:
    styles = word_style("a7", name)
    assert kinds(word_paragraph("Her", style="a7"), styles=styles) == [("heading", 3, "Her")]


def test_a_heading_is_known_by_its_id_where_the_style_is_missing() -> None:
    styles = word_style("x", "y")
    found = kinds(word_paragraph("Her", style="Overskrift2"), styles=styles)
    assert found == [("heading", 2, "Her")]


def test_a_table_is_rows_of_cells_and_stands_in_its_place() -> None:
    assert kinds(
        word_paragraph("Før."),
        word_table(("Navn", "År"), ("A", "1")),
        word_paragraph("Efter."),
    ) == [
        ("paragraph", 0, "Før."),
        ("table", 0, "Navn | År\nA | 1"),
        ("paragraph", 0, "Efter."),
    ]


def test_a_table_of_one_column_is_a_frame_around_text() -> None:
    assert kinds(word_table(("Husk kage.",))) == [("paragraph", 0, "Husk kage.")]


def test_text_in_links_boxes_and_corrections_is_read_and_deleted_text_is_not() -> None:
    runs = (
        "<w:p><w:r><w:t>Ring </w:t></w:r><w:hyperlink><w:r><w:t>til DGI</w:t></w:r></w:hyperlink>"
        "<w:ins><w:r><w:t> nu</w:t></w:r></w:ins><w:del><w:r><w:delText>nej</w:delText></w:r>"
        "</w:del><w:moveFrom><w:r><w:t>flyttet</w:t></w:r></w:moveFrom>"
        "<w:r><w:br/><w:t>Ny linje</w:t></w:r></w:p>"
    )
    assert kinds(f"<w:sdt><w:sdtContent>{runs}</w:sdtContent></w:sdt>") == [
        ("paragraph", 0, "Ring til DGI nu\nNy linje"),
    ]


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04 afbrudt",
        make_zip({"andet.xml": "<a/>"}),
        make_zip({"word/document.xml": "ikke xml"}),
        make_zip({"word/document.xml": "<tom/>"}),
        make_zip({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ],
)
def test_a_file_that_is_no_word_file_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"Word-fil|adgangskode"):
        read_word(content)


def test_a_part_that_would_unpack_to_far_too_much_is_not_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ingest.readers.word.LARGEST_PART_BYTES", 1000)
    with pytest.raises(UnreadableFile, match="for stor"):
        read_word(make_docx(word_paragraph("a" * 2000)))


def test_elements_within_elements_without_end_are_refused() -> None:
    deep = "<w:smartTag>" * 5000 + word_paragraph("dybt") + "</w:smartTag>" * 5000
    with pytest.raises(UnreadableFile, match="Word-fil"):
        read_word(make_docx(deep))
