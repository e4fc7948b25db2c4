"""Questions that are left out."""

import pytest

from tests.conversations.restart.conftest import Volunteers


@pytest.mark.parametrize("written", ["spring over", "ved ikke", "det kan jeg ikke huske", "pas"])
async def test_any_question_but_one_may_be_left_out(vera: Volunteers, written: str) -> None:
    await vera.up_to("aar")

    said = await vera.write(written)

    assert "Det springer vi over." in said.text
    assert said.asked == "hvorfor"


async def test_without_an_activity_there_is_no_plan(vera: Volunteers) -> None:
    await vera.up_to("oenske")

    said = await vera.write("spring over")

    assert "Et gæt er nok." in said.text
    assert said.asked == "oenske"


async def test_whoever_skips_everything_still_gets_three_steps(vera: Volunteers) -> None:
    said = await vera.begin()
    while said.asked:
        said = await vera.write("det ved vi ikke endnu" if said.asked == "oenske" else "pas")

    assert said.text.count("\n1. ") == said.text.count("\n3. ") == 1
    assert len(said.files) == 2


async def test_no_meeting_no_question_where_it_is(vera: Volunteers) -> None:
    await vera.up_to("moede")

    said = await vera.write("nej, ikke endnu")

    assert said.asked == ""
    assert "Find en dato" in said.all_buttons
    assert "Mødet til kalenderen" not in said.all_buttons
