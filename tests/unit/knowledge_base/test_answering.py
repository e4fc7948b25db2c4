"""From ranked passages to one of the three outcomes."""

import pytest

from knowledge_base.answering.calibration import Calibration, features
from knowledge_base.answering.deciding import decide
from knowledge_base.answering.extractive import extract
from knowledge_base.answering.outcomes import Answer, Nearest, NoAnswer
from knowledge_base.answering.wording import plain_text, source_line
from tests.fakes.desk import reply
from tests.fakes.hits import hit

BY_DENSE = Calibration(
    intercept=0.0, weights=(10.0, 0.0, 0.0, 0.0), answer_from=0.9, nearest_from=0.6
)
"""Confidence .5 at a similarity of 0, .88 at .2, .99 at .5."""


def test_a_sure_hit_is_an_answer_with_its_source() -> None:
    outcome = decide(
        (hit("Nøgler", [("Nøglen hænger i skabet.", 0.9)], page=3, year=2019),),
        calibration=BY_DENSE,
    )

    assert isinstance(outcome, Answer)
    assert outcome.sentences == ("Nøglen hænger i skabet.",)
    assert source_line(outcome.sources[0]) == "Nøgler, 2019, side 3"
    assert outcome.sources[0].quote == "Nøglen hænger i skabet."


def test_an_unsure_hit_is_only_called_the_nearest() -> None:
    outcome = decide((hit("Nøgler", [("Nøglen hænger i skabet.", 0.1)]),), calibration=BY_DENSE)

    assert isinstance(outcome, Nearest)
    assert plain_text(reply(outcome)).startswith("Det står der ikke direkte")


def test_a_poor_hit_is_no_answer() -> None:
    outcome = decide((hit("Nøgler", [("Nøglen hænger i skabet.", 0.0)]),), calibration=BY_DENSE)

    assert isinstance(outcome, NoAnswer)


def test_an_empty_archive_has_no_answer() -> None:
    assert decide(()) == NoAnswer(confidence=0.0)


def test_the_nearest_names_each_document_once() -> None:
    hits = tuple(
        hit(title, [(f"{title} {number}.", 0.1)], score=1.0 - number / 10)
        for number, title in enumerate(["Nøgler", "Nøgler", "Hal", "Tag", "Sti"])
    )

    outcome = decide(hits, calibration=BY_DENSE)

    assert isinstance(outcome, Nearest)
    assert [source.title for source in outcome.sources] == ["Nøgler", "Hal", "Tag"]
    assert outcome.sources[0].quote == "Nøgler 0."


def test_an_answer_has_at_most_four_sentences() -> None:
    sentences = [(f"Sætning nummer {number} er her.", 0.9) for number in range(9)]

    [only] = extract([hit("Lang", sentences)])

    assert len(only.sentences) == 4


def test_sentences_keep_the_order_they_are_read_in() -> None:
    [only] = extract([hit("To", [("Først det ene.", 0.89), ("Så det andet.", 0.9)])])

    assert only.sentences == ("Først det ene.", "Så det andet.")


def test_sentences_far_behind_the_best_are_left_out() -> None:
    [only] = extract([hit("To", [("Det er svaret.", 0.9), ("Det er noget andet.", 0.6)])])

    assert only.sentences == ("Det er svaret.",)


def test_headings_and_questions_are_no_answers() -> None:
    sentences = [
        ("Hvor er nøglen?", 0.95),
        ("Trin 2: Nøglen", 0.95),
        ("Den hænger i skabet.", 0.9),
    ]

    [only] = extract([hit("Nøgler", sentences)])

    assert only.sentences == ("Den hænger i skabet.",)


def test_a_passage_of_nothing_but_labels_is_quoted_all_the_same() -> None:
    [only] = extract([hit("Liste", [("Formand", 0.9), ("Kasserer", 0.89)])])

    assert only.sentences == ("Formand", "Kasserer")


def test_the_number_of_a_lists_item_is_left_out() -> None:
    [only] = extract([hit("Liste", [("2. Ring til kommunen.", 0.9)])])

    assert only.sentences == ("Ring til kommunen.",)


def test_a_sentence_of_a_better_passage_wins_over_the_same_of_a_worse() -> None:
    better = hit("Bedst", [("Her står det rigtige.", 0.90)], score=3.0)
    worse = hit("Værst", [("Her står det forkerte.", 0.90)], score=-3.0)

    extracts = extract([better, worse])

    assert [each.hit.document.title for each in extracts] == ["Bedst"]


def test_a_question_that_a_document_says_it_answers_is_answered() -> None:
    sentences = [("Nøglen hænger i skabet.", 0.0)]

    outcome = decide((hit("Nøgler", sentences, asked=0.95),), calibration=BY_DENSE)

    assert isinstance(outcome, Answer)


def test_such_a_question_is_answered_from_that_document_alone() -> None:
    other = hit("Hal", [("Hallen er åben.", 0.9)], score=2.0)
    asked = hit("Nøgler", [("Nøglen hænger i skabet.", 0.8)], score=1.0, asked=0.95)

    outcome = decide((other, asked), calibration=BY_DENSE)

    assert isinstance(outcome, Answer)
    assert outcome.sentences == ("Nøglen hænger i skabet.",)
    assert [source.title for source in outcome.sources] == ["Nøgler"]


def test_such_an_answer_opens_with_the_documents_first_sentence() -> None:
    sentences = [("Kontakt jeres forening.", 0.5), ("Den har åbent.", 0.9), ("Ring først.", 0.89)]

    outcome = decide((hit("Hjælp", sentences, asked=0.95),), calibration=BY_DENSE)

    assert isinstance(outcome, Answer)
    assert outcome.sentences == ("Kontakt jeres forening.", "Den har åbent.", "Ring først.")
    assert len(outcome.sources) == 1
    assert outcome.sources[0].quote == "Kontakt jeres forening. Den har åbent. Ring først."


@pytest.mark.parametrize("similarity", [-1.0, 0.0, 1.0])
def test_confidence_is_a_share(similarity: float) -> None:
    hits = (hit("Nøgler", [("Nøglen hænger i skabet.", similarity)]),)

    assert 0.0 <= decide(hits).confidence <= 1.0
    assert len(features(hits)) == 4
