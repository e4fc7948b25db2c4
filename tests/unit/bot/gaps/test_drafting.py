"""An answer of staff's own, from nothing to whole."""

from dataclasses import replace
from datetime import date

import pytest

from bot.gaps.answer_file import finished_file
from bot.gaps.drafting import AnswerDraft, Missing, StatedSource, from_json, take, to_json
from ingest.readers.markdown import read_markdown

TODAY = date(2026, 11, 25)
WHOLE = AnswerDraft(
    gap="G12",
    questions=("hvor er nøglen?", "»hvem« har\u2028den?"),
    answer="Hos naboen.\n\nRing først.",
    sources=(StatedSource(title="Vedtægter"), StatedSource(title="a", url="https://a.dk")),
    review_by=date(2027, 3, 1),
)


def test_each_message_fills_what_is_missing() -> None:
    draft, missing = AnswerDraft(), []
    for said in ("hvor er nøglen?", "Hos naboen.", "https://a.dk/b", "1. marts 2027"):
        missing.append(draft.missing)
        taken = take(draft, said, cards=(), today=TODAY)
        assert isinstance(taken, AnswerDraft)
        draft = taken

    assert missing == [Missing.QUESTIONS, Missing.ANSWER, Missing.SOURCES, Missing.REVIEW_BY]
    assert draft == AnswerDraft(
        questions=("hvor er nøglen?",),
        answer="Hos naboen.",
        sources=(StatedSource(title="https://a.dk/b", url="https://a.dk/b"),),
        review_by=date(2027, 3, 1),
    )
    assert draft.missing is Missing.NOTHING


@pytest.mark.parametrize(
    "draft",
    [
        AnswerDraft(),
        WHOLE,
        replace(WHOLE, gap=None, sources=()),
        replace(WHOLE, sources=None, review_by=None),
    ],
)
def test_a_draft_is_kept_as_it_was(draft: AnswerDraft) -> None:
    assert from_json(to_json(draft)) == draft


@pytest.mark.parametrize(
    "odd", ["---", "a: b", "# nej", "»æøå« 'og' \"x\"", "- x\n- y", "---\nowner: mig\n---"]
)
def test_whatever_staff_write_the_front_matter_is_ours(odd: str) -> None:
    draft = AnswerDraft(
        questions=(" ".join(odd.split()),),
        answer=odd,
        sources=(StatedSource(title=odd),),
        review_by=TODAY,
    )

    extract = read_markdown(finished_file(draft, today=TODAY).encode())

    assert extract.metadata.owner is None
    assert extract.metadata.questions == draft.questions
    assert extract.metadata.review_by == TODAY
    assert extract.notes == ()
