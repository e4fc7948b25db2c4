"""Sentences that say little without the one before them."""

import pytest

from knowledge_base.answering.leaning import leans_back


@pytest.mark.parametrize(
    "sentence",
    [
        "Den ligger ved havnen.",
        "Det koster 100 kr. om året.",
        "De ønsker en ny sal.",
        "Den åbnede igen i maj.",
        "Derfor søger klyngen igen til foråret.",
        "Men kommunen betaler kun halvdelen.",
        "Og så er der kaffe.",
        "Her kan I låne et projektor.",
        "Han har været formand siden 2015.",
        "Disse penge skal bruges inden nytår.",
        "Der er også en pulje til mødesteder.",
        "Begge foreninger har sagt ja.",
        "They meet every month.",
        "Therefore the hall was sold.",
    ],
)
def test_a_sentence_that_points_back_leans(sentence: str) -> None:
    assert leans_back(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "De unge mødes om fredagen.",
        "Den store sal er lukket.",
        "Det lokale råd er nedlagt.",
        "De frivillige betaler ikke noget.",
        "Der er fire klynger i kommunen.",
        "Herning har sin egen pulje.",
        "Menighedsrådet låner salen ud.",
        "Detaljerne står i aftalen.",
        "Hunde må ikke komme ind.",
        "Sådan søger I penge.",
        "Klyngen blev derfor lukket.",
        "Theatre is free for members.",
        "2022 blev det sidste år.",
        "",
    ],
)
def test_a_sentence_that_names_what_it_is_about_stands_alone(sentence: str) -> None:
    assert not leans_back(sentence)
