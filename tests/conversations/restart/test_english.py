"""The same in English, for those who ask for it."""

import pytest

from tests.conversations.restart.conftest import Volunteers


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
