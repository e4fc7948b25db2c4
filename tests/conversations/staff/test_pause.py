"""Staff pause the bot: volunteers hear one thing, and nothing of theirs is kept."""

import pytest

from bot.errors import StateUnavailable
from bot.state.audit import Action
from bot.state.sql.pauses import SqlPauses
from tests.conversations.conftest import GROUP, PRIVATE
from tests.conversations.staff.conftest import LENE, Staff, started_anew
from tests.fakes.desk import answer

USUAL = "Jeg holder pause lige nu og kan desværre ikke svare."
OWN = "Vi retter en fejl & er tilbage <mandag>."
DAY_S = 24 * 60 * 60


async def paused(lene: Staff, words: str = "") -> None:
    await lene.write(f"/pause {words}")
    await lene.tap("Ja, hold pause")


async def test_staff_see_what_volunteers_would_read_before_anything_happens(lene: Staff) -> None:
    [asked] = await lene.write(f"/pause {OWN}")

    assert "Skal jeg holde pause?" in asked
    assert OWN in asked
    assert lene.buttons == ["Ja, hold pause", "Nej"]
    assert USUAL not in (await lene.volunteer_writes("hvad koster det?"))[0]


async def test_a_volunteer_reads_staffs_own_words_as_they_are(lene: Staff) -> None:
    await paused(lene, OWN)

    assert await lene.volunteer_writes("hvad koster det?") == [OWN]


async def test_words_may_take_several_lines(lene: Staff) -> None:
    await paused(lene, "Vi flytter.\nTilbage mandag.")

    assert await lene.volunteer_writes("hej") == ["Vi flytter.\nTilbage mandag."]


async def test_without_words_of_their_own_there_are_the_usual_ones(lene: Staff) -> None:
    await paused(lene)

    [said] = await lene.volunteer_writes("hvad koster det?")

    assert said.startswith(USUAL)


@pytest.mark.parametrize(
    "said",
    ["/start", "/genstart", "/slet", "/stats", "8410", "hvad koster det?", "jeg er ked af det"],
)
async def test_whatever_a_volunteer_writes_the_answer_is_the_same(lene: Staff, said: str) -> None:
    await paused(lene)

    [heard] = await lene.volunteer_writes(said)

    assert heard.startswith(USUAL)
    assert lene.talk.desk.asked == []


async def test_nothing_that_a_volunteer_writes_is_kept(lene: Staff) -> None:
    await paused(lene)

    await lene.volunteer_writes("hvad koster det?")

    state = lene.talk.state
    assert await state.questions.of_chat(PRIVATE["id"]) == ()
    assert await state.inbox.waiting() == ()
    account = await state.accounts.of_chat(PRIVATE["id"])
    assert (account.conversations, account.messages) == (0, 0)


async def test_a_volunteers_button_does_nothing_else_either(lene: Staff) -> None:
    await paused(lene)
    before = len(lene.talk.sent)

    await lene.talk.press("r1:0706")

    [said] = lene.talk.texts[before:]
    assert said.startswith(USUAL)
    assert await lene.talk.state.places.remembered(PRIVATE["id"]) is None


async def test_a_correction_of_an_old_message_is_left_alone(lene: Staff) -> None:
    await paused(lene)
    update = lene.talk.message("ret mødet")
    before = len(lene.talk.sent)

    await lene.talk.feed(
        {"update_id": update["update_id"], "edited_message": update["message"] | {"edit_date": 1}}
    )

    assert lene.talk.sent[before:] == []


async def test_a_group_hears_it_when_it_asks_us_and_not_otherwise(lene: Staff) -> None:
    await paused(lene)
    before = len(lene.talk.sent)

    await lene.talk.write("skal vi mødes?", chat=GROUP)
    await lene.talk.write("/andet", chat=GROUP)
    assert lene.talk.sent[before:] == []

    name = f"@{lene.talk.application.bot.username}"
    entities = [{"type": "mention", "offset": 0, "length": len(name)}]
    await lene.talk.write(f"{name} hvad koster det?", chat=GROUP, entities=entities)
    await lene.talk.write("/dgi 8410", chat=GROUP)
    said = lene.talk.texts[before:]
    assert [each[: len(USUAL)] for each in said] == [USUAL, USUAL]


async def test_staff_go_on_using_everything(lene: Staff) -> None:
    lene.talk.desk.outcome = answer("Ring til DGI.")
    await paused(lene)

    assert "Ring til DGI." in (await lene.write("hvem ringer vi til?"))[0]


async def test_it_holds_for_other_programs_and_after_a_new_start(lene: Staff) -> None:
    await paused(lene, OWN)

    async with started_anew(lene) as they:
        assert await they.volunteer_writes("hej") == [OWN]
        await they.write("/genoptag")

    assert await lene.volunteer_writes("hej") != [OWN]


async def test_it_ends_when_staff_say_so(lene: Staff) -> None:
    await paused(lene)

    assert await lene.write("/genoptag") == ["Pausen er slut. Jeg svarer alle igen."]
    assert await lene.write("/genoptag") == ["Jeg holder ikke pause."]
    assert USUAL not in (await lene.volunteer_writes("hvad koster det?"))[0]


async def test_staff_can_think_better_of_it(lene: Staff) -> None:
    await lene.write("/pause")

    assert await lene.tap("Nej") == ["Godt, jeg ændrer ikke noget."]
    assert await lene.talk.state.pauses.current() is None
    assert await lene.tap("Ja, hold pause") == ["Det spørgsmål er forældet. Skriv /pause igen."]


async def test_during_a_pause_the_words_can_be_changed(lene: Staff) -> None:
    await paused(lene)

    [asked] = await lene.write(f"/pause {OWN}")
    assert "Jeg har allerede holdt pause siden mandag den 23. november 2026" in asked
    await lene.tap("Ja, hold pause")

    assert await lene.volunteer_writes("hej") == [OWN]


async def test_words_that_are_too_many_are_sent_back(lene: Staff) -> None:
    [said] = await lene.write("/pause " + "x" * 1001)

    assert "1001" in said.replace(".", "")
    assert lene.buttons == []


async def test_who_paused_when_and_with_what_words_is_known(lene: Staff) -> None:
    await paused(lene, "Vi flytter.")
    await lene.write("/genoptag")

    assert await lene.audit() == [
        (LENE["id"], Action.PAUSED, "Vi flytter."),
        (LENE["id"], Action.RESUMED, ""),
    ]


async def test_a_restart_stands_where_it_stood_when_the_pause_is_over(lene: Staff) -> None:
    [question, *_] = await lene.volunteer_writes("/genstart")
    assert "Spørgsmål 1" in question
    await paused(lene)
    await lene.volunteer_writes("8410")
    await lene.write("/genoptag")

    said = await lene.volunteer_writes("8410")

    assert any("Spørgsmål 2" in each for each in said)


async def test_what_was_still_to_be_said_waits(lene: Staff) -> None:
    state = lene.talk.state
    await lene.volunteer_writes("/genstart")
    ready = '{"to": {"chat_id": 7}, "kind": "ready", "blocks": ["Hej igen"], "keyboard": null}'
    await state.outbox.add(PRIVATE["id"], ready)
    await paused(lene)
    assert await lene.errands() == []

    await lene.write("/genoptag")

    assert await lene.errands() == ["Hej igen"]


async def test_reminders_wait_too(lene: Staff) -> None:
    payload = '{"thread_id": null, "language": "da", "meeting": null, "place": null, "steps": []}'
    now = lene.talk.clock.now()
    lene.talk.message("hej")
    await lene.talk.state.reminders.add(
        PRIVATE["id"], kind="follow_up", due_at=now, payload=payload
    )
    await paused(lene)
    assert await lene.errands() == []

    await lene.write("/genoptag")

    [said] = await lene.errands()
    assert said.startswith("Hvordan gik det?")


async def test_a_switch_that_cannot_be_read_lets_nobody_through(
    lene: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(_: SqlPauses) -> None:
        raise StateUnavailable("OperationalError")

    monkeypatch.setattr(SqlPauses, "current", fail)

    said = await lene.volunteer_writes("hvad koster det?")

    assert said == ["Jeg kan ikke få fat i mine noter lige nu. Prøv igen om lidt."]
    assert lene.talk.desk.asked == []
