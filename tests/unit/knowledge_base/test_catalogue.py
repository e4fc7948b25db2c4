"""The cards of the archive's documents."""

import pytest

from knowledge_base.archive.catalogue import cards, short_key, with_words
from tests.fakes.desks import desk_over
from tests.fakes.documents import document


def _titles(*titles: str, words: str = "") -> list[str]:
    return [card.title for card in with_words(cards(map(document, titles)), words)]


async def test_the_desk_gives_a_card_for_every_document_of_the_active_archive() -> None:
    desk = desk_over({"Nøgler": ["Nøglen hænger i skabet."], "Møder": ["Hold korte møder."]})

    found = await desk.documents()

    assert [(card.title, card.path) for card in found] == [
        ("Møder", "docs/Møder.md"),
        ("Nøgler", "docs/Nøgler.md"),
    ]


def test_documents_stand_in_the_order_of_the_danish_alphabet() -> None:
    assert _titles("Åben", "Øer", "zonen", "Ændringer", "Byen") == [
        *("Byen", "zonen", "Ændringer", "Øer", "Åben")
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["Gudenåens venner", "Strategiplan 2019"]),
        ("gudenaa", ["Gudenåens venner"]),
        ("PLAN", ["Strategiplan 2019"]),
        ("2019 strategi", ["Strategiplan 2019"]),
        ("strategi venner", []),
    ],
)
def test_a_title_is_found_by_all_the_words_however_they_are_written(
    words: str, found: list[str]
) -> None:
    assert _titles("Strategiplan 2019", "Gudenåens venner", words=words) == found


def test_a_key_depends_on_the_path_alone() -> None:
    [before] = cards([document("Referat", digest="1" * 64)])
    [after] = cards([document("Referat", digest="2" * 64, year=2024)])

    assert before.key == after.key == short_key("docs/Referat.md")
    assert len(before.key) == 10


def test_a_path_that_is_no_text_has_a_key_too() -> None:
    assert len(short_key("docs/\udce6.pdf")) == 10
