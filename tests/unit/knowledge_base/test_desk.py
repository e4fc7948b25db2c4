"""The help desk from question to reply, over an archive in memory."""

from dataclasses import replace

import pytest

from knowledge_base.answering.generative import Writer
from knowledge_base.answering.outcomes import Answer, SmallTalk
from knowledge_base.answering.prompting import Style
from knowledge_base.answering.wording import plain_text
from knowledge_base.bootstrap import retriever
from knowledge_base.desk import HelpDesk
from knowledge_base.language import Language
from knowledge_base.talk.kinds import TalkKind
from tests.fakes.chat_model import FakeChatModel, Said
from tests.fakes.desks import desk_over, places

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
    assert plain_text(desk_over(TEXTS).answer(question))


def test_the_archive_is_a_langchain_retriever() -> None:
    [document] = retriever(desk_over(TEXTS), limit=1).invoke("hvor hænger nøglen til hallen")

    assert document.metadata["path"] == "docs/Nøgler.md"
    assert document.page_content.startswith("Nøglen til hallen")


def test_a_new_topic_is_not_dragged_along_by_the_one_before() -> None:
    desk = desk_over(TEXTS)

    [best, *_] = desk.search("hvor korte er møder", history=["hvor er nøglen til hallen"], limit=2)

    assert best.document.title == "Møder"


def test_small_talk_is_not_looked_up() -> None:
    reply = desk_over(TEXTS).answer("tak for hjælpen")

    assert reply.outcome == SmallTalk(kind=TalkKind.THANKS)
    assert reply.timings_ms["retrieve"] == 0


def test_a_personal_number_is_neither_searched_for_nor_kept() -> None:
    reply = desk_over(TEXTS).answer("mit cpr er 120580-4321, hvor er nøglen til hallen")

    assert reply.personal_number
    assert "4321" not in reply.question
    assert plain_text(reply).startswith("Der stod et personnummer i jeres besked.")


def test_an_english_question_gets_english_words_around_the_danish_ones() -> None:
    reply = desk_over(TEXTS).answer("where do you keep the pancakes?")

    assert reply.language is Language.ENGLISH
    assert "archive" in plain_text(reply)


def test_an_explanation_comes_to_the_same_outcome_as_the_answer() -> None:
    desk = desk_over(TEXTS)
    question = "hvem skriver referat, og hvor er nøglen til hallen?"

    explained = desk.explain(question)

    assert explained.reply.outcome == desk.answer(question).outcome
    assert explained.parts == ("hvem skriver referat", "hvor er nøglen til hallen")


HALL = "hvor hænger nøglen til hallen"


def with_model(*says: Said) -> HelpDesk:
    writer = Writer(model=FakeChatModel(says), is_place=places().is_name)
    return replace(desk_over(TEXTS), writer=writer)


async def test_a_chat_model_rephrases_an_answer_from_the_whole_passage() -> None:
    desk = with_model(("Nøglen hænger i skabet. Formanden har en til.", (1,)))

    reply = await desk.ask(HALL)

    assert isinstance(reply.outcome, Answer)
    assert reply.outcome.sentences == ("Nøglen hænger i skabet.", "Formanden har en til.")
    assert [source.title for source in reply.outcome.sources] == ["Nøgler"]
    assert set(reply.timings_ms) == {"embed", "retrieve", "answer", "total"}


@pytest.mark.parametrize("question", ["hvor mange ben har en edderkop?", "tak for hjælpen"])
async def test_what_is_not_answered_is_no_matter_for_a_chat_model(question: str) -> None:
    desk = with_model(("Nøglen hænger i skabet.", (1,)))

    reply = await desk.ask(question)

    assert reply.outcome == (await desk_over(TEXTS).ask(question)).outcome
    assert await desk.retell(question, style=Style.SIMPLER) is None


async def test_the_association_of_a_place_is_never_rephrased() -> None:
    desk = with_model(("I Syddjurs Kommune er det DGI.", (1,)))

    assert (await desk.ask("8410")).outcome == (await desk_over(TEXTS).ask("8410")).outcome


async def test_an_answer_is_told_again_in_another_style() -> None:
    desk = with_model(("Nøglen er i skabet.", (1,)))

    told = await desk.retell(HALL, style=Style.POST)

    assert told is not None
    assert told.sentences == ("Nøglen er i skabet.",)
    assert desk.retells


async def test_without_a_chat_model_nothing_is_told_again() -> None:
    desk = desk_over(TEXTS)

    assert not desk.retells
    assert await desk.retell(HALL, style=Style.POST) is None
