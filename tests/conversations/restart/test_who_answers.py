"""A group that lets only its administrators answer in a restart, or wants no reminders."""

import pytest

from bot.state.chat_settings import ChatSettings
from tests.conversations.conftest import BO, GROUP, VERA, bots_message
from tests.conversations.restart.conftest import Volunteers
from tests.conversations.test_group_settings import ADMINS_DECIDE


@pytest.fixture
async def admins(group: Volunteers) -> Volunteers:
    """Vera, the administrator of a group where only such may answer."""
    group.talk.telegram.server.groups.appoint(chat_id=GROUP["id"], user_id=VERA["id"])
    await _settle(group, ChatSettings(admins_only=True))
    return group


async def _settle(group: Volunteers, settings: ChatSettings) -> None:
    await group.talk.state.chat_settings.change(GROUP["id"], lambda _: settings)


async def test_an_administrator_begins_and_answers(admins: Volunteers) -> None:
    assert (await admins.begin()).asked == "sted"
    assert (await admins.write("8410", reply_to_message=bots_message())).asked == "klynge"
    assert (await admins.press("Spring over")).asked == "tilbage"


async def test_a_member_can_neither_begin_nor_answer_nor_press(admins: Volunteers) -> None:
    bo = admins.also(BO)

    assert (await bo.begin()).text == ADMINS_DECIDE
    await admins.begin()
    assert (await bo.write("8410", reply_to_message=bots_message())).text == ADMINS_DECIDE
    assert (await bo.press("Spring over")).messages == ()

    assert bo.talk.telegram.of("answerCallbackQuery")[-1]["text"] == ADMINS_DECIDE
    assert (await admins.write("8410", reply_to_message=bots_message())).asked == "klynge"


async def test_a_member_cannot_edit_an_administrators_answer(admins: Volunteers) -> None:
    await admins.begin()
    written = admins.talk.message("8410", chat=GROUP, reply_to_message=bots_message())
    await admins.happens(written)

    assert (await admins.also(BO).edit(written, "Ballerup")).messages == ()
    assert "Ballerup" in (await admins.edit(written, "Ballerup")).text


async def test_a_member_may_still_ask_in_the_middle_of_it(admins: Volunteers) -> None:
    await admins.begin()

    said = await admins.also(BO).write("/dgi 8410")

    assert "DGI Østjylland" in said.text


async def test_everybody_may_answer_where_nothing_else_was_settled(group: Volunteers) -> None:
    await group.begin()

    said = await group.also(BO).write("8410", reply_to_message=bots_message())

    assert said.asked == "klynge"
    assert group.talk.telegram.of("getChatMember") == []


async def test_where_no_reminders_are_wanted_none_is_promised(vera: Volunteers) -> None:
    await vera.finish()
    await vera.talk.state.chat_settings.change(7, lambda _: ChatSettings(reminders=False))

    said = await vera.press("Mind os om det")

    assert "må jeg ikke sende påmindelser" in said.text
    assert await vera.talk.state.reminders.pending(7) == ()


async def test_reminders_that_were_promised_stop_when_they_are_switched_off(
    admins: Volunteers,
) -> None:
    await _settle(admins, ChatSettings())
    reminders = admins.talk.state.reminders
    now = admins.talk.clock.now()
    await reminders.add(GROUP["id"], kind="meeting", due_at=now, payload="{}")
    await admins.write("/indstillinger")

    await admins.press("Ingen påmindelser")

    assert await reminders.pending(GROUP["id"]) == ()


@pytest.mark.parametrize(("noting", "kept"), [(True, 1), (False, 0)])
async def test_a_question_in_the_middle_is_noted_only_if_the_group_lets_us(
    group: Volunteers, *, noting: bool, kept: int
) -> None:
    await _settle(group, ChatSettings(noting=noting))
    await group.begin()

    await group.write("hvad koster det at være med i en klynge?", reply_to_message=bots_message())

    assert len(await group.talk.state.questions.of_chat(GROUP["id"])) == kept
