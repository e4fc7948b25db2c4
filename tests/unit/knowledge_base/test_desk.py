"""The help desk from question to reply, over an archive in memory."""

import pytest

from knowledge_base.answering.outcomes import Answer
from knowledge_base.answering.wording import plain_text
from knowledge_base.bootstrap import retriever
from tests.fakes.desks import desk_over

TEXTS = {
    "Møder": ["Hold korte møder.", "Skriv et referat."],
    "Nøgler": ["Nøglen til hallen hænger i skabet.", "Formanden har en til."],
}


async def test_a_question_is_answered_off_the_event_loop_with_its_timings() -> None:
    reply = await desk_over(TEXTS).ask("8410")

    assert isinstance(reply.outcome, Answer)
    assert set(reply.timings_ms) == {"embed", "retrieve", "answer", "total"}


def test_a_follow_up_is_searched_with_the_question_before_it() -> None:
    desk = desk_over(TEXTS)

    [best, *_] = desk.search("hvem har en til?", history=["hvor er nøglen til hallen"], limit=2)

    assert best.document.title == "Nøgler"


def test_the_reply_tells_how_the_question_was_understood() -> None:
    reply = desk_over(TEXTS).answer("hvem har den?", ["hvor er nøglen til hallen"])

    assert reply.question == "hvor er nøglen til hallen hvem har den?"


@pytest.mark.parametrize("question", ["", " ", "?", "\ud800", "a" * 20_000, "🤷", "' OR 1=1 --"])
def test_odd_questions_have_an_outcome_too(question: str) -> None:
    assert plain_text(desk_over(TEXTS).answer(question).outcome)


def test_the_archive_is_a_langchain_retriever() -> None:
    [document] = retriever(desk_over(TEXTS), limit=1).invoke("hvor hænger nøglen til hallen")

    assert document.metadata["path"] == "docs/Nøgler.md"
    assert document.page_content.startswith("Nøglen til hallen")


def test_a_new_topic_is_not_dragged_along_by_the_one_before() -> None:
    desk = desk_over(TEXTS)

    [best, *_] = desk.search("hvor korte er møder", history=["hvor er nøglen til hallen"], limit=2)

    assert best.document.title == "Møder"
