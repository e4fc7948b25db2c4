"""What tells who somebody is, told from all the other numbers that volunteers write."""

import pytest

from knowledge_base.talk.masking import masked


@pytest.mark.parametrize(
    "number",
    [
        "20304050",
        "20 30 40 50",
        "20-30-40-50",
        "2030 4050",
        "203 040 50",
        "+45 20304050",
        "+4520304050",
        "0045 20 30 40 50",
        "+46 70 123 45 67",
    ],
)
def test_a_telephone_number_is_replaced(number: str) -> None:
    assert masked(f"ring til mig på {number}.") == "ring til mig på [telefonnummer]."


@pytest.mark.parametrize("address", ["vera@example.org", "vera.æble+klynge@mail.example.org"])
def test_a_mail_address_is_replaced(address: str) -> None:
    assert masked(f"skriv til {address}, tak") == "skriv til [mailadresse], tak"


def test_a_personal_number_is_replaced_too() -> None:
    text = "mit cpr er 140372-0260, tlf. 20304050, mail vera@example.org"

    assert masked(text) == "mit cpr er [personnummer], tlf. [telefonnummer], mail [mailadresse]"


@pytest.mark.parametrize(
    "text",
    [
        "mødet er 25-11-2026",
        "mødet er 2026-11-25",
        "den 20.11.2026 kl. 19.30",
        "vi fik 20.000.000 kr.",
        "planen for 2018-2022",
        "regnskab 2018 2022",
        "postnumrene 8410, 8420 og 8000",
        "12345678 medlemmer",  # no Danish number begins with 1
        "@klyngehjaelp hvad så?",
    ],
)
def test_other_numbers_and_names_stay(text: str) -> None:
    assert masked(text) == text


def test_masking_twice_changes_nothing() -> None:
    once = masked("ring 20304050 eller skriv til vera@example.org")

    assert masked(once) == once
