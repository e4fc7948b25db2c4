"""Edited messages correct the answers that they gave."""

from tests.conversations.restart.conftest import Volunteers


async def test_an_edited_message_corrects_the_answer_that_it_gave(vera: Volunteers) -> None:
    await vera.up_to("aar")
    written = vera.talk.message("2020")
    await vera.happens(written)
    await vera.answer("hvorfor")

    said = await vera.edit(written, "2019")

    assert "Rettet. Året: 2019." in said.text
    assert said.asked == "organisering"


async def test_an_edited_message_after_the_plan_makes_the_plan_anew(vera: Volunteers) -> None:
    await vera.up_to("hvor")
    written = vera.talk.message("hallen")
    await vera.happens(written)

    said = await vera.edit(written, "hallen i Mørke")

    assert "Sted: hallen i Mørke" in said.text


async def test_an_edit_into_something_else_leaves_the_answer(vera: Volunteers) -> None:
    await vera.up_to("aar")
    written = vera.talk.message("2020")
    await vera.happens(written)

    said = await vera.edit(written, "spørg Karen")

    assert "jeg retter ikke året" in said.text
    assert said.asked == "hvorfor"


async def test_an_edit_of_what_was_no_answer_is_left_alone(vera: Volunteers) -> None:
    await vera.up_to("aar")
    written = vera.talk.message("hvad er en klynge egentlig?")
    await vera.happens(written)

    said = await vera.edit(written, "hvad er en landsbyklynge egentlig?")

    assert said.messages == ()


async def test_an_edit_before_any_restart_is_left_alone(vera: Volunteers) -> None:
    written = vera.talk.message("hvem ringer vi til?")
    await vera.happens(written)

    assert (await vera.edit(written, "hvem skal vi ringe til?")).messages == ()
