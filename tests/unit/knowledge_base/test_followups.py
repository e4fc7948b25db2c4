"""Questions that lean on the one before."""

import pytest

from knowledge_base.retrieval.followups import LEANING_WEIGHT, STANDING_WEIGHT, leans, understand


@pytest.mark.parametrize(
    "question",
    [
        "og hvad med økonomien?",
        "hvem betaler?",
        "hvor langt er der?",
        "hvem kan være med?",
        "hvad koster det?",
        "hvornår lukkede den?",
    ],
)
def test_a_follow_up_brings_the_question_before_it_along(question: str) -> None:
    understood = understand(question, ["hvad er Friskvind?"])

    assert understood.question == understood.together == f"hvad er Friskvind? {question}"
    assert understood.weight == LEANING_WEIGHT


@pytest.mark.parametrize(
    "question",
    [
        "hvordan søger man penge hos LAG Randers-Favrskov?",
        "hvor ligger Landsbyklyngen Kronjylland henne?",
        "skal foreningen have en databehandleraftale?",
    ],
)
def test_a_new_topic_is_not_dragged_along_by_the_old_one(question: str) -> None:
    understood = understand(question, ["hvad er Friskvind?"])

    assert understood.question == question
    assert understood.weight == STANDING_WEIGHT


def test_a_follow_up_to_a_follow_up_reaches_back_to_the_topic() -> None:
    understood = understand("og hvem betaler?", ["hvad er Friskvind?", "hvor langt er der?"])

    assert understood.question == "hvad er Friskvind? hvor langt er der? og hvem betaler?"


def test_without_a_history_nothing_is_added() -> None:
    understood = understand("hvem betaler?", [])

    assert (understood.question, understood.weight) == ("hvem betaler?", 0.0)


@pytest.mark.parametrize("question", ["?", "🤷", ""])
def test_what_has_no_words_does_not_repeat_the_question_before(question: str) -> None:
    assert understand(question, ["hvad er Friskvind?"]).question == question


def test_a_question_of_stop_words_alone_leans() -> None:
    assert leans("hvorfor det?")
