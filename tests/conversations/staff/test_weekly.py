"""Every Monday at nine staff are told how the week went: once, whatever happens."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.delivery.transport import TRIES
from bot.gaps.backroom import DeskBackroom
from bot.handlers.danish_time import ZONE
from bot.handlers.staff.office import Office
from bot.state.keeping import State
from bot.state.questions import Found, Rating
from knowledge_base.errors import NoArchive
from tests.conversations.conftest import GROUP
from tests.conversations.staff.conftest import (
    ARCHIVE,
    STAFF_CHAT,
    TENT,
    Staff,
    started_anew,
)
from tests.fakes.desks import desk_over
from tests.fakes.telegram import Fault

WEDNESDAY, MONDAY, NEXT_MONDAY = "2026-11-25T12:00", "2026-11-30T09:00", "2026-12-07T09:00"


@pytest.fixture
def office(office: Office) -> Office:
    return replace(office, chat_id=STAFF_CHAT["id"])


def be_at(lene: Staff, moment: str) -> None:
    to_come = datetime.fromisoformat(moment).replace(tzinfo=ZONE) - lene.talk.clock.now()
    assert to_come > timedelta(0)
    lene.talk.clock.advance(to_come.total_seconds())


@pytest.fixture
async def settled(lene: Staff) -> Staff:
    """A bot that has been there since before the week, which it has told of."""
    await lene.talk.state.weekly.settle(date(2026, 11, 23))
    return lene


async def test_it_comes_on_monday_at_nine_and_not_before(settled: Staff) -> None:
    for too_early in (WEDNESDAY, "2026-11-29T20:00", "2026-11-30T08:59"):
        be_at(settled, too_early)
        assert await settled.errands() == []
    be_at(settled, MONDAY)

    [said] = await settled.errands()

    assert said.startswith("Siden den 23. november 2026\n")


async def test_it_comes_once(settled: Staff) -> None:
    be_at(settled, MONDAY)
    async with started_anew(settled) as they:
        told = [*await settled.errands(), *await they.errands(), *await settled.errands()]
        settled.talk.clock.advance(3600)
        told += [*await settled.errands(), *await they.errands()]

    assert len(told) == 1


async def test_a_week_that_was_missed_is_told_late_and_once(settled: Staff) -> None:
    await settled.asked("hvor er nøglen")
    be_at(settled, "2026-12-02T15:00")

    [said] = await settled.errands()

    assert said.startswith("Siden den 23. november 2026\nEt spørgsmål")
    assert await settled.errands() == []
    be_at(settled, NEXT_MONDAY)
    [said] = await settled.errands()
    assert said.startswith("Siden den 30. november 2026\nIngen har spurgt")


async def test_after_several_silent_weeks_one_message_tells_of_them_all(settled: Staff) -> None:
    be_at(settled, "2026-12-08T15:00")

    [said] = await settled.errands()

    assert said.startswith("Siden den 23. november 2026\n")


@pytest.mark.parametrize("moment", ["2026-11-30T22:00", "2026-12-01T07:30"])
async def test_nobody_is_woken(settled: Staff, moment: str) -> None:
    be_at(settled, moment)

    assert await settled.errands() == []


async def test_a_bot_that_is_new_waits_for_its_first_monday(lene: Staff) -> None:
    be_at(lene, WEDNESDAY)
    assert await lene.errands() == []
    be_at(lene, MONDAY)

    assert len(await lene.errands()) == 1


async def test_also_when_it_is_away_on_that_monday(lene: Staff) -> None:
    be_at(lene, WEDNESDAY)
    assert await lene.errands() == []
    be_at(lene, "2026-12-01T15:00")

    assert len(await lene.errands()) == 1


async def test_it_tells_what_was_asked_and_what_the_archive_lacks(settled: Staff) -> None:
    be_at(settled, WEDNESDAY)
    await settled.asked("hvem er formand", found=Found.ANSWER)
    await settled.asked("hvor er nøglen", found=Found.ANSWER, rating=Rating.BAD)
    await settled.asked("skal lotteriet have tilladelse")
    await settled.asked_for_tents()
    await settled.asked("hvordan skal et telt tørres")
    be_at(settled, MONDAY)
    await settled.asked("efter ni")

    [said] = await settled.errands()

    assert said == (
        "Siden den 23. november 2026\n"
        "7 spørgsmål, 6 af dem uden et godt svar.\n"
        "👎 Et svar hjalp ikke.\n\n"
        "Det mangler arkivet\n"
        f"1. »{TENT}« (3 gange)\n"
        "   Nærmest: Telte\n"
        "2. »hvor er nøglen«\n"
        "   Nærmest: Lotteri\n"
        "3. »skal lotteriet have tilladelse«\n"
        "   Nærmest: Lotteri\n"
        "Et emne er blevet besvaret siden.\n\n"
        "Arkivet er senest opdateret den 1. januar 2026."
    )


async def test_a_button_begins_an_answer_to_a_gap(settled: Staff) -> None:
    be_at(settled, WEDNESDAY)
    await settled.asked(TENT)
    be_at(settled, MONDAY)
    await settled.errands()
    assert settled.buttons == [f"Nyt svar: {TENT}"]

    [asked] = await settled.tap(f"Nyt svar: {TENT}")

    assert TENT in asked
    await settled.write("Ja.")
    assert await settled.talk.state.drafts.of(STAFF_CHAT["id"], "answer") is not None


async def test_staffs_message_comes_during_a_pause_too(settled: Staff) -> None:
    await settled.talk.state.pauses.begin(None)
    be_at(settled, MONDAY)

    assert len(await settled.errands()) == 1


async def test_what_telegram_does_not_take_now_is_sent_later(settled: Staff) -> None:
    be_at(settled, MONDAY)
    settled.talk.telegram.faults["sendMessage"] += [Fault(502, "Bad Gateway")] * TRIES
    assert await settled.errands() == []

    assert len(await settled.errands()) == 1


async def test_a_chat_that_does_not_want_us_is_not_asked_again(settled: Staff) -> None:
    be_at(settled, MONDAY)
    fault = Fault(403, "Forbidden: bot was blocked by the user")
    settled.talk.telegram.faults["sendMessage"].append(fault)
    await settled.errands()

    assert await settled.errands() == []


async def test_an_archive_that_is_away_delays_it(
    settled: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    be_at(settled, MONDAY)

    async def fail(*_: object) -> None:
        raise NoArchive

    with monkeypatch.context() as away:
        away.setattr(type(settled.office.backroom), "standing", fail)
        assert await settled.errands() == []
    settled.talk.clock.advance(600)

    assert len(await settled.errands()) == 1


class TestWithDocumentsToLookAt:
    """Where staff's own answers are due for review."""

    @pytest.fixture
    def office(self, office: Office) -> Office:
        due = {f"Svar {n}": {"review_by": date(2026, 11, 1 + n)} for n in range(6)}
        later = {"Telte": {"review_by": date(2027, 1, 1)}}
        desk = desk_over({**ARCHIVE, **{title: ["Ja."] for title in due}}, due | later)
        return replace(office, backroom=DeskBackroom(desk=desk))

    async def test_they_are_named_the_longest_overdue_first(self, settled: Staff) -> None:
        be_at(settled, MONDAY)

        [said] = await settled.errands()

        assert "Skal ses efter\n• Svar 0, senest den 1. november 2026\n• Svar 1, " in said
        assert said.count("• ") == 5
        assert "Og 1 dokument mere." in said
        assert "Telte" not in said


class TestInAGroup:
    """Where the staff chat is a group."""

    @pytest.fixture
    def office(self, office: Office) -> Office:
        return replace(office, chat_id=GROUP["id"])

    async def test_the_button_leads_to_the_private_chat(self, settled: Staff) -> None:
        settled.talk.message("hej", chat=GROUP)
        be_at(settled, WEDNESDAY)
        number = await settled.asked(TENT)
        be_at(settled, MONDAY)

        await settled.errands()

        [[button]] = settled.talk.telegram.shown[-1]["reply_markup"]["inline_keyboard"]
        assert button["url"] == f"https://t.me/klyngehjaelp_bot?start=nyt_G{number}"


class TestWithoutAChat:
    """Where no staff chat is named."""

    @pytest.fixture
    def office(self, office: Office) -> Office:
        return replace(office, chat_id=None)

    async def test_nobody_is_told(self, settled: Staff, state: State) -> None:
        be_at(settled, MONDAY)

        assert await settled.errands() == []
        assert await state.weekly.latest() == date(2026, 11, 23)
