"""Buttons that still hang further up, and buttons pressed twice."""

from tests.conversations.restart.conftest import Volunteers
from tests.fakes.telegram import Fault


async def test_an_old_button_corrects_the_answer_that_it_stood_for(vera: Volunteers) -> None:
    await vera.up_to("tilbage")
    await vera.press("Et par stykker")
    await vera.answer("aar")

    said = await vera.press("En styregruppe eller bestyrelse")

    assert "Rettet. Hvem der er tilbage: En styregruppe eller bestyrelse." in said.text
    assert said.asked == "hvorfor"


async def test_an_old_button_that_says_the_same_again_changes_nothing(vera: Volunteers) -> None:
    await vera.up_to("tilbage")
    await vera.press("Et par stykker")

    said = await vera.press("Et par stykker")

    assert said.messages == ()


async def test_skip_under_an_old_question_skips_nothing(vera: Volunteers) -> None:
    await vera.up_to("klynge")
    late = vera.pressed("Spring over")
    await vera.answer("klynge")

    said = await vera.happens(late)

    assert "Den knap hører til noget, vi er forbi." in said.text
    assert said.asked == "tilbage"


async def test_a_button_of_an_earlier_restart_does_not_answer_this_one(vera: Volunteers) -> None:
    await vera.up_to("tilbage")
    late = vera.pressed("Kun mig")
    await vera.begin()
    await vera.press("Begynd forfra")
    await vera.answer("sted", "klynge")

    said = await vera.happens(late)

    assert "Den knap hører til noget, vi er forbi." in said.text
    assert said.asked == "tilbage"


async def test_a_button_of_a_restart_that_was_deleted_says_that_it_is_over(
    vera: Volunteers,
) -> None:
    await vera.up_to("tilbage")
    await vera.write("/slet")
    await vera.press("Ja, slet det hele")

    said = await vera.press("Kun mig")

    assert "en genstart, der er slut" in said.text


async def test_two_presses_in_a_row_are_one_answer_each(vera: Volunteers) -> None:
    await vera.up_to("organisering")
    twice = [vera.pressed("Halter"), vera.pressed("Halter")]

    said = await vera.happens(*twice)

    assert [*said.text.splitlines()].count("Halter. Det er noteret.") == 1
    assert said.asked == "kommunikation"


async def test_choosing_redraws_the_buttons_and_says_nothing(vera: Volunteers) -> None:
    await vera.up_to("hvorfor")

    said = await vera.press("Corona")

    assert said.chosen == ["Corona"]
    assert "Færdig med at vælge" in said.buttons
    assert vera.talk.telegram.calls[-1].method == "editMessageReplyMarkup"
    said = await vera.press("Corona")
    assert said.chosen == []
    assert "Færdig med at vælge" not in said.buttons


async def test_every_press_is_acknowledged_so_that_the_button_stops_spinning(
    vera: Volunteers,
) -> None:
    await vera.up_to("organisering")
    before = len(vera.talk.telegram.of("answerCallbackQuery"))

    await vera.press("Halter")
    await vera.press("Stop")

    assert len(vera.talk.telegram.of("answerCallbackQuery")) == before + 2


async def test_a_press_too_old_to_be_acknowledged_still_counts(vera: Volunteers) -> None:
    await vera.up_to("organisering")
    vera.talk.telegram.faults["answerCallbackQuery"].append(
        Fault(400, "Bad Request: query is too old")
    )

    assert (await vera.press("Halter")).asked == "kommunikation"
