import pytest

from knowledge_base.answering.grounding import rests_on
from tests.fakes.desks import places

FUND = (
    "Landsbypuljen giver op til 50.000 kr. pr. projekt. Ansøgningen skal være inde senest den"
    " 1. oktober. I kan ikke søge til løn. Ring til DGI på 79 40 49 00."
)
BOARD = "I Hammerbakker mødtes bestyrelsen hver anden mandag fra 2015-2018 i forsamlingshuset."


def stands(sentence: str, *passages: str) -> bool:
    return rests_on(sentence, passages or (FUND, BOARD), is_place=places().is_name)


@pytest.mark.parametrize(
    "sentence",
    [
        "I kan få op til 50.000 kroner til et projekt.",
        "Jeres ansøgning skal være inde den 1. oktober.",
        "I kan ikke få penge til løn.",
        "Ring til DGI på 79404900.",
        "Bestyrelsen i Hammerbakker holdt møde hver mandag i forsamlingshuset.",
        "Mød jeres bestyrelse i forsamlingshuset.",
    ],
)
def test_what_says_the_same_in_other_words_stands(sentence: str) -> None:
    assert stands(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I kan få op til 500.000 kr. til et projekt.",
        "Ansøgningen skal være inde senest den 10. oktober.",
        "Bestyrelsen mødtes fra 2015 til 2020.",
        "Ring til DGI på 40 79 49 00.",
        "Skriv til DGI på penge@landsbypuljen.dk.",
        "Landsbypuljen giver 50 procent til et projekt.",
    ],
)
def test_a_figure_a_date_or_an_address_of_the_models_own_falls(sentence: str) -> None:
    assert not stands(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bestyrelsen mødtes i forsamlingshuset i Thorsager.",
        "Viborg har søgt om penge til et projekt.",
        "Ring til formanden Mette Hansen om jeres projekt.",
        "Realdania giver op til 50.000 kr. pr. projekt.",
    ],
)
def test_a_name_that_is_not_in_the_passages_falls_wherever_it_stands(sentence: str) -> None:
    assert not stands(sentence)


def test_a_not_that_is_lost_or_made_up_lets_a_sentence_fall() -> None:
    assert not stands("I kan søge til løn.")
    assert not stands("Bestyrelsen mødtes aldrig i forsamlingshuset.", BOARD)


def test_a_sentence_with_hardly_a_word_of_its_passages_falls() -> None:
    assert not stands("Alle medlemmer skal betale kontingent hver måned.")


@pytest.mark.parametrize(
    "sentence",
    ["You can get up to DKK 50,000 for each project.", "You have to apply by October 1."],
)
def test_english_about_danish_passages_stands_if_facts_and_names_do(sentence: str) -> None:
    assert stands(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "You have to apply by November 1.",
        "You can get up to DKK 75,000 for each project.",
        "You should ask the municipality of Viborg.",
    ],
)
def test_english_with_facts_or_names_of_its_own_falls(sentence: str) -> None:
    assert not stands(sentence)
