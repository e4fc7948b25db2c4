"""A board that goes through the restart together, in the group that it has already."""

from bot.local.server import ME
from tests.conversations.conftest import GROUP, PRIVATE
from tests.conversations.restart.conftest import Volunteers
from tests.fakes.telegram import Json

NAME = f"@{ME['username']}"
BO: Json = {"id": 8, "is_bot": False, "first_name": "Bo", "language_code": "da"}


def _in_reply(group: Volunteers) -> Json:
    return {"reply_to_message": {**group.talk.telegram.shown[-1], "from": ME}}


async def test_anybody_in_the_group_may_answer(group: Volunteers) -> None:
    bo = group.also(BO)
    await group.begin()
    await bo.write("8410", **_in_reply(group))
    await group.write("Søskovlandet", **_in_reply(group))

    said = await bo.press("Et par stykker")

    assert "Et par stykker. Det er noteret." in said.text
    assert said.asked == "aar"


async def test_what_people_say_to_each_other_is_no_answer(group: Volunteers) -> None:
    await group.begin()

    assert (await group.write("Syddjurs")).messages == ()
    assert (await group.write("stop")).messages == ()
    assert (await group.also(BO).write("hvad synes du, Vera?")).messages == ()


async def test_a_reply_to_the_question_is_an_answer(group: Volunteers) -> None:
    await group.begin()

    said = await group.write("Syddjurs", **_in_reply(group))

    assert "Syddjurs Kommune. Det er noteret." in said.text
    assert said.asked == "klynge"


async def test_an_answer_may_also_name_us(group: Volunteers) -> None:
    await group.begin()
    text = f"{NAME} Syddjurs"

    said = await group.write(
        text, entities=[{"type": "mention", "offset": 0, "length": len(NAME)}]
    )

    assert said.asked == "klynge"


async def test_where_words_are_needed_the_group_is_told_how(
    group: Volunteers, vera: Volunteers
) -> None:
    said = await group.begin()
    assert "Svar på denne besked, så ser jeg det." in said.text
    assert "Svar på denne besked" not in (await vera.begin()).text

    await group.write("8410", **_in_reply(group))
    said = await group.press("Spring over")
    assert "Svar på denne besked" not in said.text


async def test_a_group_and_its_members_have_restarts_of_their_own(
    group: Volunteers, vera: Volunteers
) -> None:
    await group.begin()
    await group.write("8410", **_in_reply(group))

    assert (await vera.begin()).asked == "sted"
    await vera.write("Ballerup")

    said = await group.press("Tilbage")
    assert "I svarede før: Syddjurs Kommune." in said.text


async def test_an_edit_by_whoever_answered_corrects_the_groups_answer(group: Volunteers) -> None:
    bo = group.also(BO)
    await group.begin()
    written = group.talk.message("8410", chat=GROUP, user=BO, **_in_reply(group))
    await bo.happens(written)

    said = await bo.edit(written, "Ballerup")

    assert "Rettet. Stedet: Ballerup Kommune." in said.text


async def test_the_whole_restart_stays_in_its_topic(group: Volunteers) -> None:
    await group.write("/genstart", is_topic_message=True, message_thread_id=33)

    assert group.talk.sent[-1]["message_thread_id"] == 33


async def test_the_restart_that_was_begun_in_private_is_not_the_groups(
    vera: Volunteers, group: Volunteers
) -> None:
    await vera.up_to("tilbage")
    payload = vera.pressed("Kun mig")["callback_query"]["data"]
    shown = group.talk.message("Hvem er tilbage?", chat=GROUP, user=ME)["message"]

    said = await group.happens(
        group.talk.telegram.server.press(
            chat_id=GROUP["id"], message_id=shown["message_id"], payload=payload, user=BO
        )
    )

    assert "en genstart, der er slut" in said.text
    assert PRIVATE["id"] not in {each["chat"]["id"] for each in said.messages}
