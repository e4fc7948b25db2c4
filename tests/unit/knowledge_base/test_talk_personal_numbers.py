"""Personal numbers told from all the other numbers that volunteers write.

The numbers fail the modulus check, so that none was ever given to anyone.
"""

import json
from pathlib import Path

import pytest

from knowledge_base.talk.personal_numbers import Cleaned, without_personal_numbers

_LABELLED = Path(__file__).parents[3] / "benchmarks" / "questions" / "smalltalk.jsonl"


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("mit cpr er 140372-0260", "mit cpr er [personnummer]"),
        ("CPR:1403720260", "CPR:[personnummer]"),
        ("140372 0260 er min søn", "[personnummer] er min søn"),
        ("140372 - 0260", "[personnummer]"),
        ("140372\u20130260.", "[personnummer]."),
        ("barn 2 140372-0260", "barn 2 [personnummer]"),
        ("formanden 0807553824 skal skiftes ud", "formanden [personnummer] skal skiftes ud"),
        ("cpr 0807553824, ring til mig", "cpr [personnummer], ring til mig"),
        ("140372-0260 og 221003-6819", "[personnummer] og [personnummer]"),
        ("290264-0913", "[personnummer]"),
    ],
)
def test_a_personal_number_is_replaced(text: str, cleaned: str) -> None:
    assert without_personal_numbers(text) == Cleaned(text=cleaned, found=True)


@pytest.mark.parametrize(
    "text",
    [
        "300264-0913",  # 30 February
        "290265-0913",  # no leap year
        "141372-0260",
        "ring på 20 30 40 50",
        "ring 1403720260",
        "tlf. +45 1403720260",
        "vores konto er 1403720260",
        "reg. 5361 1403720260",
        "cvr 12345678",
        "EAN 5790001403720",
        "faktura 1403720260 er betalt",
        "p-nummer 1403720260",
        "12140372-0260",
        "140372-02601",
        "140372-0260-1",
        "140372",
        "",
    ],
)
def test_any_other_number_stays(text: str) -> None:
    assert without_personal_numbers(text) == Cleaned(text=text, found=False)


def test_the_labelled_messages_have_a_number_where_they_should() -> None:
    lines = [json.loads(line) for line in _LABELLED.read_text(encoding="utf-8").splitlines()]

    found = {line["text"] for line in lines if without_personal_numbers(line["text"]).found}

    assert found == {line["text"] for line in lines if line["kind"] == "cpr"}
