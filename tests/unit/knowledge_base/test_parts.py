"""Answers to a question of several parts, put together."""

import pytest

from knowledge_base.answering.ageing import Ageing
from knowledge_base.answering.outcomes import Answer, Nearest, NoAnswer, Outcome
from knowledge_base.answering.parts import combine
from knowledge_base.passages import PassageId
from tests.fakes.desk import source

UNKNOWN = NoAnswer(confidence=0.05)
FOUR = ("Et.", "To.", "Tre.", "Fire.")
OTHER_FOUR = ("Fem.", "Seks.", "Syv.", "Otte.")


def answer(
    *sentences: str,
    passage: str = "p1",
    confidence: float = 0.9,
    ageing: Ageing | None = None,
    disagreeing: bool = False,
) -> Answer:
    return Answer(
        sentences=sentences,
        sources=(source(passage_id=PassageId(passage), quote=" ".join(sentences)),),
        confidence=confidence,
        ageing=ageing,
        disagreeing=disagreeing,
    )


def combined(*outcomes: Outcome, whole: Outcome = UNKNOWN) -> Answer:
    parts = [(f"del {number}", outcome) for number, outcome in enumerate(outcomes, start=1)]
    outcome = combine(whole, parts)
    assert isinstance(outcome, Answer)
    return outcome


@pytest.mark.parametrize(
    "whole",
    [
        UNKNOWN,
        Nearest(sources=(source(),), confidence=0.1),
        answer("Hele svaret."),
    ],
)
def test_where_no_part_is_answered_the_whole_decides(whole: Outcome) -> None:
    assert combine(whole, [("hvem", UNKNOWN), ("hvornår", UNKNOWN)]) == whole


def test_two_answered_parts_share_the_sentences_in_the_order_they_were_asked() -> None:
    together = combined(answer(*FOUR), answer(*OTHER_FOUR, passage="p2"))

    assert together.sentences == ("Et.", "To.", "Fem.", "Seks.")
    assert [each.passage_id for each in together.sources] == ["p1", "p2"]
    assert together.missing == ()


def test_three_answered_parts_get_a_sentence_each() -> None:
    together = combined(answer(*FOUR), answer(*OTHER_FOUR), answer("Ni.", "Ti."))

    assert together.sentences == ("Et.", "Fem.", "Ni.")


def test_a_sentence_that_answers_both_parts_is_said_once() -> None:
    together = combined(answer("Et.", "To."), answer("Et.", "Tre."))

    assert together.sentences == ("Et.", "To.", "Tre.")


def test_a_source_of_both_parts_is_named_once() -> None:
    together = combined(answer("Et."), answer("To."))

    assert [each.passage_id for each in together.sources] == ["p1"]


def test_the_part_that_is_not_answered_is_named() -> None:
    together = combined(answer(*FOUR), UNKNOWN)

    assert together.sentences == FOUR
    assert together.missing == ("del 2",)


def test_a_nearest_is_no_answer_to_a_part() -> None:
    together = combined(Nearest(sources=(source(),), confidence=0.1), answer("To."))

    assert together.missing == ("del 1",)


def test_with_a_part_missing_the_answer_to_the_whole_is_kept() -> None:
    whole = answer("Hele svaret.", passage="p9", confidence=0.8)

    together = combined(answer("Et."), UNKNOWN, whole=whole)

    assert together.sentences == ("Hele svaret.",)
    assert together.sources == whole.sources
    assert together.missing == ("del 2",)


def test_the_parts_are_preferred_to_the_whole_if_all_are_answered() -> None:
    together = combined(answer("Et."), answer("To."), whole=answer("Hele svaret."))

    assert together.sentences == ("Et.", "To.")


def test_it_is_no_surer_than_its_least_sure_part() -> None:
    together = combined(answer("Et.", confidence=0.9), answer("To.", confidence=0.3))

    assert together.confidence == pytest.approx(0.3)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (None, None, None),
        (None, Ageing(year=2024, old=False), Ageing(year=2024, old=False)),
        (Ageing(year=2024, old=False), Ageing(year=2018, old=True), Ageing(year=2018, old=True)),
        (Ageing(year=2018, old=True), Ageing(year=None, old=False), Ageing(year=None, old=False)),
    ],
)
def test_it_is_as_old_as_its_oldest_part_and_unknown_is_oldest(
    one: Ageing | None, other: Ageing | None, expected: Ageing | None
) -> None:
    assert combined(answer("Et.", ageing=one), answer("To.", ageing=other)).ageing == expected


@pytest.mark.parametrize(("one", "other"), [(True, False), (False, True), (False, False)])
def test_a_quarrel_within_one_part_is_told(one: bool, other: bool) -> None:  # noqa: FBT001 - the table's columns
    together = combined(answer("Et.", disagreeing=one), answer("To.", disagreeing=other))

    assert together.disagreeing == (one or other)
