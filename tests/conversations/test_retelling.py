"""Under an answer: in plainer words, or as a post, where there is a chat model."""

from typing import Any

import pytest

from knowledge_base.answering.outcomes import Answer, Nearest, NoAnswer
from knowledge_base.answering.prompting import Style
from knowledge_base.errors import ChatModelUnavailable, NoArchive, Unavailable
from knowledge_base.language import Language
from tests.conversations.conftest import Conversation, labels, payloads
from tests.fakes.desk import answer, source

QUESTION = "hvem skal vi ringe til?"
SIMPLER, POST = "Forklar enklere", "Som Facebook-opslag"
LINK = "https://www.dgi.dk/klynger"


@pytest.fixture
def talk(talk: Conversation) -> Conversation:
    talk.desk.retells = True
    talk.desk.outcome = answer("Ring til DGI.")
    return talk


def retold(*sentences: str) -> Answer:
    sources = (source("Håndbogen", year=2022, url=LINK),)
    return Answer(sentences=sentences, sources=sources, confidence=0.9, rephrased=True)


def copied(message: dict[str, Any]) -> list[str]:
    """Return what the buttons under a message copy."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [each["copy_text"]["text"] for row in rows for each in row if "copy_text" in each]


async def test_without_a_chat_model_nothing_is_offered(talk: Conversation) -> None:
    talk.desk.retells = False

    await talk.write(QUESTION)

    assert SIMPLER not in labels(talk.sent[-1])
    assert POST not in labels(talk.sent[-1])


async def test_under_an_answer_stand_both_ways_to_have_it_told_again(talk: Conversation) -> None:
    await talk.write(QUESTION)

    assert labels(talk.sent[-1])[1:3] == [SIMPLER, POST]


@pytest.mark.parametrize(
    "outcome", [Nearest(sources=(source(),), confidence=0.4), NoAnswer(confidence=0.1)]
)
async def test_what_is_no_answer_cannot_be_told_again(
    talk: Conversation, outcome: Nearest | NoAnswer
) -> None:
    talk.desk.outcome = outcome

    await talk.write(QUESTION)

    assert SIMPLER not in labels(talk.sent[-1])


async def test_plainer_words_come_with_the_same_sources_and_who_wrote_them(
    talk: Conversation,
) -> None:
    talk.desk.retelling = retold("Ring til DGI.", "De vil gerne hjælpe.")
    await talk.write(QUESTION)

    await talk.tap(SIMPLER)

    assert talk.last == (
        "Ring til DGI.\n\nDe vil gerne hjælpe.\n\n"
        "En sprogmodel har skrevet det ud fra kilderne.\n\nKilde\n1. Håndbogen, 2022"
    )
    assert f'href="{LINK}"' in talk.sent[-1]["text"]
    assert talk.desk.retold == [(QUESTION, (), Style.SIMPLER)]
    assert {each["action"] for each in talk.telegram.of("sendChatAction")} == {"typing"}


async def test_a_short_post_has_a_button_that_copies_it_with_its_source(
    talk: Conversation,
) -> None:
    talk.desk.retelling = retold("Ring til DGI, hvis klyngen er gået i stå.")
    await talk.write(QUESTION)

    await talk.tap(POST)

    post = f"Ring til DGI, hvis klyngen er gået i stå.\n\nKilde: Håndbogen, 2022, {LINK}"
    assert copied(talk.sent[-1]) == [post]
    assert post in talk.last
    assert len(talk.sent) == 2


async def test_a_long_post_is_a_message_of_its_own(talk: Conversation) -> None:
    talk.desk.retelling = retold("Ring til DGI. " * 20)
    await talk.write(QUESTION)

    await talk.tap(POST)

    before, post = talk.texts[-2:]
    assert before.startswith("Her er et opslag, I kan kopiere. Det kommer i næste besked.")
    assert "Kilde\n1. Håndbogen, 2022" in before
    assert post.startswith("Ring til DGI. Ring")
    assert post.endswith(f"Kilde: Håndbogen, 2022, {LINK}")
    assert copied(talk.sent[-1]) == []


async def test_a_follow_up_is_told_again_together_with_what_was_asked_before(
    talk: Conversation,
) -> None:
    talk.desk.retelling = retold("Ring til DGI.")
    await talk.write("noget helt andet?")
    talk.clock.advance(2 * 60 * 60)
    await talk.write(QUESTION)
    await talk.write("og hvornår?")
    later = talk.sent[-1]
    await talk.write("og hvad koster det?")

    await talk.press(payloads(later)[1])

    assert talk.desk.retold == [("og hvornår?", (QUESTION,), Style.SIMPLER)]


@pytest.mark.parametrize(
    ("error", "begins"),
    [
        (ChatModelUnavailable("It did not answer."), "Det tog for lang tid lige nu."),
        (Unavailable("The archive is away."), "Det tog for lang tid lige nu."),
        (NoArchive("Nothing there."), "Det tog for lang tid lige nu."),
        (None, "Jeg kan ikke skrive det om uden at gætte."),
    ],
)
async def test_what_cannot_be_told_again_is_said_kindly(
    talk: Conversation, error: Exception | None, begins: str
) -> None:
    talk.desk.retelling = error
    await talk.write(QUESTION)

    await talk.tap(SIMPLER)

    assert talk.last.startswith(begins)


async def test_after_the_question_was_deleted_the_button_says_so(talk: Conversation) -> None:
    await talk.write(QUESTION)
    button = payloads(talk.sent[-1])[1]
    await talk.state.forgetting.forget_all(7)

    await talk.press(button)

    assert talk.last.startswith("Jeg har ikke det spørgsmål længere.")
    assert talk.desk.retold == []


async def test_the_button_of_a_question_that_is_too_old_says_so(talk: Conversation) -> None:
    await talk.write(QUESTION)
    talk.clock.advance(91 * 24 * 60 * 60)

    await talk.press(payloads(talk.sent[-1])[1])

    assert talk.last.startswith("Jeg har ikke det spørgsmål længere.")


async def test_nobody_has_the_answer_to_another_chat_told_again(talk: Conversation) -> None:
    await talk.write(QUESTION, chat={"id": 8, "type": "private", "first_name": "Bo"})

    await talk.press(payloads(talk.sent[-1])[1])

    assert talk.last.startswith("Jeg har ikke det spørgsmål længere.")
    assert talk.desk.retold == []


async def test_a_button_from_when_there_was_a_model_is_answered_without_one(
    talk: Conversation,
) -> None:
    await talk.write(QUESTION)
    talk.desk.retells = False

    await talk.press(payloads(talk.sent[-1])[1])

    assert talk.last == "Det kan jeg ikke længere. Svaret ovenfor gælder stadig."
    assert talk.desk.retold == []


async def test_in_english_everything_is_in_english(talk: Conversation) -> None:
    talk.desk.language = Language.ENGLISH
    talk.desk.retelling = retold("Call DGI.")
    await talk.write("who can we call?")

    assert labels(talk.sent[-1])[1:3] == ["Explain it more simply", "As a Facebook post"]
    await talk.tap("As a Facebook post")

    assert talk.last.startswith("Here is a post to copy.")
    assert "A language model wrote this from the sources." in talk.last


@pytest.mark.parametrize("payload", ["m1:1", "m1:x:post", "m1:1:answer", f"m1:{'9' * 19}:post"])
async def test_a_button_that_we_do_not_make_is_told_that_it_no_longer_works(
    talk: Conversation, payload: str
) -> None:
    await talk.press(payload)

    assert talk.telegram.of("answerCallbackQuery")[-1]["text"].startswith("Den knap virker ikke")
    assert talk.sent == []
