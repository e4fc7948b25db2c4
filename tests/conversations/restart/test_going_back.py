"""Going back to a question."""

import pytest

from tests.conversations.restart.conftest import Volunteers


@pytest.mark.parametrize("written", ["tilbage", "gå tilbage", "forrige spørgsmål"])
async def test_the_question_before_is_asked_again_with_its_answer(
    vera: Volunteers, written: str
) -> None:
    await vera.up_to("tilbage")

    said = await vera.write(written)

    assert said.asked == "klynge"
    assert "I svarede før: Søskovlandet." in said.text


async def test_going_back_three_times_and_skipping_forth_loses_nothing(vera: Volunteers) -> None:
    await vera.up_to("hvorfor")
    for _ in range(3):
        await vera.press("Tilbage")

    said = await vera.press("Spring over")

    assert "Så bliver der stående: Søskovlandet." in said.text
    assert said.asked == "hvorfor"


async def test_another_answer_may_be_given_after_going_back(vera: Volunteers) -> None:
    await vera.up_to("hvorfor")
    await vera.press("Tilbage")

    said = await vera.write("2017")

    assert "2017. Det er noteret." in said.text
    assert said.asked == "hvorfor"


async def test_there_is_nothing_before_the_first_question(vera: Volunteers) -> None:
    await vera.begin()

    said = await vera.write("tilbage")

    assert "Det her er det første spørgsmål." in said.text
    assert said.asked == "sted"
    assert "Tilbage" not in said.buttons


async def test_what_was_chosen_is_still_chosen_after_going_back(vera: Volunteers) -> None:
    await vera.up_to("hvorfor")
    await vera.choose("Corona", "Pengene slap op")

    said = await vera.press("Tilbage")

    assert said.asked == "hvorfor"
    assert said.chosen == ["Corona", "Pengene slap op"]
