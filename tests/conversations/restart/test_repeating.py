"""Repeating, and why we ask."""

import pytest

from tests.conversations.restart.conftest import Volunteers


@pytest.mark.parametrize(
    "written", ["hvad var spørgsmålet?", "gentag", "hvad?", "jeg forstår ikke spørgsmålet"]
)
async def test_a_question_is_repeated_for_whoever_lost_the_thread(
    vera: Volunteers, written: str
) -> None:
    await vera.up_to("involvering")

    said = await vera.write(written)

    assert "Her er spørgsmålet igen." in said.text
    assert said.asked == "involvering"


async def test_whoever_wonders_why_is_told(vera: Volunteers) -> None:
    await vera.up_to("aar")

    said = await vera.write("hvorfor spørger du om det?")

    assert "Jeg bruger svaret til jeres plan" in said.text
    assert said.asked == "aar"
