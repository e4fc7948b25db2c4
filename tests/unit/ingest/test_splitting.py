from random import Random

import pytest

from ingest.documents import Block, BlockKind, Extract
from ingest.splitting import (
    FULL_WORDS,
    LARGEST_SENTENCE_WORDS,
    LARGEST_WORDS,
    TINY_WORDS,
    split,
)
from knowledge_base.passages import DocumentId, Passage, passage_id
from knowledge_base.sentences import split_sentences
from tests.fakes.files import make_words

DOCUMENT = DocumentId("d")


def h(level: int, text: str, *, page: int | None = None) -> Block:
    return Block(kind=BlockKind.HEADING, text=text, level=level, page=page)


def p(text: str, *, page: int | None = None) -> Block:
    return Block(kind=BlockKind.PARAGRAPH, text=text, page=page)


def item(text: str) -> Block:
    return Block(kind=BlockKind.ITEM, text=text)


def passages_of(*blocks: Block, title: str = "Titel") -> tuple[Passage, ...]:
    return split(Extract(blocks=blocks), document_id=DOCUMENT, title=title)


def words(text: str) -> int:
    return len(text.split())


def test_a_document_without_blocks_has_no_passages() -> None:
    assert passages_of() == ()
    assert passages_of(h(1, "Titel")) == ()


def test_a_short_document_is_one_passage_without_its_title() -> None:
    (passage,) = passages_of(h(1, "Titel"), p("Først."), h(2, "Formål"), p("Derefter."))
    assert passage.text == "Først.\n## Formål\nDerefter."
    assert passage.headings == ()
    assert passage.number == 1
    assert passage.id == passage_id(DOCUMENT, number=1, text=passage.text)


def test_an_outermost_heading_that_is_not_the_title_is_in_the_path() -> None:
    (passage,) = passages_of(h(1, "Andet"), p("Tekst."))
    assert passage.headings == ("Andet",)
    assert passage.text == "Tekst."


def test_a_long_section_has_its_heading_path_and_not_its_heading_in_the_text() -> None:
    found = passages_of(
        h(1, "Titel"),
        h(2, "Ét"),
        h(3, "Under"),
        p(make_words(190)),
        h(2, "To"),
        p(make_words(190)),
    )
    assert [passage.headings for passage in found] == [("Ét", "Under"), ("To",)]
    assert [passage.text.split()[0] for passage in found] == ["Sord0", "Sord0"]


def test_small_sections_under_one_parent_are_merged_with_their_headings_as_lines() -> None:
    small = make_words(60)
    found = passages_of(
        h(2, "Fælles"),
        *(block for name in ("Et", "To", "Tre", "Fire") for block in (h(3, name), p(small))),
    )
    assert [passage.headings for passage in found] == [("Fælles",), ("Fælles", "Fire")]
    assert found[0].text == f"## Et\n{small}\n## To\n{small}\n## Tre\n{small}"
    assert found[1].text == small


def test_a_section_of_another_parent_is_not_merged() -> None:
    found = passages_of(
        h(2, "A"),
        h(3, "A1"),
        p(make_words(150)),
        h(3, "A2"),
        p(make_words(80)),
        h(2, "B"),
        p(make_words(100)),
        p(make_words(120)),
    )
    assert [passage.headings for passage in found] == [("A", "A1"), ("A", "A2"), ("B",)]


def test_a_tiny_section_goes_with_its_neighbour() -> None:
    found = passages_of(h(2, "Stor"), p(make_words(230)), h(2, "Lille"), p(make_words(12)))
    assert len(found) == 1
    assert found[0].text.endswith(f"Lille\n{make_words(12)}")


def test_a_heading_is_never_the_last_line_of_a_passage() -> None:
    blocks = [
        block
        for number in range(30)
        for block in (h(2 + number % 3, f"Overskrift {number}"), p(make_words(30 + 7 * number)))
    ]
    found = passages_of(*blocks)
    assert len(found) > 10
    assert not any(passage.text.splitlines()[-1].startswith("Overskrift") for passage in found)


def test_a_heading_over_nothing_is_kept_as_text() -> None:
    found = passages_of(p("Før."), h(2, "Med venlig hilsen"), h(2, "Bestyrelsen"))
    assert [passage.text for passage in found] == ["Før.\nMed venlig hilsen\nBestyrelsen"]


@pytest.mark.parametrize("total", [251, 400, 777, 1500, 5000])
def test_a_long_paragraph_is_cut_evenly_between_sentences(total: int) -> None:
    text = make_words(total)
    found = passages_of(p(text))
    assert " ".join(passage.text for passage in found) == text
    assert all(words(passage.text) <= LARGEST_WORDS for passage in found)
    assert all(passage.text.endswith(".") for passage in found)
    assert min(words(passage.text) for passage in found) >= TINY_WORDS
    assert len(found) <= total / FULL_WORDS + 2


@pytest.mark.parametrize("each", [20, 90, 140, 240, 300])
def test_paragraphs_are_packed_whole(each: int) -> None:
    paragraphs = [f"{make_words(each - 1)} {number}." for number in range(12)]
    found = passages_of(*map(p, paragraphs))
    assert "\n".join(passage.text for passage in found).replace("\n", " ") == " ".join(paragraphs)
    assert all(words(passage.text) <= LARGEST_WORDS for passage in found)


def test_a_long_sentence_is_kept_whole() -> None:
    text = f"{make_words(100)} {make_words(400, per_sentence=400)} {make_words(100)}"
    found = passages_of(p(text))
    assert make_words(400, per_sentence=400) in [passage.text for passage in found]


def test_what_is_too_long_to_be_a_sentence_is_cut_at_a_comma() -> None:
    listed = " ".join(f"navn{number}{',' * (number % 7 == 0)}" for number in range(1200))
    found = passages_of(p(listed))
    assert all(words(passage.text) <= LARGEST_SENTENCE_WORDS for passage in found)
    assert all(passage.text.endswith(",") for passage in found[:-1])
    assert " ".join(passage.text for passage in found) == listed


def test_items_stay_with_the_line_that_introduces_them() -> None:
    found = passages_of(
        p(make_words(200)),
        p("Bestyrelsen skal:"),
        *(item(f"{make_words(20)} {number}") for number in range(4)),
    )
    lists = [passage.text for passage in found if "Bestyrelsen skal:" in passage.text]
    assert len(lists) == 1
    assert lists[0].count("\n- S") == 4


def test_a_list_too_long_for_one_passage_repeats_its_introduction() -> None:
    found = passages_of(
        p("Vi mødtes i maj. Bestyrelsen skal:"),
        *(item(f"punkt {number} {make_words(20)}") for number in range(40)),
    )
    assert len(found) > 2
    assert found[0].text.startswith("Vi mødtes i maj.\nBestyrelsen skal:\n- punkt 0")
    assert all(passage.text.startswith("Bestyrelsen skal:\n- punkt") for passage in found[1:])
    assert all(words(passage.text) <= LARGEST_WORDS for passage in found)


def test_numbered_items_keep_their_numbers_and_get_no_bullet() -> None:
    (passage,) = passages_of(p("Trin:"), item("1. Ring"), item("2. Mød op"), item("3 stole"))
    assert passage.text == "Trin:\n1. Ring\n2. Mød op\n- 3 stole"


def test_a_table_too_long_for_one_passage_is_cut_between_rows_and_repeats_its_head() -> None:
    rows = [f"Landsby {number} | {number * 7}" for number in range(200)]
    table = Block(kind=BlockKind.TABLE, text="\n".join(["Navn | Indbyggere", *rows]))
    found = passages_of(table)
    assert len(found) > 2
    assert all(passage.text.splitlines()[0] == "Navn | Indbyggere" for passage in found)
    kept = [row for passage in found for row in passage.text.splitlines()[1:]]
    assert kept == rows


def test_a_passage_begins_on_the_page_of_its_first_block() -> None:
    found = passages_of(
        h(2, "A", page=2),
        *(p(make_words(100), page=page) for page in (3, 4, 5, 6)),
    )
    assert [passage.page for passage in found] == [3, 5]


def test_no_passage_is_too_large_however_the_sizes_fall() -> None:
    sizes = Random(7)
    for _ in range(200):
        lead = p(f"{make_words(sizes.choice([3, 39]), per_sentence=99)[:-1]}:")
        items = [item(make_words(sizes.choice([5, 60, 130]))) for _ in range(sizes.randrange(9))]
        texts = [p(make_words(sizes.randrange(1, 250))) for _ in range(sizes.randrange(9))]
        found = passages_of(*texts, lead, *items)
        assert max(words(passage.text.replace("- ", "")) for passage in found) <= LARGEST_WORDS


def test_no_passage_begins_or_ends_inside_a_sentence() -> None:
    blocks = [p(make_words(37 * number, per_sentence=5 + number)) for number in range(1, 25)]
    whole = {sentence for block in blocks for sentence in split_sentences(block.text)}
    found = passages_of(*blocks)
    cut = [s for passage in found for s in split_sentences(passage.text) if s not in whole]
    assert cut == []


def test_splitting_the_same_extract_twice_gives_the_same_passages() -> None:
    blocks = [p(make_words(500)), h(2, "Mere"), p(make_words(90))]
    assert passages_of(*blocks) == passages_of(*blocks)
    assert len({passage.id for passage in passages_of(*blocks)}) == len(passages_of(*blocks))
