"""Staff see on their telephone how the bot is used."""

import pytest

from bot.state.audit import Action
from bot.state.questions import Found, Rating
from knowledge_base.errors import NoArchive
from tests.conversations.staff.conftest import LENE, VOLUNTEERS, Staff

DAY_S = 24 * 60 * 60


async def test_what_was_asked_is_counted_without_names(lene: Staff) -> None:
    for number in range(20):
        found = (Found.ANSWER, Found.ANSWER, Found.NEAREST, Found.NO_ANSWER)[number % 4]
        await lene.asked(
            f"spørgsmål {number}",
            found=found,
            chat_id=VOLUNTEERS[number % 3],
            rating={0: Rating.GOOD, 1: Rating.BAD}.get(number),
            took_ms=100.0 * (number + 1),
        )

    [said] = await lene.write("/stats")

    assert said == (
        "De seneste 30 dage\n\n"
        "20 spørgsmål fra 3 chats\n"
        "• besvaret: 10 (50 %)\n"
        "• vist det nærmeste: 5\n"
        "• ikke besvaret: 5\n"
        "👍 1   👎 1\n"
        "Svartid: halvdelen inden 1 s, 95 % inden 1,9 s\n\n"
        "Ingen har begyndt på en genstart.\n\n"
        "Arkivet: 2 dokumenter, senest lagt ind den 1. januar 2026\n"
        "Generation: 20260101T000000Z-aaaaaaaa"
    )


async def test_how_long_an_answer_takes_is_measured(lene: Staff) -> None:
    await lene.volunteer_writes("hvad koster det?")

    [said] = await lene.write("/stats")

    assert "Et spørgsmål fra én chat" in said
    assert "halvdelen inden 3 ms" in said


async def test_the_days_can_be_chosen(lene: Staff) -> None:
    await lene.asked("for længe siden")
    lene.talk.clock.advance(8 * DAY_S)
    await lene.asked("i går")

    assert "2 spørgsmål" in (await lene.write("/stats"))[0]
    [said] = await lene.write("/stats 7")
    assert said.startswith("De seneste 7 dage\n\nEt spørgsmål")


@pytest.mark.parametrize("words", ["alle", "0", "-1", "7 8", "99999"])
async def test_what_is_no_number_of_days_is_explained(lene: Staff, words: str) -> None:
    [said] = await lene.write(f"/stats {words}")

    assert said == "Skriv antallet af dage efter kommandoen, for eksempel: /stats 7"


async def test_small_counts_of_restarts_are_not_shown(lene: Staff) -> None:
    await lene.volunteer_writes("/genstart")

    [said] = await lene.write("/stats")

    assert "Genstarter: under 3 begyndt, 0 nåede til en plan" in said
    assert "De stopper ved:\n• stedet: under 3" in said


async def test_that_nobody_has_asked_is_said(lene: Staff) -> None:
    assert "Ingen har spurgt om noget." in (await lene.write("/stats"))[0]


async def test_without_an_archive_the_rest_is_shown(
    lene: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise NoArchive

    monkeypatch.setattr(type(lene.office.backroom), "standing", fail)

    [said] = await lene.write("/stats")

    assert said.endswith("Jeg kan ikke komme til arkivet lige nu.")


async def test_a_pause_is_not_forgotten(lene: Staff) -> None:
    await lene.write("/pause")
    await lene.tap("Ja, hold pause")

    [said] = await lene.write("/stats")

    assert "Jeg har holdt pause siden mandag den 23. november 2026 kl. 19.16." in said


async def test_who_looked_is_known(lene: Staff) -> None:
    await lene.write("/stats 7")

    assert await lene.audit() == [(LENE["id"], Action.FIGURES_SEEN, "7")]
