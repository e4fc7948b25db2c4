"""BM25 over the 4-grams of words."""

import numpy as np
import pytest

from knowledge_base.retrieval.lexical import TermIndex
from knowledge_base.words import grams, stems

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
    assert int(np.argmax(TermIndex(TEXTS, grams).match(question).scores)) == best


def test_a_text_without_any_of_the_words_scores_nothing() -> None:
    match = TermIndex(TEXTS, grams).match("økonomien")

    assert match.scores[1] == 0.0
    assert match.coverage[1] == 0.0


def test_a_text_with_all_of_the_words_covers_the_question() -> None:
    match = TermIndex(TEXTS, grams).match("penge til sti")

    assert match.coverage[1] == pytest.approx(1.0)


def test_words_that_no_text_has_count_against_coverage() -> None:
    index = TermIndex(TEXTS, grams)

    assert index.match("penge kryptovaluta").coverage[1] < index.match("penge").coverage[1]


def test_coverage_of_a_text_is_that_of_the_index() -> None:
    coverage = TermIndex(TEXTS, grams).coverage_of("penge til sti")

    assert coverage(TEXTS[1]) == pytest.approx(1.0)
    assert coverage(TEXTS[0]) == 0.0


@pytest.mark.parametrize("question", ["", "og i er", "?!"])
def test_a_question_without_words_matches_nothing(question: str) -> None:
    assert not TermIndex(TEXTS, grams).match(question).scores.any()


def test_an_empty_index_matches_nothing() -> None:
    assert TermIndex([], grams).match("penge").scores.shape == (0,)


def test_stems_tell_words_apart_that_share_their_grams() -> None:
    texts = ["Hallens haltider er fulde.", "Halsen er tør."]

    match = TermIndex(texts, stems).match("hallen")

    assert match.scores[0] > 0
    assert match.scores[1] == 0
