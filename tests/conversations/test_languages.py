"""Danish or English: what was chosen, what is written, and whose telephone it is."""

import pytest

from bot.errors import StateUnavailable
from bot.state.chat_settings import ChatSettings
from bot.state.keeping import State
from knowledge_base.language import Language
from tests.conversations.conftest import PRIVATE, Conversation, labels
from tests.fakes.desk import answer
from tests.fakes.telegram import Json

ENGLISH = ChatSettings(language=Language.ENGLISH)
ANNA: Json = {"id": 7, "is_bot": False, "first_name": "Anna", "language_code": "en-GB"}
"""Somebody whose Telegram is in English, in the chat that is otherwise Vera's."""


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("/start", "Hello! I am Klyngehjælp"),
        ("/hjaelp", "This is what I can do"),
        ("/sted", "I remember no place for you."),
        ("/klynger", "The archive has no documents about one cluster yet."),
        ("/dokumenter", "The archive is empty right now."),
        ("/privatliv", "What I keep, and for how long"),
        ("/mine_data", "I have kept nothing about this chat."),
        ("/slet", "Shall I delete everything I have kept about this chat?"),
        ("/nyheder", "I do not know that command."),
        ("/dgi 8410", "Syddjurs Kommune is covered by DGI Østjylland."),
        ("8410", "Syddjurs Kommune is covered by DGI Østjylland."),
        ("hvidbjerg", "Do you mean Hvidbjerg in Thisted Kommune or Hvidbjerg in Struer Kommune?"),
        ("gudenåklyngen", "Gudenåklyngen lies in several municipalities"),
    ],
)
async def test_an_english_telephone_is_spoken_to_in_english(
    talk: Conversation, said: str, expected: str
) -> None:
    await talk.write(said, user=ANNA)

    assert talk.last.startswith(expected)


async def test_what_is_pressed_there_is_answered_in_english(talk: Conversation) -> None:
    await talk.write("/dgi 8410", user=ANNA)

    await talk.tap("Remember our place", user=ANNA)

    assert talk.last.startswith("Good, I will remember that you belong to Syddjurs Kommune.")


async def test_danish_is_answered_in_danish_whatever_the_telephone(talk: Conversation) -> None:
    talk.desk.outcome = answer("Flere landsbyer sammen.")

    await talk.write("hvad er en klynge?", user=ANNA)

    assert "Kilde" in talk.last
    assert labels(talk.sent[-1])[:2] == ["Find vores DGI-forening", "👍 Det hjalp"]


@pytest.mark.parametrize("danish", ["hvad er en klynge?", "hej", "tak!", "Hjælp"])
async def test_who_has_written_danish_is_spoken_to_in_danish_from_then_on(
    talk: Conversation, danish: str
) -> None:
    await talk.write(danish, user=ANNA)

    await talk.write("/hjaelp", user=ANNA)

    assert talk.last.startswith("Det kan jeg")


async def test_a_places_name_is_no_danish(talk: Conversation) -> None:
    await talk.write("Rønde", user=ANNA)
    await talk.write("8410", user=ANNA)

    assert "is covered by" in talk.last


async def test_one_english_question_makes_no_english_chat(talk: Conversation) -> None:
    talk.desk.outcome = answer("Flere landsbyer sammen.")

    await talk.write("what is a village cluster?")
    assert "Source" in talk.last
    await talk.write("/hjaelp")

    assert talk.last.startswith("Det kan jeg")


@pytest.mark.parametrize("command", ["/sprog", "/language"])
async def test_a_chosen_language_holds_whatever_is_written(
    talk: Conversation, command: str
) -> None:
    talk.desk.outcome = answer("Flere landsbyer sammen.")
    await talk.write(command)
    assert labels(talk.sent[-1]) == ["Dansk", "English"]

    await talk.tap("English")
    assert talk.telegram.shown[-1]["text"].startswith("Good, we speak English here.")
    assert labels(talk.telegram.shown[-1]) == ["Dansk", "✓ English"]
    await talk.write("hvad er en klynge?")
    assert "Source" in talk.last
    await talk.write("/hjaelp")

    assert talk.last.startswith("This is what I can do")


async def test_danish_can_be_chosen_on_an_english_telephone(talk: Conversation) -> None:
    await talk.write("/sprog", user=ANNA)
    await talk.tap("Dansk", user=ANNA)

    await talk.write("/start", user=ANNA)

    assert talk.last.startswith("Hej! Jeg er Klyngehjælp")


async def test_the_language_is_shown_as_kept_and_forgotten_with_the_rest(
    talk: Conversation, state: State
) -> None:
    await talk.write("/sprog")
    await talk.tap("English")
    await talk.write("/mine_data")
    assert "Which language we speak" in talk.last

    await talk.write("/slet")
    await talk.tap("Yes, delete it all")
    await talk.write("/mine_data")

    assert talk.last == "Jeg har ikke gemt noget om denne chat."
    assert (await state.chat_settings.of(PRIVATE["id"])).language is None


async def test_danish_people_leave_nothing_behind_by_writing_danish(
    talk: Conversation, state: State
) -> None:
    await talk.write("/hjaelp")
    await talk.write("hej")

    assert (await state.accounts.of_chat(PRIVATE["id"])).settings == 0


async def test_a_dead_button_says_so_in_english(talk: Conversation) -> None:
    await talk.state.chat_settings.change(PRIVATE["id"], lambda _: ENGLISH)

    await talk.press("zz9")

    [toast] = talk.telegram.of("answerCallbackQuery")
    assert toast["text"].startswith("That button no longer works.")


async def test_what_breaks_is_apologised_for_in_the_chats_language(talk: Conversation) -> None:
    talk.desk.outcome = RuntimeError("broken")

    await talk.write("what is a village cluster?", user=ANNA)

    assert talk.last.startswith("I am sorry, something went wrong on my side.")


async def test_the_thumbs_thank_in_the_language_of_the_answer(talk: Conversation) -> None:
    talk.desk.outcome = answer("Flere landsbyer sammen.")
    await talk.write("what is a village cluster?")

    await talk.tap("👍 That helped")

    assert talk.last == "Thank you, that is good to hear."


async def test_settings_that_cannot_be_read_stop_no_answer(
    talk: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> object:
        raise StateUnavailable("OperationalError")

    monkeypatch.setattr(type(talk.state.chat_settings), "manner", away)

    await talk.write("/hjaelp", user=ANNA)

    assert [text.split("\n")[0] for text in talk.texts] == ["This is what I can do"]
