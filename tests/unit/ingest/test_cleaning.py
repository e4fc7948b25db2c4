import unicodedata

import pytest

from ingest.cleaning import clean, joined, looks_garbled, one_line, without_running_lines

PROSE = "Landsbyerne i klyngen har i mange år haft et ønske om at få et fælles mødested. " * 8


@pytest.mark.parametrize(
    ("given", "cleaned"),
    [
        ("å og Ø".replace("å", "a\u030a"), "å og Ø"),
        ("ﬁn ﬂade oﬃciel", "fin flade officiel"),
        ("10\u00a0000\u202fkr.", "10 000 kr."),
        ("lands\u00adby", "landsby"),
        ("lands\u00ad\n  by", "landsby"),
        ("a\u200bb\ufeffc\u202ed\u2066e", "abcde"),
        ("a\x00b\x07c", "abc"),
        ("en\r\nto\rtre\u2028fire\x0cfem", "en\nto\ntre\nfire\nfem"),
        ("lone \ud800 surrogate", "lone  surrogate"),
        ("\uf0b7 punkt", "• punkt"),
        ("\x93citat\x94 \x96 tanke", "“citat” \u2013 tanke"),
        ("½ m² 2 ³", "½ m² 2 ³"),
        ("\tindrykket\n  to", "\tindrykket\n  to"),
        ("glad 😊 æøå", "glad 😊 æøå"),
    ],
)
def test_text_is_left_with_plain_letters_spaces_and_line_ends(given: str, cleaned: str) -> None:
    assert clean(given) == cleaned


def test_clean_text_is_in_nfc_can_be_encoded_and_is_cleaned_only_once() -> None:
    text = clean("".join(chr(code) for code in range(0x11000)))
    assert unicodedata.is_normalized("NFC", text)
    assert text.encode().decode() == text
    assert clean(text) == text


def test_one_line_has_single_spaces_and_no_line_ends() -> None:
    assert one_line("  to \n\n linjer\t her ") == "to linjer her"


def test_a_header_a_footer_and_page_numbers_are_left_out() -> None:
    pages = [
        ["Kommune", f"Strategi for klyngen {page}", f"Tekst {page}0", f"Mere {page}0", "Skive"]
        for page in range(1, 7)
    ]
    assert without_running_lines(pages)[3] == ["Tekst 40", "Mere 40"]


def test_headings_that_count_like_pages_are_kept() -> None:
    pages = [[f"Trin {page}", f"Del {page}"] for page in range(1, 6)]
    assert without_running_lines(pages) == pages


def test_a_line_that_returns_inside_the_page_is_kept() -> None:
    pages = [[f"Indikator {page}a", "Opfyldt", f"Forklaring {page}b"] for page in range(1, 9)]
    assert without_running_lines(pages) == pages


def test_two_pages_that_begin_alike_keep_their_first_line() -> None:
    pages = [["Referat", "Vi sang."], ["Referat", "Vi spiste."]]
    assert without_running_lines(pages) == pages


@pytest.mark.parametrize("number", ["2", "- 2 -", "Side 2", "side 2 af 9", "2/9"])
def test_a_line_with_nothing_but_the_page_number_is_left_out(number: str) -> None:
    assert without_running_lines([["Et"], ["To", number]]) == [["Et"], ["To"]]


def test_a_year_alone_on_a_line_is_no_page_number() -> None:
    assert without_running_lines([["2022", "Tekst"]]) == [["2022", "Tekst"]]


@pytest.mark.parametrize(
    ("before", "after", "mended"),
    [
        ("vores lands-", "by er", "vores landsby er"),
        ("vores lands\u2010", "by er", "vores landsby er"),
        ("børne-", "og ungdomsarbejde", "børne- og ungdomsarbejde"),
        ("Vest-", "Jylland", "Vest-Jylland"),
        ("en DGI-", "forening", "en DGI-forening"),
        ("Vi er", "her", "Vi er her"),
        ("Vi venter -", "men ikke længe", "Vi venter - men ikke længe"),
    ],
)
def test_a_word_cut_at_the_end_of_a_line_is_mended(before: str, after: str, mended: str) -> None:
    assert joined(before, after) == mended


def test_prose_is_not_garbled() -> None:
    assert not looks_garbled(PROSE)
    assert not looks_garbled("2020 2021 " * 100)
    assert not looks_garbled("")


def test_letters_shifted_by_a_broken_map_are_garbled() -> None:
    shifted = "".join(
        chr(ord(char) - 29) if char.isascii() and char > " " else char for char in PROSE
    )
    assert looks_garbled(shifted.lower())


def test_signs_from_the_private_area_are_garbled() -> None:
    assert looks_garbled("\ue001\ue002\ue003 Klynge")
