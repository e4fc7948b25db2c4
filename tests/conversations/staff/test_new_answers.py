"""Staff write an answer that the archive lacks, and it waits for review as a file."""

import pytest

from bot.state.audit import Action
from bot.state.questions import Found, Rating
from ingest.readers.markdown import read_markdown
from knowledge_base.archive.catalogue import cards
from knowledge_base.errors import NoArchive
from tests.conversations.staff.conftest import (
    LENE,
    STAFF_CHAT,
    TENT,
    TENT_AGAIN,
    Staff,
    started_anew,
)
from tests.fakes.desk import answer
from tests.fakes.documents import document

ANSWER = "Ja. Ring til kommunens fritidsafdeling, de har to telte.\n\nHusk at bestille i god tid."
LINK = "https://www.syddjurs.dk/telte"
SAVED = "svar-G1-2026-11-23.md"


async def written_up_to_review(lene: Staff) -> list[str]:
    """Answer the gap about tents until the day of review is asked for."""
    await lene.asked_for_tents()
    await lene.write("/nyt_svar")
    await lene.tap(TENT)
    await lene.write(ANSWER)
    return await lene.write(LINK)


async def test_from_a_gap_to_a_file_that_ingest_reads(lene: Staff) -> None:
    await written_up_to_review(lene)
    *_, asked = await lene.tap("23. november 2027")
    assert asked.endswith("Den kommer først i arkivet, når I selv lægger den der.")

    [said] = await lene.tap("Gem til gennemsyn")

    assert SAVED in said
    assert "python -m ingest sync MAPPE" in said
    extract = read_markdown(lene.files[SAVED])
    assert extract.notes == ()
    assert extract.metadata.title == "Kan vi låne et telt"
    assert extract.metadata.questions == (TENT, TENT_AGAIN)
    assert extract.metadata.url == LINK
    assert str(extract.metadata.review_by) == "2027-11-23"
    assert [block.text for block in extract.blocks] == ANSWER.split("\n\n")


async def test_the_gaps_to_choose_from_come_with_the_commonest_first(lene: Staff) -> None:
    await lene.asked("skal lotteriet have tilladelse")
    await lene.asked_for_tents()
    await lene.asked("hvor højt er rådhuset", found=Found.ANSWER)

    await lene.write("/nyt svar")

    assert lene.buttons == [TENT, "skal lotteriet have tilladelse", "Drop det"]


async def test_what_the_archive_answers_by_now_is_no_gap(lene: Staff) -> None:
    await lene.asked("hvordan skal et telt tørres")

    await lene.write("/nyt_svar")

    assert lene.buttons == ["Drop det"]


async def test_the_file_is_shown_as_it_will_be(lene: Staff) -> None:
    await written_up_to_review(lene)

    said = "\n".join(await lene.tap("23. november 2027"))
    await lene.tap("Gem til gennemsyn")

    shown = said[said.index("---") : said.index("\n\nSådan bliver filen.")]
    assert lene.files[SAVED].decode().strip() == shown.strip()


async def test_a_question_can_be_written_in_several_ways(lene: Staff) -> None:
    await lene.write("/nyt_svar")
    [asked] = await lene.write("hvor er nøglen?\n\n  hvem har   nøglen?\nhvor er nøglen?")
    assert "• hvor er nøglen?\n• hvem har nøglen?" in asked
    await lene.write("Hos naboen.")
    await lene.tap("Ingen kilde")
    await lene.write("1. marts 2027")

    await lene.tap("Gem til gennemsyn")

    extract = read_markdown(lene.files["svar-2026-11-23.md"])
    assert extract.metadata.questions == ("hvor er nøglen?", "hvem har nøglen?")
    assert extract.metadata.url is None
    assert str(extract.metadata.review_by) == "2027-03-01"


async def test_a_document_of_the_archive_can_be_the_source(lene: Staff) -> None:
    lene.talk.desk.cards = cards(
        [document("Vedtægter for Voel", url="https://voel.dk/v"), document("Årsplan")]
    )
    await lene.write("/nyt_svar")
    await lene.write("hvem kan stemme?")
    await lene.write("Alle over 16 år.")
    await lene.write("vedtægter")
    await lene.tap("23. november 2027")

    await lene.tap("Gem til gennemsyn")

    text = lene.files["svar-2026-11-23.md"].decode()
    assert "sources:\n- title: Vedtægter for Voel\n  url: https://voel.dk/v\n" in text


async def test_a_file_that_is_sent_can_be_the_source(lene: Staff) -> None:
    await lene.write("/nyt_svar")
    await lene.write("hvem kan stemme?")
    await lene.write("Alle over 16 år.")

    kept, asked = await lene.send_document("vedtægter.pdf", b"%PDF-1.4")

    assert "noteret som kilde" in kept
    assert asked.startswith("Hvornår skal svaret ses efter")
    await lene.tap("23. november 2027")
    await lene.tap("Gem til gennemsyn")
    assert "- title: vedtægter.pdf\n" in lene.files["svar-2026-11-23.md"].decode()


@pytest.mark.parametrize(
    ("before", "said", "heard"),
    [
        ([], "x" * 301, "Det er for langt."),
        ([], "\n".join(f"spørgsmål {n}" for n in range(21)), "Det er for mange."),
        (["hvor?"], "x" * 3501, "Det er for langt. Skriv højst 3500 tegn."),
        (["hvor?", "her"], "min nabo", "Det er hverken et link eller"),
        (["hvor?", "her"], "https://", "Det er hverken et link eller"),
        (["hvor?", "her"], "års", "Flere dokumenter har de ord"),
        (["hvor?", "her", LINK], "snart", "Jeg kan ikke se, hvilken dag"),
        (["hvor?", "her", LINK], "1. marts 2020", "Jeg kan ikke se, hvilken dag"),
        (["hvor?", "her", LINK, "1. marts 2027"], "ja", "Tryk på en af knapperne"),
    ],
)
async def test_what_cannot_be_taken_is_said_and_nothing_is_lost(
    lene: Staff, before: list[str], said: str, heard: str
) -> None:
    lene.talk.desk.cards = cards([document("Årsplan"), document("Årsmøde")])
    await lene.write("/nyt_svar")
    for each in before:
        await lene.write(each)
    kept = await lene.talk.state.drafts.of(STAFF_CHAT["id"], "answer")

    [answered] = await lene.write(said)

    assert answered.startswith(heard)
    assert await lene.talk.state.drafts.of(STAFF_CHAT["id"], "answer") == kept


async def test_a_new_start_of_the_program_loses_nothing(lene: Staff) -> None:
    await written_up_to_review(lene)

    async with started_anew(lene) as they:
        await they.tap("23. november 2027")
        await they.tap("Gem til gennemsyn")

    assert [*lene.files] == [SAVED]


async def test_the_command_goes_on_where_one_stopped(lene: Staff) -> None:
    asked = await written_up_to_review(lene)

    assert await lene.write("/nyt_svar") == asked


async def test_the_answer_can_be_written_again_and_the_rest_stays(lene: Staff) -> None:
    await written_up_to_review(lene)
    await lene.tap("23. november 2027")
    await lene.tap("Skriv svaret om")
    await lene.write("Nej.")

    await lene.tap("Gem til gennemsyn")

    extract = read_markdown(lene.files[SAVED])
    assert [block.text for block in extract.blocks] == ["Nej."]
    assert extract.metadata.url == LINK


@pytest.mark.parametrize("by_button", [True, False])
async def test_it_can_be_dropped_at_any_time(lene: Staff, *, by_button: bool) -> None:
    await written_up_to_review(lene)

    said = await (lene.tap("Drop det") if by_button else lene.write("/annuller"))

    assert said == ["Godt, det er droppet. Intet er gemt."]
    assert lene.files == {}
    lene.talk.desk.outcome = answer("Ring til DGI.")
    assert "Ring til DGI." in (await lene.write("hvem ringer vi til?"))[0]
    assert await lene.write("/annuller") == ["Der er ikke noget at droppe."]


async def test_a_button_of_an_answer_that_is_saved_does_nothing_more(lene: Staff) -> None:
    await written_up_to_review(lene)
    await lene.tap("23. november 2027")
    await lene.tap("Gem til gennemsyn")

    assert await lene.tap("Gem til gennemsyn") == [
        "Der er ikke noget svar i gang. Begynd på et med /nyt_svar."
    ]
    assert [*lene.files] == [SAVED]


async def test_a_button_of_an_earlier_step_asks_for_what_is_missing_now(lene: Staff) -> None:
    asked = await written_up_to_review(lene)

    assert await lene.tap("Ingen kilde") == asked


async def test_a_gap_is_not_taken_in_the_middle_of_another_answer(lene: Staff) -> None:
    await written_up_to_review(lene)

    [said] = await lene.tap(TENT)

    assert said.startswith("I er i gang med et svar.")


async def test_a_link_from_the_weekly_message_begins_on_its_gap(lene: Staff) -> None:
    number = await lene.asked(TENT)

    [asked] = await lene.write(f"/start nyt_G{number}")

    assert TENT in asked
    assert asked.endswith("de to første sætninger bliver vist først.")


async def test_a_link_to_a_gap_that_is_gone_says_so(lene: Staff) -> None:
    [said] = await lene.write("/start nyt_G12")

    assert said.startswith("Det spørgsmål er der ikke længere.")


async def test_to_a_volunteer_such_a_link_is_a_welcome(lene: Staff) -> None:
    number = await lene.asked(TENT)

    [said] = await lene.volunteer_writes(f"/start nyt_G{number}")

    assert said.startswith("Hej! Jeg er Klyngehjælp")


async def test_without_an_archive_an_answer_can_be_written_all_the_same(
    lene: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise NoArchive

    monkeypatch.setattr(type(lene.office.backroom), "gaps", fail)

    [asked] = await lene.write("/nyt_svar")

    assert asked.startswith("Hvilket spørgsmål vil I svare på? Skriv det")


async def test_a_disk_that_takes_no_file_does_not_cost_the_answer(lene: Staff) -> None:
    await written_up_to_review(lene)
    await lene.tap("23. november 2027")
    lene.folder.write_text("a file where the folder should be")

    [said] = await lene.tap("Gem til gennemsyn")

    assert "Svaret er ikke tabt." in said
    lene.folder.unlink()
    await lene.tap("Gem til gennemsyn")
    assert [*lene.files] == [SAVED]


async def test_a_second_answer_to_the_same_gap_gets_a_number(lene: Staff) -> None:
    await written_up_to_review(lene)
    await lene.tap("23. november 2027")
    await lene.tap("Gem til gennemsyn")
    await lene.write("/nyt_svar")
    await lene.tap(TENT)
    for said in ("Nej.", LINK, "1. marts 2027"):
        await lene.write(said)

    await lene.tap("Gem til gennemsyn")

    assert sorted(lene.files) == ["svar-G1-2026-11-23-2.md", SAVED]


async def test_who_wrote_an_answer_is_known_and_nothing_of_what_volunteers_wrote(
    lene: Staff,
) -> None:
    await written_up_to_review(lene)
    await lene.tap("23. november 2027")
    await lene.tap("Gem til gennemsyn")

    assert await lene.audit() == [
        (LENE["id"], Action.ANSWER_BEGUN, ""),
        (LENE["id"], Action.ANSWER_SAVED, SAVED),
    ]


async def test_an_answer_that_a_volunteer_called_bad_is_a_gap(lene: Staff) -> None:
    await lene.asked("hvor er nøglen", found=Found.ANSWER, rating=Rating.BAD)

    await lene.write("/nyt_svar")

    assert lene.buttons[0] == "hvor er nøglen"
