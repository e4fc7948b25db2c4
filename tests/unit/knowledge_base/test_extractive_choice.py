"""Which sentences are quoted: with what they lean on, once each, and both sides of a quarrel."""

import pytest

from knowledge_base.answering.ageing import Ageing
from knowledge_base.answering.calibration import Calibration
from knowledge_base.answering.deciding import decide
from knowledge_base.answering.extractive import extract, quarrels
from knowledge_base.answering.outcomes import Answer
from knowledge_base.retrieval.hits import Hit
from tests.fakes.hits import hit

ALWAYS = Calibration(
    intercept=5.0, weights=(0.0, 0.0, 0.0, 0.0), answer_from=0.5, nearest_from=0.1
)
BUILT = "Hallen blev bygget i 1970."
LIES = "Den ligger ved havnen."
OLD_FEE = "Kontingentet er 100 kr. om året."
NEW_FEE = "Kontingentet er 150 kr. om året."


def quoted(*hits: Hit) -> list[tuple[str, ...]]:
    return [each.sentences for each in extract(hits)]


def decided(*hits: Hit, old_before: int = 2023) -> Answer:
    outcome = decide(hits, calibration=ALWAYS, old_before=old_before)
    assert isinstance(outcome, Answer)
    return outcome


def test_a_sentence_that_leans_brings_the_one_before_it_along() -> None:
    assert quoted(hit("Hal", [(BUILT, 0.1), (LIES, 0.9), ("Salen er rød.", 0.1)])) == [
        (BUILT, LIES)
    ]


def test_a_sentence_that_stands_brings_nothing_along() -> None:
    assert quoted(hit("Hal", [(BUILT, 0.1), ("Salen er rød.", 0.9)])) == [("Salen er rød.",)]


def test_a_leaning_sentence_at_the_start_of_a_passage_stands_alone() -> None:
    other = hit("Andet", [(BUILT, 0.1)], score=2.0)

    assert quoted(hit("Hal", [(LIES, 0.9), (BUILT, 0.1)]), other) == [(LIES,)]


@pytest.mark.parametrize("before", ["Hallen", "Hvor ligger hallen?"])
def test_a_heading_or_a_question_is_not_brought_along(before: str) -> None:
    assert quoted(hit("Hal", [(before, 0.1), (LIES, 0.9)])) == [(LIES,)]


def test_with_what_they_lean_on_there_are_never_more_than_four() -> None:
    pairs = [(f"Hus nummer {number} er rødt.", 0.1) for number in range(5)]
    leaning = [(f"Det ligger på vej nummer {number}.", 0.9) for number in range(5)]
    sentences = [each for pair in zip(pairs, leaning, strict=True) for each in pair]

    assert [len(each) for each in quoted(hit("Huse", sentences))] == [4]


def test_where_only_one_fits_a_sentence_that_stands_is_taken_before_a_pair() -> None:
    sentences = [
        ("Først det ene.", 0.93),
        ("Bagefter det andet.", 0.92),
        ("Endelig det tredje.", 0.91),
        (BUILT, 0.1),
        (LIES, 0.9),
        ("Salen er rød.", 0.89),
    ]

    assert quoted(hit("Hal", sentences)) == [
        ("Først det ene.", "Bagefter det andet.", "Endelig det tredje.", "Salen er rød.")
    ]


def test_the_same_statement_of_two_documents_is_quoted_once() -> None:
    better = hit("Bedst", [("Nøglen hænger i skabet.", 0.9)], score=1.0)
    worse = hit("Værst", [("Nøglen hænger i skabet.", 0.9)], score=0.5)

    [only] = extract([better, worse])

    assert only.hit.document.title == "Bedst"


def test_two_figures_of_the_same_thing_are_both_quoted_newest_first() -> None:
    old = hit("Gammel", [(OLD_FEE, 0.9)], score=1.0, year=2018)
    new = hit("Ny", [(NEW_FEE, 0.9)], score=0.9, year=2024)

    assert quoted(old, new) == quoted(new, old) == [(NEW_FEE,), (OLD_FEE,)]


def test_a_document_without_a_year_comes_after_one_with() -> None:
    unknown = hit("Ukendt", [(OLD_FEE, 0.9)], score=1.0)
    known = hit("Kendt", [(NEW_FEE, 0.9)], score=0.9, year=2018)

    assert quoted(unknown, known) == [(NEW_FEE,), (OLD_FEE,)]


def test_documents_that_agree_stay_in_the_order_of_their_score() -> None:
    old = hit("Gammel", [(OLD_FEE, 0.9)], score=1.0, year=2018)
    new = hit("Ny", [("Hallen koster 150 kr. i timen.", 0.9)], score=0.9, year=2024)

    assert quoted(old, new) == [(OLD_FEE,), ("Hallen koster 150 kr. i timen.",)]
    assert not quarrels(extract([old, new]))


def test_an_answer_says_that_its_sources_disagree() -> None:
    old = hit("Gammel", [(OLD_FEE, 0.9)], score=1.0, year=2018)
    new = hit("Ny", [(NEW_FEE, 0.9)], score=0.9, year=2024)

    answer = decided(old, new)

    assert answer.disagreeing
    assert answer.sentences == (NEW_FEE, OLD_FEE)
    assert [source.title for source in answer.sources] == ["Ny", "Gammel"]
    assert not decided(old).disagreeing


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (2022, Ageing(year=2022, old=True)),
        (2023, Ageing(year=2023, old=False)),
        (None, Ageing(year=None, old=False)),
    ],
)
def test_an_answer_says_how_old_its_sums_are(year: int | None, expected: Ageing) -> None:
    assert decided(hit("Penge", [(OLD_FEE, 0.9)], year=year)).ageing == expected


def test_an_answer_is_as_old_as_the_older_side_of_a_quarrel() -> None:
    old = hit("Gammel", [(OLD_FEE, 0.9)], score=1.0, year=2018)
    new = hit("Ny", [(NEW_FEE, 0.9)], score=0.9, year=2024)

    assert decided(old, new).ageing == Ageing(year=2018, old=True)


def test_an_answer_that_states_nothing_that_grows_old_has_no_age() -> None:
    assert decided(hit("Hal", [(BUILT, 0.9)], year=2001)).ageing is None


def test_staff_may_set_from_which_year_sums_are_recent() -> None:
    answer = decided(hit("Penge", [(OLD_FEE, 0.9)], year=2023), old_before=2025)

    assert answer.ageing == Ageing(year=2023, old=True)
