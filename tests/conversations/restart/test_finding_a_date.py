"""A poll about the date in the group, and the plan that gets the evening most can make."""

from tests.conversations.restart.conftest import Said, Volunteers, started_anew
from tests.fakes.telegram import Fault, Json


async def _without_a_meeting(people: Volunteers) -> None:
    await people.up_to("moede")
    await people.press("Spring over")


def _poll(people: Volunteers) -> Json:
    return next(each["poll"] for each in reversed(people.talk.telegram.shown) if "poll" in each)


async def _asked(vera: Volunteers) -> Said:
    await _without_a_meeting(vera)
    return await vera.press("Find en dato")


async def test_the_poll_offers_weekday_evenings_that_leave_time_to_tell_the_others(
    vera: Volunteers,
) -> None:
    said = await _asked(vera)

    assert [option["text"] for option in _poll(vera)["options"]] == [
        "Torsdag den 3. december 2026 kl. 19.00",
        "Mandag den 7. december 2026 kl. 19.00",
        "Tirsdag den 8. december 2026 kl. 19.00",
        "Onsdag den 9. december 2026 kl. 19.00",
        "Ingen af dem",
    ]
    assert said.buttons == ["Luk afstemningen"]


async def test_everyone_may_tick_several_evenings(vera: Volunteers) -> None:
    await _asked(vera)

    [sent] = vera.talk.telegram.of("sendPoll")
    assert sent["allows_multiple_answers"] is True


async def test_the_evening_that_most_can_make_becomes_the_meeting(vera: Volunteers) -> None:
    await _asked(vera)
    for options in ([0, 1], [1], [1, 2]):
        vera.talk.telegram.server.vote(_poll(vera)["id"], *options)

    said = await vera.press("Luk afstemningen")
    assert "Rettet. Mødet: mandag 7. december kl. 19." in said.text
    assert said.asked == "hvor"

    said = await vera.write("forsamlingshuset")
    assert "Mandag den 7. december 2026 kl. 19.00\nSted: forsamlingshuset" in said.text
    assert "Mødet til kalenderen" in said.all_buttons


async def test_of_two_evenings_with_as_many_votes_the_first_is_taken(vera: Volunteers) -> None:
    await _asked(vera)
    vera.talk.telegram.server.vote(_poll(vera)["id"], 2, 1)

    assert "mandag 7. december" in (await vera.press("Luk afstemningen")).text


async def test_where_nobody_has_voted_they_are_told_how_to_go_on(vera: Volunteers) -> None:
    await _asked(vera)

    said = await vera.press("Luk afstemningen")

    assert "Skriv selv en dag til mig" in said.text
    said = await vera.write("ret mødet til torsdag den 14. januar kl. 19")
    assert "Rettet. Mødet: torsdag 14. januar 2027 kl. 19." in said.text


async def test_where_most_can_make_none_of_them_no_evening_is_taken(vera: Volunteers) -> None:
    await _asked(vera)
    for options in ([4], [4], [0]):
        vera.talk.telegram.server.vote(_poll(vera)["id"], *options)

    assert "Der er ikke en aften" in (await vera.press("Luk afstemningen")).text


async def test_a_poll_is_closed_once(vera: Volunteers) -> None:
    await _asked(vera)
    vera.talk.telegram.server.vote(_poll(vera)["id"], 1)
    late = vera.pressed("Luk afstemningen")
    await vera.press("Luk afstemningen")
    await vera.write("hallen")

    said = await vera.happens(late)

    assert "Rettet" not in said.text
    assert len(vera.talk.telegram.of("stopPoll")) == 1


async def test_a_poll_that_was_deleted_in_the_chat_is_not_the_end(vera: Volunteers) -> None:
    await _asked(vera)
    vera.talk.telegram.faults["stopPoll"].append(
        Fault(400, "Bad Request: message with poll to stop not found")
    )

    assert "Skriv selv en dag til mig" in (await vera.press("Luk afstemningen")).text


async def test_the_poll_can_be_closed_after_a_new_start_of_the_program(vera: Volunteers) -> None:
    await _asked(vera)
    vera.talk.telegram.server.vote(_poll(vera)["id"], 0)

    async with started_anew(vera) as they:
        said = await they.press("Luk afstemningen")

    assert "torsdag 3. december kl. 19" in said.text
