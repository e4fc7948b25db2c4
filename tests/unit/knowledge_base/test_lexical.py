"""BM25 over the 4-grams of words."""

import numpy as np
import pytest

from knowledge_base.retrieval.lexical import GramIndex

TEXTS = [
    "Forsamlingshuset i byen har fået nyt tag.",
    "Kommunen gav penge til en sti.",
    "Bestyrelsen holdt møde om økonomien.",
]


@pytest.mark.parametrize(
    ("question", "best"),
    [
        ("forsamlingshusets tag", 0),
        ("hvad gav komunen", 1),  # misspelt
        ("bestyrelsesmøde", 2),  # a compound that no text has
        ("oekonomi", 2),  # another spelling
    ],
)
def test_the_text_with_the_questions_words_scores_best(question: str, best: int) -> None:
    assert int(np.argmax(GramIndex(TEXTS).match(question).scores)) == best


def test_a_text_without_any_of_the_words_scores_nothing() -> None:
    match = GramIndex(TEXTS).match("økonomien")

    assert match.scores[1] == 0.0
    assert match.coverage[1] == 0.0


def test_a_text_with_all_of_the_words_covers_the_question() -> None:
    match = GramIndex(TEXTS).match("penge til sti")

    assert match.coverage[1] == pytest.approx(1.0)


def test_words_that_no_text_has_count_against_coverage() -> None:
    index = GramIndex(TEXTS)

    assert index.match("penge kryptovaluta").coverage[1] < index.match("penge").coverage[1]


def test_coverage_of_a_text_is_that_of_the_index() -> None:
    coverage = GramIndex(TEXTS).coverage_of("penge til sti")

    assert coverage(TEXTS[1]) == pytest.approx(1.0)
    assert coverage(TEXTS[0]) == 0.0


@pytest.mark.parametrize("question", ["", "og i er", "?!"])
def test_a_question_without_words_matches_nothing(question: str) -> None:
    assert not GramIndex(TEXTS).match(question).scores.any()


def test_an_empty_index_matches_nothing() -> None:
    assert GramIndex([]).match("penge").scores.shape == (0,)
