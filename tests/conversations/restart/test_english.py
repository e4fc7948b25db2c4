"""The same in English, for those who ask for it."""

import pytest

from knowledge_base.answering.outcomes import NoAnswer
from tests.conversations.restart.conftest import Volunteers
from tests.fakes.telegram import Json


@pytest.mark.parametrize(
    "written", ["/genstart english", "/genstart engelsk", "/start genstart_en"]
)
async def test_the_restart_can_be_had_in_english(vera: Volunteers, written: str) -> None:
    said = await vera.write(written)

    assert "Where are you?" in said.text
    assert said.buttons == ["Skip", "Stop"]


async def test_an_english_restart_ends_in_an_english_plan(vera: Volunteers) -> None:
    await vera.write("/genstart english")
    await vera.write("8410")
    for _ in range(3):
        await vera.press("Skip")
    await vera.write("corona")
    for _ in range(7):
        await vera.press("Skip")
    await vera.press("A walk between the villages")
    await vera.press("Skip")

    said = await vera.press("Skip")

    assert "You can always" not in said.text
    assert "Corona shut everything down." in said.text
    assert "Find a date" in said.all_buttons
    assert len(said.files) == 2


async def test_starting_over_keeps_the_language(vera: Volunteers) -> None:
    await vera.write("/genstart english")
    await vera.write("8410")
    await vera.begin()

    said = await vera.press("Start over")

    assert "Where are you?" in said.text


async def test_without_the_word_it_is_in_danish(vera: Volunteers) -> None:
    await vera.write("/genstart english")

    assert (await vera.begin()).asked == "sted"


ANNA: Json = {"id": 7, "is_bot": False, "first_name": "Anna", "language_code": "en"}


async def test_a_chat_that_has_chosen_english_restarts_in_english(vera: Volunteers) -> None:
    await vera.write("/sprog")
    await vera.press("English")

    assert "Where are you?" in (await vera.begin()).text


@pytest.mark.parametrize("begun", ["/genstart", "/start genstart"])
async def test_an_english_telephone_restarts_in_english_unless_danish_is_asked_for(
    vera: Volunteers, begun: str
) -> None:
    anna = vera.also(ANNA)

    assert "Where are you?" in (await anna.write(begun)).text
    assert (await anna.write("/genstart dansk")).asked == "sted"


async def test_a_restart_keeps_its_language_when_another_is_chosen(vera: Volunteers) -> None:
    await vera.up_to("klynge")
    await vera.write("/sprog")
    await vera.press("English")

    assert (await vera.write("Søskovlandet")).asked == "tilbage"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("/nyheder", "I do not know that command."),
        ("/dgi", "Where do you belong?"),
        ("/hjaelp", "This is what I can do"),
    ],
)
async def test_what_is_said_beside_an_english_restart_is_english_too(
    vera: Volunteers, written: str, expected: str
) -> None:
    await vera.write("/genstart english")

    assert expected in (await vera.write(written)).text


async def test_a_question_in_the_middle_is_answered_in_its_own_language(vera: Volunteers) -> None:
    vera.talk.desk.outcome = NoAnswer(confidence=0.1)
    await vera.write("/genstart english")

    english = await vera.write("what does it cost to be in a cluster?")
    danish = await vera.write("hvad koster det at være med i en klynge?")

    assert "I am sorry, I do not know." in english.text
    assert "Det ved jeg desværre ikke." in danish.text
    assert "Where are you?" in danish.text


async def test_an_english_plan_has_english_replies_to_its_buttons(vera: Volunteers) -> None:
    await _english_plan(vera)

    await vera.press("Remind us")
    said = await vera.press("No more reminders")

    assert said.text == "You will not hear from me about it again."


async def _english_plan(vera: Volunteers) -> None:
    await vera.write("/genstart english")
    await vera.write("8410")
    for _ in range(3):
        await vera.press("Skip")
    await vera.write("corona")
    for _ in range(7):
        await vera.press("Skip")
    await vera.press("A walk between the villages")
    await vera.press("Skip")
    await vera.press("Skip")
