"""A poll about the date in the group, and the plan that gets the evening most can make."""

from dataclasses import dataclass, replace

from bot.errors import StateUnavailable
from bot.state.sessions import Advanced, GuideSessions
from bot.state.sql.sessions import SqlGuideSessions
from tests.conversations.conftest import running
from tests.conversations.restart.conftest import Said, Volunteers, started_anew
from tests.fakes.telegram import Fault, Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Deaf(SqlGuideSessions):
    """Takes nothing in any more, as if the program had been killed."""

    async def advance(self, *_: object) -> Advanced:
        raise StateUnavailable("killed")


def _deaf(sessions: GuideSessions) -> Deaf:
    assert isinstance(sessions, SqlGuideSessions)
    return Deaf(database=sessions.database, now=sessions.now)


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


async def test_a_bot_that_was_killed_after_closing_the_poll_still_knows_the_votes(
    vera: Volunteers,
) -> None:
    await _asked(vera)
    server, poll = vera.talk.telegram.server, _poll(vera)
    await vera.talk.feed(server.vote(poll["id"], 1, 2))
    await vera.talk.feed(server.vote(poll["id"], 1))
    message = next(each for each in vera.talk.telegram.shown if "poll" in each)
    server.call("stopPoll", {"chat_id": 7, "message_id": message["message_id"]})

    async with started_anew(vera) as they:
        said = await they.press("Luk afstemningen")

    assert "Rettet. Mødet: mandag 7. december kl. 19." in said.text


async def test_a_bot_that_was_killed_before_the_plan_had_the_date_puts_it_there(
    vera: Volunteers,
) -> None:
    await _asked(vera)
    vera.talk.telegram.server.vote(_poll(vera)["id"], 1)
    pressed = vera.pressed("Luk afstemningen")
    before = vera.talk
    state = replace(before.state, sessions=_deaf(before.state.sessions))
    async with running(before.telegram, before.desk, before.clock, state) as talk:
        await vera.with_bot(talk).happens(pressed)

    said = await vera.press("Luk afstemningen")

    assert "Rettet. Mødet: mandag 7. december kl. 19." in said.text


async def test_a_vote_in_somebody_elses_poll_is_nothing_to_us(vera: Volunteers) -> None:
    await _asked(vera)
    vote = vera.talk.telegram.server.vote(_poll(vera)["id"], 1)
    vote["poll"] = {**vote["poll"], "id": "4711"}

    assert (await vera.happens(vote)).messages == ()


async def test_the_poll_can_be_closed_after_a_new_start_of_the_program(vera: Volunteers) -> None:
    await _asked(vera)
    vera.talk.telegram.server.vote(_poll(vera)["id"], 0)

    async with started_anew(vera) as they:
        said = await they.press("Luk afstemningen")

    assert "torsdag 3. december kl. 19" in said.text
