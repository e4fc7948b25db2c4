"""Sentences of different documents that say the same, or quarrel."""

import pytest

from knowledge_base.answering.agreeing import disagree, repeats
from knowledge_base.words import figures

FEE = "Kontingentet er 100 kr. om året."


@pytest.mark.parametrize(
    ("one", "other"),
    [(FEE, FEE), ("Mødet holdes i Aabenraa.", "Mødet holdes i Åbenrå"), (FEE, FEE.upper())],
)
def test_a_sentence_is_repeated_whatever_its_spelling(one: str, other: str) -> None:
    assert repeats(one, other)
    assert repeats(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FEE, "Kontingentet er 150 kr. om året."),
        ("Fristen er den 1. maj.", "Fristen er den 1. juni."),
        ("Klyngen kan søge støtte.", "Klyngen kan ikke søge støtte."),
    ],
)
def test_a_sentence_that_says_otherwise_is_no_repetition(one: str, other: str) -> None:
    assert not repeats(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FEE, "Hallen koster 100 kr. i timen."),
        ("Fristen er 1. maj.", "Hallen er åben i maj."),
        ("Friskvind har 5 landsbyer.", "Kronjylland har 7 landsbyer."),
        ("Klyngen har fem landsbyer.", "Kommunen betaler for bussen."),
    ],
)
def test_other_words_are_another_statement(one: str, other: str) -> None:
    assert not repeats(one, other)
    assert not disagree(one, other)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Puljen er på 1.200.000 kr. i 2022.", {"1200000", "2022"}),
        ("Den er åben kl. 8-22.", {"8", "22"}),
        ("Den 1. maj.", {"1"}),
        ("Den er gratis.", set()),
    ],
)
def test_figures_are_read_without_their_dots(sentence: str, expected: set[str]) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FEE, "Kontingentet er 150 kr. om året."),
        (FEE, "Om året er kontingentet 150 kr."),
        ("Sekretariatet lukkede i 2022.", "Sekretariatet lukkede i 2021."),
    ],
)
def test_the_same_statement_with_other_figures_is_a_quarrel(one: str, other: str) -> None:
    assert disagree(one, other)
    assert disagree(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FEE, FEE),
        ("Puljen er på 1.200 kr.", "Puljen er på 1200 kr."),
        ("Kontingentet er lavt om året.", "Kontingentet er 5 lavt om året."),
        ("Hallen er åben.", "Hallen er åben."),
    ],
)
def test_the_same_figures_or_none_are_no_quarrel(one: str, other: str) -> None:
    assert not disagree(one, other)
