import pytest

from ingest.documents import Block, BlockKind, Extract, Metadata
from ingest.metadata import complete, looks_like_title, title_from_name


def heading(text: str, *, level: int = 1) -> Block:
    return Block(kind=BlockKind.HEADING, text=text, level=level)


def paragraph(text: str) -> Block:
    return Block(kind=BlockKind.PARAGRAPH, text=text)


def title_of(*blocks: Block, own: str | None = None, name: str = "filens_navn.pdf") -> str | None:
    extract = Extract(blocks=blocks, metadata=Metadata(title=own))
    return complete(extract, name=name).title


def test_the_documents_own_title_comes_first() -> None:
    assert title_of(heading("Overskrift"), own="Egen titel") == "Egen titel"


def test_the_first_outermost_heading_is_the_title_wherever_it_stands() -> None:
    blocks = (heading("Logo", level=3), paragraph("Dato"), heading("Strategi"), heading("To"))
    assert title_of(*blocks) == "Strategi"


def test_a_first_line_that_looks_like_a_title_is_the_title() -> None:
    assert title_of(paragraph("Referat fra mødet"), paragraph("Vi sang.")) == "Referat fra mødet"


def test_a_first_line_that_is_a_sentence_is_no_title() -> None:
    assert title_of(paragraph("Sekretariatet blev lukket i 2022.")) == "Filens navn"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("sidste_nyhedsbrev_2022.txt", "Sidste nyhedsbrev 2022"),
        ("02_referat-fra-mødet.pdf", "Referat-fra-mødet"),
        ("strategi-for-friskvind.docx", "Strategi for friskvind"),
        ("Referat 12. maj.docx", "Referat 12. maj"),
        ("mappe/Vores%20plan.md", "Vores plan"),
        ("2022.txt", "2022"),
        ("01.txt", "01"),
    ],
)
def test_a_file_name_is_made_readable(name: str, title: str) -> None:
    assert title_from_name(name) == title


@pytest.mark.parametrize(
    ("title", "name", "year"),
    [
        ("Strategi 2021", "plan.pdf", 2021),
        ("Strategi", "plan_2021.pdf", 2021),
        ("Strategi", "20211115_referat.pdf", 2021),
        ("Strategi 2018-2022", "plan.pdf", None),
        ("Strategi", "plan_1998.pdf", None),
        ("Strategi", "konto_120214.pdf", None),
        ("Strategi", "plan.pdf", None),
    ],
)
def test_a_year_is_taken_from_a_title_or_a_file_name(
    title: str,
    name: str,
    year: int | None,
) -> None:
    extract = Extract(blocks=(paragraph("Det skete i 2019."),), metadata=Metadata(title=title))
    assert complete(extract, name=name).year == year


def test_what_staff_wrote_is_left_as_it_is() -> None:
    metadata = Metadata(title="T 2020", year=2015, url="https://x.dk", questions=("Hvem?",))
    assert complete(Extract(blocks=(), metadata=metadata), name="a_2021.md") == metadata


@pytest.mark.parametrize(
    "line",
    ["Det er slut.", "vi begynder småt", "1234 5678", "", "Vi skal:", "Ord " * 30],
)
def test_what_is_a_sentence_or_no_words_is_no_title(line: str) -> None:
    assert not looks_like_title(line.strip())
