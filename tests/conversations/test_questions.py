"""A volunteer asks in free text."""

from knowledge_base.answering.outcomes import Nearest, NoAnswer
from tests.conversations.conftest import Conversation, labels
from tests.fakes.desk import answer, source
from tests.fakes.telegram import Fault

QUESTION = "hvem ska vi ringe til nu hvor sekretariatet er væk?"


async def test_an_answer_is_followed_by_its_sources(talk: Conversation) -> None:
    talk.desk.outcome = answer("Ring til jeres DGI-landsdelsforening.")

    await talk.write(QUESTION)

    [text] = talk.texts
    assert text.startswith("Ring til jeres DGI-landsdelsforening.\n\nKilde\n")
    assert text.endswith("Sidste nyhedsbrev, 2022")


async def test_the_desk_is_asked_in_the_volunteers_own_words(talk: Conversation) -> None:
    await talk.write(QUESTION)

    assert talk.desk.asked == [(QUESTION, ())]


async def test_an_answer_is_sent_without_a_link_preview_and_with_a_way_on(
    talk: Conversation,
) -> None:
    talk.desk.outcome = answer("Ring til DGI.")

    await talk.write(QUESTION)

    [sent] = talk.sent
    assert sent["link_preview_options"] == {"is_disabled": True}
    assert labels(sent)[0] == "Find vores DGI-forening"


async def test_the_nearest_passages_are_called_that(talk: Conversation) -> None:
    talk.desk.outcome = Nearest(sources=(source(quote="Klyngen fik et hus."),), confidence=0.4)

    await talk.write(QUESTION)

    assert talk.last.startswith("Det står der ikke direkte noget om i arkivet.")
    assert "»Klyngen fik et hus.«" in talk.last


async def test_what_is_not_known_is_said_plainly_and_the_association_is_offered(
    talk: Conversation,
) -> None:
    talk.desk.outcome = NoAnswer(confidence=0.0)

    await talk.write("Hvem vandt Tour de France?")

    assert talk.last.startswith("Det ved jeg desværre ikke.")
    assert labels(talk.sent[-1]) == ["Find vores DGI-forening"]


async def test_what_the_archive_says_is_shown_as_it_stands_there(talk: Conversation) -> None:
    talk.desk.outcome = answer("Brug <b> & \"citat\" i 'teksten'.")

    await talk.write(QUESTION)

    assert "Brug <b> & \"citat\" i 'teksten'." in talk.last


async def test_earlier_questions_go_along_oldest_first_and_at_most_three(
    talk: Conversation,
) -> None:
    for question in ("en?", "to?", "tre?", "fire?", "fem?"):
        await talk.write(question)

    assert talk.desk.asked[-1] == ("fem?", ("to?", "tre?", "fire?"))


async def test_after_half_an_hour_a_conversation_begins_anew(talk: Conversation) -> None:
    await talk.write("en?")
    talk.clock.advance(30 * 60 + 1)
    await talk.write("to?")

    assert talk.desk.asked[-1] == ("to?", ())


async def test_an_edited_question_is_not_answered_again(talk: Conversation) -> None:
    update = await talk.write(QUESTION)
    edited = update["message"] | {"edit_date": 1_700_000_001, "text": "noget andet?"}

    await talk.feed({"update_id": 99, "edited_message": edited})

    assert len(talk.sent) == 1


async def test_an_update_that_comes_twice_is_answered_once(talk: Conversation) -> None:
    update = await talk.write(QUESTION)
    await talk.feed(update)

    assert len(talk.sent) == 1


async def test_typing_is_shown_while_the_desk_works(talk: Conversation) -> None:
    await talk.write(QUESTION)

    assert talk.telegram.of("sendChatAction") == [{"chat_id": 7, "action": "typing"}]


async def test_an_answer_comes_even_if_typing_cannot_be_shown(talk: Conversation) -> None:
    talk.telegram.faults["sendChatAction"].append(Fault(500))

    await talk.write(QUESTION)

    assert len(talk.sent) == 1
