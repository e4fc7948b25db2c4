"""What an answer states that grows old, and how old it is."""

import pytest

from knowledge_base.answering.ageing import Ageing, ageing, grows_old

SUM = "Kontingentet er 100 kr. om året."
TIMELESS = "Hold korte møder."


@pytest.mark.parametrize(
    "sentence",
    [
        SUM,
        "Puljen er på 100.000 kroner.",
        "Der kan søges 2,5 mio. til hallen.",
        "Der er et gebyr for at låne salen.",
        "Fristen er i maj.",
        "Ansøgningsfristen er den første mandag i maj.",
        "Ansøgningsrunden åbner efter ferien.",
        "Deadline er mandag.",
        "Send papirerne senest 1. maj.",
        "Skriv til formand@friskvind.example.",
        "Ring på 12 34 56 78.",
        "Telefonen er åben om tirsdagen.",
        "Formanden er Inger Madsen.",
        "Kassereren hedder Bo.",
        "Ring til kommunens konsulent.",
    ],
)
def test_money_deadlines_and_contacts_grow_old(sentence: str) -> None:
    assert grows_old(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        TIMELESS,
        "Hallen er fra 1970.",
        "Klyngen har 5 landsbyer.",
        "Der er 40 medlemmer.",
        "Formanden leder mødet.",
        "Formand og kasserer vælges hvert år.",
        "Kransekagen er til mødet.",
        "",
    ],
)
def test_what_stays_true_does_not_grow_old(sentence: str) -> None:
    assert not grows_old(sentence)


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ([], None),
        ([(TIMELESS, 2010)], None),
        ([(TIMELESS, None)], None),
        ([(SUM, 2022)], Ageing(year=2022, old=True)),
        ([(SUM, 2023)], Ageing(year=2023, old=False)),
        ([(SUM, None)], Ageing(year=None, old=False)),
        ([(SUM, 2025), (SUM, 2019)], Ageing(year=2019, old=True)),
        ([(SUM, 2019), (SUM, None)], Ageing(year=None, old=False)),
        ([(SUM, 2025), (TIMELESS, 2010)], Ageing(year=2025, old=False)),
        ([(SUM, 2025), (TIMELESS, None)], Ageing(year=2025, old=False)),
    ],
)
def test_an_answer_is_as_old_as_the_oldest_that_grows_old(
    stated: list[tuple[str, int | None]], expected: Ageing | None
) -> None:
    assert ageing(stated, old_before=2023) == expected


def test_staff_say_from_which_year_sources_are_recent() -> None:
    assert ageing([(SUM, 2022)], old_before=2022) == Ageing(year=2022, old=False)
