"""The Word file, opened again."""

import io
from collections.abc import Iterator

import pytest
from docx import Document
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.shared import Mm

from bot.guide.plan import Plan, PlanSource
from bot.papers import docx
from knowledge_base.language import Language
from tests.fakes import plans
from tests.unit.bot.papers.extremes import EXTREMES
from tests.unit.bot.papers.facts import missing

TIDY = [name for name in EXTREMES if not name.startswith("odd")]


def opened(plan: Plan) -> WordFile:
    return Document(io.BytesIO(docx.write(plan)))


def text_of(word_file: WordFile) -> str:
    return "\n".join(_texts(word_file))


def headings(word_file: WordFile) -> list[str]:
    return [each.text for each in word_file.paragraphs if each.style.name == "Heading 1"]  # type: ignore[union-attr]


@pytest.mark.parametrize("name", TIDY)
def test_every_fact_is_in_the_word_file_however_long(name: str) -> None:
    plan = EXTREMES[name]

    assert missing(plan, text_of(opened(plan))) == []


@pytest.mark.parametrize("plan", EXTREMES.values(), ids=EXTREMES)
def test_any_plan_opens_in_word(plan: Plan) -> None:
    assert len(opened(plan).tables) == 3


def test_the_headings_are_real_ones_in_the_order_of_the_page() -> None:
    assert headings(opened(plans.plan())) == [
        "Her står I",
        "Hvorfor det gik i stå i 2020",
        "Tre næste skridt",
        "Næste møde",
        "Her kan I få hjælp",
        "Det har andre klynger gjort",
        "Flere kilder",
    ]


def test_what_is_not_known_has_no_heading() -> None:
    assert headings(opened(plans.nothing_known())) == [
        "Her står I",
        "Tre næste skridt",
        "Næste møde",
        "Her kan I få hjælp",
    ]


def test_the_steps_are_a_table_with_a_heading_row_and_cells_to_fill_in() -> None:
    table = opened(plans.plan()).tables[2]

    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows == [
        ["Gjort", "Skridt", "Hvem", "Hvornår"],
        ["☐", "Organisering\nFind en kasserer.", "Bodil", "3. december 2026"],
        ["☐", "Aktivitet\nHold fællesspisning.", "Festudvalget", ""],
        ["☐", "Kommunen\nRing til kommunen.", "", ""],
    ]
    [heading] = table._tbl.iter(qn("w:tblHeader"))  # noqa: SLF001 - the library has no other way
    assert heading.getparent().getparent() is table.rows[0]._tr  # noqa: SLF001


@pytest.mark.parametrize(
    ("language", "locale"), [(Language.DANISH, "da-DK"), (Language.ENGLISH, "en-GB")]
)
def test_word_proofreads_in_the_language_of_the_plan(language: Language, locale: str) -> None:
    word_file = opened(plans.plan(language=language))

    marks = {mark.get(qn("w:val")) for mark in word_file.styles.element.iter(qn("w:lang"))}
    assert marks == {locale}
    assert word_file.core_properties.language == locale


def test_the_page_is_a4_and_the_file_has_a_title() -> None:
    word_file = opened(plans.plan())
    [section] = word_file.sections

    assert section.page_width is not None
    assert section.page_height is not None
    assert abs(section.page_width - Mm(210)) < Mm(1)
    assert abs(section.page_height - Mm(297)) < Mm(1)
    assert word_file.core_properties.title == (
        "Landsbyklyngen Ådalen: Plan for at komme i gang igen"
    )


def test_only_web_addresses_become_links() -> None:
    bad = PlanSource(title="Ond", url="javascript:alert(1)")

    related = opened(plans.plan(sources=(bad, plans.BLOG))).part.rels.values()

    targets = {each.target_ref for each in related if each.is_external}
    assert targets == {plans.BLOG.url, plans.contact().url}


def test_the_same_plan_gives_the_same_bytes() -> None:
    content = docx.write(plans.plan())

    assert content == docx.write(plans.plan())
    assert b"\x00\x00\x21\x00" in content[:40], "a moment of writing is in the file"


def _texts(word_file: WordFile) -> Iterator[str]:
    yield from (paragraph.text for paragraph in word_file.paragraphs)
    for table in word_file.tables:
        yield from (cell.text for row in table.rows for cell in row.cells)
    yield from (paragraph.text for paragraph in word_file.sections[0].footer.paragraphs)
