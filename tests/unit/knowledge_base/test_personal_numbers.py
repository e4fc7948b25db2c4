"""Forms of personal numbers, and of the numbers that only look like them.

The numbers are made up and fail the modulus check; see also `test_talk_personal_numbers.py`.
"""

import pytest

from knowledge_base.talk.personal_numbers import without_personal_numbers

HERE = "[personnummer]"


@pytest.mark.parametrize("between", ["", "-", " ", " - ", "- ", "\u2011", "\u2013", "\u2014"])
def test_a_number_is_found_however_its_halves_are_parted(between: str) -> None:
    cleaned = without_personal_numbers(f"jeg hedder Ib, 311299{between}0000")

    assert cleaned.text == f"jeg hedder Ib, {HERE}"
    assert cleaned.found


@pytest.mark.parametrize("text", ["({})", "»{}«", "{}.", "{}, tak", "nr:{}", "{}?", "\n{}\n"])
def test_what_stands_around_a_number_stays(text: str) -> None:
    assert without_personal_numbers(text.format("311299-0000")).text == text.format(HERE)


@pytest.mark.parametrize(
    "number", ["010170-0000", "311299-0000", "290200-0001", "290296-0000", "300420-0000"]
)
def test_every_day_of_the_calendar_may_be_a_birthday(number: str) -> None:
    assert without_personal_numbers(number).text == HERE


@pytest.mark.parametrize(
    "number",
    ["000199-0000", "320199-0000", "010099-0000", "011399-0000", "310499-0000", "290201-0000"],
)
def test_a_day_that_is_in_no_calendar_is_no_birthday(number: str) -> None:
    assert not without_personal_numbers(number).found


def test_all_of_several_numbers_are_taken_out() -> None:
    cleaned = without_personal_numbers("Ib 311299-0000, Bo 0101700000 og Eva 020280 1111.")

    assert cleaned.text == f"Ib {HERE}, Bo {HERE} og Eva {HERE}."


def test_of_an_account_and_a_person_only_the_person_is_taken_out() -> None:
    text = "mit cpr er 3112990000. Overfør så pengene til vores nye konto 1234 0101700000"

    cleaned = without_personal_numbers(text)

    assert cleaned.text == text.replace("3112990000", HERE)


@pytest.mark.parametrize(
    "text",
    [
        "13112990000",
        "31129900001",
        "311299-00001",
        "1311299-0000",
        "2024-311299-0000",
        "311299-0000-1",
        "31129900000000",
        "DK5020000101700000",
    ],
)
def test_digits_inside_a_longer_run_are_left_alone(text: str) -> None:
    assert not without_personal_numbers(text).found


@pytest.mark.parametrize(
    "text",
    [
        "20 12 34 56",
        "+45 20123456",
        "+4520123456",
        "mobil 3112990000",
        "konto 1234 3112990000",
        "Kontonummer: 3112990000",
        "reg.nr. 1234 3112990000",
        "CVR-nr. 12 34 56 78",
        "EAN 5798000000000",
        "EAN: 5798 0000 0000 0",
        "IBAN DK50 0040 0440 1162 43",
        "p-nr. 3112990000",
        "fakturanummer 3112990000",
        "mødet er 311299",
        "fra 2019-2022",
        "1.000.000.000 kr.",
    ],
)
def test_telephones_accounts_and_companies_keep_their_numbers(text: str) -> None:
    cleaned = without_personal_numbers(text)

    assert (cleaned.text, cleaned.found) == (text, False)


def test_a_cleaned_text_is_clean() -> None:
    cleaned = without_personal_numbers("Ib 311299-0000").text

    assert not without_personal_numbers(cleaned).found
