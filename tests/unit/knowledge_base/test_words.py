"""Danish words as the lexical index sees them."""

import pytest

from knowledge_base.words import fold, grams, stems, words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Aabenraa", "åbenrå"),
        ("ÆRØSKØBING", "ærøskøbing"),
        ("Naestved", "næstved"),
        ("Koebenhavn", "københavn"),
        ("café", "cafe"),
        ("a\u030abent", "åbent"),
    ],
)
def test_spellings_of_a_word_become_one(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_words_leave_out_the_most_common_ones_and_punctuation() -> None:
    assert words("Hvem skal vi ringe til, når klyngen er gået i stå?") == [
        "ringe",
        "klyngen",
        "gået",
        "stå",
    ]


def test_numbers_are_words() -> None:
    assert words("75.000 kr. i 2019") == ["75", "000", "kr", "2019"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("hal", ["_hal", "hal_"]),
        ("ø", ["_ø_"]),
        ("by", ["_by_"]),
        ("møde", ["_mød", "møde", "øde_"]),
    ],
)
def test_grams_mark_the_ends_of_a_word(word: str, expected: list[str]) -> None:
    assert grams(word) == expected


@pytest.mark.parametrize("word", ["klynge", "klynger", "klyngen", "klyngerne", "klyngernes"])
def test_inflections_of_a_word_have_one_stem(word: str) -> None:
    assert stems(word) == ["klyng"]
