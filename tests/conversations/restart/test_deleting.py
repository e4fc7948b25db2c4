"""/slet deletes all that the restart has left behind."""

from tests.conversations.restart.conftest import Volunteers


async def test_people_are_told_all_that_is_deleted(vera: Volunteers) -> None:
    said = await vera.write("/slet")

    for kept in ("sted", "spørgsmål", "genstart", "påmindelser"):
        assert kept in said.text


async def test_nothing_of_the_restart_is_left(vera: Volunteers) -> None:
    state, chat_id = vera.talk.state, vera.chat["id"]
    await vera.up_to("moede")
    await vera.press("Spring over")
    await vera.press("Mind os om det")
    await vera.press("Find en dato")
    assert await state.sessions.open_state(chat_id)
    assert await state.reminders.pending(chat_id)
    assert await state.polls.open_in(chat_id)

    await vera.write("/slet")
    await vera.press("Ja, slet det hele")

    assert await state.sessions.open_state(chat_id) is None
    assert await state.reminders.pending(chat_id) == ()
    assert await state.polls.open_in(chat_id) == ()
    assert await state.outbox.unsent(chat_id) == ()


async def test_the_boards_answers_go_with_the_restart(vera: Volunteers) -> None:
    await vera.finish()
    said = await vera.press("Spørg hele bestyrelsen")
    token = said.text.split("?start=b_")[1][:6]
    await vera.write(f"/start b_{token}")
    await vera.press("Halter")
    found = await vera.talk.state.sessions.find(token)
    assert found
    answers = vera.talk.state.board_answers
    assert len(await answers.of_session(found.session_id)) == 1

    await vera.write("/slet")
    await vera.press("Ja, slet det hele")

    assert await answers.of_session(found.session_id) == ()


async def test_after_deleting_a_text_is_a_question_again_and_genstart_begins_anew(
    vera: Volunteers,
) -> None:
    await vera.up_to("organisering")
    await vera.write("/slet")
    await vera.press("Ja, slet det hele")

    said = await vera.write("hvad er en klynge?")
    assert said.asked == ""

    assert (await vera.begin()).asked == "sted"


async def test_asking_to_delete_and_not_pressing_deletes_nothing(vera: Volunteers) -> None:
    await vera.up_to("organisering")

    await vera.write("/slet")

    assert (await vera.write("halter")).asked == "kommunikation"
