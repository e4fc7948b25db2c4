"""Reminders: promised by one press, sent once, by day, until somebody says stop."""

from datetime import datetime, timedelta

import pytest

from bot.handlers.danish_time import ZONE
from tests.conversations.restart.conftest import Said, Volunteers, started_anew
from tests.fakes.telegram import Fault


async def _promised(vera: Volunteers) -> Said:
    await vera.finish()
    return await vera.press("Mind os om det")


def _be_at(vera: Volunteers, moment: str) -> None:
    to_come = datetime.fromisoformat(moment).replace(tzinfo=ZONE) - vera.talk.clock.now()
    assert to_come > timedelta(0)
    vera.talk.clock.advance(to_come.total_seconds())


async def _errands(vera: Volunteers) -> Said:
    before = len(vera.talk.telegram.shown)
    await vera.talk.built.errands.run()
    return Said(tuple(vera.talk.telegram.shown[before:]))


async def test_they_are_told_on_which_days_we_write(vera: Volunteers) -> None:
    said = await _promised(vera)

    assert "den 10. december 2026 og den 24. december 2026" in said.text
    assert said.buttons == ["Ikke flere påmindelser"]


async def test_on_the_day_of_the_meeting_they_are_reminded_of_all_they_need(
    vera: Volunteers,
) -> None:
    await _promised(vera)
    _be_at(vera, "2026-12-10T09:05")

    said = await _errands(vera)

    assert "I dag er dagen: torsdag den 10. december 2026 kl. 19.00" in said.text
    assert "Sted: forsamlingshuset" in said.text
    assert said.text.count("• ") == 3
    assert said.buttons == ["Ikke flere påmindelser"]


async def test_nothing_comes_before_its_day(vera: Volunteers) -> None:
    await _promised(vera)
    _be_at(vera, "2026-12-09T20:00")

    assert (await _errands(vera)).messages == ()


async def test_each_reminder_comes_once(vera: Volunteers) -> None:
    await _promised(vera)
    _be_at(vera, "2026-12-10T09:05")
    await _errands(vera)

    assert (await _errands(vera)).messages == ()
    vera.talk.clock.advance(3600)
    assert (await _errands(vera)).messages == ()


async def test_two_weeks_later_they_are_asked_how_it_went(vera: Volunteers) -> None:
    await _promised(vera)
    _be_at(vera, "2026-12-10T09:05")
    await _errands(vera)
    _be_at(vera, "2026-12-24T09:05")

    said = await _errands(vera)

    assert said.text.startswith("Hvordan gik det?")
    assert "/genstart" in said.text


@pytest.mark.parametrize("moment", ["2026-12-10T21:30", "2026-12-11T03:00", "2026-12-11T07:59"])
async def test_nobody_is_woken(vera: Volunteers, moment: str) -> None:
    await _promised(vera)
    _be_at(vera, moment)

    assert (await _errands(vera)).messages == ()


async def test_one_press_stops_them_all(vera: Volunteers) -> None:
    await _promised(vera)
    said = await vera.press("Ikke flere påmindelser")
    assert "I hører ikke mere fra mig om det." in said.text
    _be_at(vera, "2026-12-10T09:05")

    assert (await _errands(vera)).messages == ()


async def test_asked_for_twice_they_come_once(vera: Volunteers) -> None:
    await _promised(vera)
    await vera.press("Mind os om det")
    _be_at(vera, "2026-12-10T09:05")

    assert len((await _errands(vera)).messages) == 1


async def test_of_two_programs_only_one_sends(vera: Volunteers) -> None:
    await _promised(vera)
    async with started_anew(vera) as they:
        _be_at(vera, "2026-12-10T09:05")

        both = [*(await _errands(vera)).messages, *(await _errands(they)).messages]

    assert len(both) == 1


async def test_a_reminder_that_telegram_did_not_take_is_sent_later(vera: Volunteers) -> None:
    await _promised(vera)
    _be_at(vera, "2026-12-10T09:05")
    vera.talk.telegram.be_away("sendMessage")
    assert (await _errands(vera)).messages == ()

    vera.talk.clock.advance(600)

    assert len((await _errands(vera)).messages) == 1


async def test_a_day_that_has_passed_is_not_called_today(vera: Volunteers) -> None:
    await _promised(vera)
    await vera.talk.state.pauses.begin(None)
    _be_at(vera, "2026-12-10T09:05")
    assert (await _errands(vera)).messages == ()
    _be_at(vera, "2026-12-11T09:05")
    await vera.talk.state.pauses.end()

    assert (await _errands(vera)).messages == ()
    _be_at(vera, "2026-12-24T09:05")
    assert (await _errands(vera)).text.startswith("Hvordan gik det?")


async def test_a_chat_that_has_blocked_us_is_left_in_peace(vera: Volunteers) -> None:
    await _promised(vera)
    _be_at(vera, "2026-12-10T09:05")
    blocked = Fault(403, "Forbidden: bot was blocked by the user")
    vera.talk.telegram.faults["sendMessage"].append(blocked)
    await _errands(vera)
    vera.talk.clock.advance(600)

    assert (await _errands(vera)).messages == ()


async def test_a_meeting_that_is_moved_takes_its_reminders_along(vera: Volunteers) -> None:
    await _promised(vera)
    await vera.write("ret mødet til mandag den 14. december kl. 19")
    _be_at(vera, "2026-12-10T09:05")
    assert (await _errands(vera)).messages == ()
    _be_at(vera, "2026-12-14T09:05")

    said = await _errands(vera)

    assert "I dag er dagen: mandag den 14. december 2026 kl. 19.00" in said.text


async def test_a_meeting_that_is_found_later_is_reminded_of_too(vera: Volunteers) -> None:
    await vera.up_to("moede")
    await vera.press("Spring over")
    await vera.press("Mind os om det")
    await vera.write("ret mødet til torsdag den 10. december kl. 19")
    await vera.write("hallen")
    _be_at(vera, "2026-12-10T09:05")

    assert "Sted: hallen" in (await _errands(vera)).text


async def test_who_wants_no_reminders_gets_none_when_the_plan_changes(vera: Volunteers) -> None:
    await _promised(vera)
    await vera.press("Ikke flere påmindelser")
    await vera.write("ret mødet til mandag den 14. december kl. 19")
    _be_at(vera, "2026-12-14T09:05")

    assert (await _errands(vera)).messages == ()


async def test_without_a_meeting_they_are_asked_in_two_weeks(vera: Volunteers) -> None:
    await vera.up_to("moede")
    await vera.press("Spring over")

    said = await vera.press("Mind os om det")

    assert "Jeg skriver til jer den 7. december 2026." in said.text


async def test_a_new_start_of_the_program_forgets_no_reminder(vera: Volunteers) -> None:
    await _promised(vera)
    _be_at(vera, "2026-12-10T09:05")

    async with started_anew(vera) as they:
        assert len((await _errands(they)).messages) == 1
