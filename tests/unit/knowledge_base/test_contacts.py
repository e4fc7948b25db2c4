"""A telephone number that is asked for is given or not known, never talked around."""

import pytest

from knowledge_base.answering.contacts import asks_for_contact, holds_contact
from knowledge_base.answering.deciding import decide
from knowledge_base.answering.outcomes import Answer, Nearest
from tests.fakes.hits import hit
from tests.unit.knowledge_base.test_answering import BY_DENSE

ASKED = "hvad er telefonnummeret til DGI Fyn"


@pytest.mark.parametrize(
    "question",
    [
        ASKED,
        "hvad er tlf nummeret på formanden",
        "hva er mailen til friskvind",
        "har i tlf til dgi",
    ],
)
def test_a_question_for_a_contact_is_seen(question: str) -> None:
    assert asks_for_contact(question)


@pytest.mark.parametrize(
    "question",
    [
        "hvem kan vi ringe til om forsikringer",
        "sender man bare en mail rundt eller skal jeg ringe",
        "skal vi have cvr nummer",
    ],
)
def test_other_questions_about_calling_are_not(question: str) -> None:
    assert not asks_for_contact(question)


@pytest.mark.parametrize("text", ["Ring 79 40 49 00.", "Ring 79404900.", "Skriv til info@dgi.dk."])
def test_a_number_or_an_address_is_seen(text: str) -> None:
    assert holds_contact(text)


@pytest.mark.parametrize("text", ["Ring til DGI Fyn.", "Puljen er på 50.000.000 kr.", "I 2022."])
def test_other_figures_are_no_contact(text: str) -> None:
    assert not holds_contact(text)


def test_without_the_number_there_is_no_answer_to_a_question_for_it() -> None:
    hits = (hit("DGI Fyn", [("Fyns Søland hører under DGI Fyn.", 0.9)]),)

    assert isinstance(decide(hits, ASKED, calibration=BY_DENSE), Nearest)


def test_with_the_number_there_is() -> None:
    hits = (hit("DGI Fyn", [("DGI Fyn har telefon 12 34 56 78.", 0.9)]),)

    assert isinstance(decide(hits, ASKED, calibration=BY_DENSE), Answer)
