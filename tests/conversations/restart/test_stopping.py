"""Stopping with everything kept, taking back, going on, starting over."""

import pytest

from tests.conversations.restart.conftest import Volunteers


@pytest.mark.parametrize("written", ["stop", "orker ikke mere", "det er nok for i dag"])
async def test_whoever_has_had_enough_may_stop_and_keeps_all_answers(
    vera: Volunteers, written: str
) -> None:
    await vera.up_to("kommunikation")

    said = await vera.write(written)

    assert "Jeres svar er gemt." in said.text
    assert said.buttons == ["Fortryd, vi fortsætter"]


async def test_a_stop_is_undone_by_one_press(vera: Volunteers) -> None:
    await vera.up_to("kommunikation")
    await vera.press("Stop")

    said = await vera.press("Fortryd, vi fortsætter")

    assert "vi fortsætter, hvor I slap" in said.text
    assert said.asked == "kommunikation"


async def test_a_stop_is_undone_by_a_word(vera: Volunteers) -> None:
    await vera.up_to("kommunikation")
    await vera.write("stop")

    assert (await vera.write("fortryd")).asked == "kommunikation"


async def test_after_a_stop_a_question_is_a_question(vera: Volunteers) -> None:
    await vera.up_to("kommunikation")
    await vera.write("stop")

    said = await vera.write("hvem kan hjælpe os?")

    assert said.asked == ""
    assert [question for question, _ in vera.talk.desk.asked][-1] == "hvem kan hjælpe os?"


async def test_buttons_of_a_stopped_restart_do_nothing(vera: Volunteers) -> None:
    await vera.up_to("kommunikation")
    await vera.press("Stop")

    said = await vera.press("Halter")

    assert "Den knap hører til noget, vi er forbi." in said.text
    assert (await vera.press("Fortryd, vi fortsætter")).asked == "kommunikation"


async def test_the_last_answer_can_be_taken_back(vera: Volunteers) -> None:
    await vera.up_to("kommunikation")

    said = await vera.write("fortryd")

    assert "Det er fortrudt." in said.text
    assert said.asked == "organisering"


async def test_there_is_nothing_to_take_back_at_the_beginning(vera: Volunteers) -> None:
    await vera.begin()

    said = await vera.write("fortryd")

    assert "Der er ikke noget at fortryde." in said.text
    assert said.asked == "sted"


async def test_genstart_in_the_middle_asks_whether_to_go_on(vera: Volunteers) -> None:
    await vera.up_to("kommunikation")

    said = await vera.begin()

    assert "nået til spørgsmål 7" in said.text
    assert said.buttons == ["Fortsæt", "Begynd forfra"]
    assert (await vera.press("Fortsæt")).asked == "kommunikation"


@pytest.mark.parametrize("written", ["fortsæt", "ja"])
async def test_a_word_is_enough_to_go_on(vera: Volunteers, written: str) -> None:
    await vera.up_to("kommunikation")
    await vera.begin()

    assert (await vera.write(written)).asked == "kommunikation"


async def test_starting_over_begins_with_nothing(vera: Volunteers) -> None:
    await vera.up_to("kommunikation")
    await vera.begin()

    said = await vera.press("Begynd forfra")

    assert said.asked == "sted"
    assert "I svarede før" not in said.text


async def test_genstart_twice_before_any_answer_just_asks_again(vera: Volunteers) -> None:
    await vera.begin()

    said = await vera.begin()

    assert said.asked == "sted"
    assert "allerede i gang" not in said.text


async def test_genstart_after_a_plan_begins_a_new_one(vera: Volunteers) -> None:
    await vera.finish()

    assert (await vera.begin()).asked == "sted"
