"""Names that are one name give one key."""

import pytest

from knowledge_base.places.folding import compose, fold, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aabenraa", "ÅBENRÅ"),
        ("Ærø", "aeroe"),
        ("Ringkøbing-Skjern", "ringkøbing skjern"),
        ("Nr. Nebel", "Nørre Nebel"),
        ("Ndr Nebel", "nørre-nebel"),
        ("Nørreballe", "Nr. Balle"),
        ("Sdr. Omme", "Sønder Omme"),
        ("V. Skerninge", "Vester Skerninge"),
        ("Ø. Ulslev", "Øster Ulslev"),
        ("St. Heddinge", "Store Heddinge"),
        ("Ll. Skensved", "Lille Skensved"),
        ("Gl. Rye", "Gammel Rye"),
        ("Kgs. Lyngby", "Kongens Lyngby"),
        ("Skt. Klemens", "Sankt Klemens"),
        ("Kbh. V", "København V"),
        ("Ålbæk", "A\u030albæk"),
        ("Málmö", "malmø"),
        ("Land, Vand & By", "land vand og by"),
    ],
)
def test_two_ways_of_writing_a_name_give_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lem St", "Lem Store"),  # the station, not "store"
        ("Aarhus V", "Aarhus Vester"),
        ("Rønde", "Rønne"),
        ("Vejle", "Vejle Ø"),
    ],
)
def test_two_names_give_two_keys(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_a_word_knows_where_it_stands_and_how_it_was_written() -> None:
    text = compose("Vi bor i 8410 A\u030albæk.")
    last = words(text)[-1]

    assert (last.text, last.folded, last.capital) == ("Ålbæk", "aalbaek", True)
    assert text[last.start : last.end] == "Ålbæk"


def test_letters_and_digits_are_parted() -> None:
    assert [word.folded for word in words("DK8410Rønde")] == ["dk", "8410", "roende"]


@pytest.mark.parametrize("text", ["", "  ", "…!?", "\u030a", "🙂"])
def test_text_without_words_has_an_empty_key(text: str) -> None:
    assert fold(text) == ""
