"""Staff send documents; they wait in a folder, and volunteers cannot send any."""

import pytest

from bot.delivery.transport import TRIES
from bot.state.audit import Action
from tests.conversations.staff.conftest import LENE, Staff
from tests.fakes.telegram import DOWNLOAD, Fault

ONLY_TEXT = "Jeg kan desværre kun læse tekst og placeringer."


async def test_a_document_is_kept_and_the_way_into_the_archive_is_said(lene: Staff) -> None:
    [said] = await lene.send_document("Årsplan 2027.pdf", b"%PDF-1.4")

    assert lene.files == {"Årsplan 2027.pdf": b"%PDF-1.4"}
    assert "Gemt som Årsplan 2027.pdf i mappen review." in said
    assert "python -m ingest sync MAPPE" in said
    assert await lene.audit() == [(LENE["id"], Action.DOCUMENT_KEPT, "Årsplan 2027.pdf")]


async def test_a_document_that_is_forwarded_is_kept_too(lene: Staff) -> None:
    origin = {"type": "hidden_user", "date": 1_700_000_000, "sender_user_name": "Bo"}

    await lene.send_document("referat.docx", b"PK", forward_origin=origin)

    assert [*lene.files] == ["referat.docx"]


async def test_nothing_is_written_over(lene: Staff) -> None:
    await lene.send_document("plan.pdf", b"1")
    await lene.send_document("plan.pdf", b"2")

    assert lene.files == {"plan.pdf": b"1", "plan-2.pdf": b"2"}


async def test_the_same_document_is_not_kept_twice(lene: Staff) -> None:
    await lene.send_document("plan.pdf", b"1")
    await lene.send_document("plan.pdf", b"1")

    assert lene.files == {"plan.pdf": b"1"}


async def test_a_name_leads_nowhere_else(lene: Staff) -> None:
    await lene.send_document("../../bot.sqlite", b"rubbish")

    assert lene.files == {"bot.sqlite": b"rubbish"}


async def test_what_telegram_does_not_hand_out_is_not_asked_for(lene: Staff) -> None:
    too_large = lene.upload("film.mp4", b"") | {"file_size": 20_000_001}

    [said] = await lene.write("", document=too_large)

    assert "jeg kan højst hente 20 MB" in said
    assert lene.talk.telegram.of("getFile") == []
    assert lene.files == {}


@pytest.mark.parametrize("call", ["getFile", DOWNLOAD])
async def test_a_document_that_cannot_be_fetched_leaves_nothing_behind(
    lene: Staff, call: str
) -> None:
    lene.talk.telegram.faults[call] += [Fault(502, "Bad Gateway")] * TRIES

    [said] = await lene.send_document("plan.pdf", b"1")

    assert said.startswith("Jeg kunne ikke hente filen")
    assert lene.files == {}
    assert await lene.audit() == []


async def test_a_disk_that_takes_no_file_is_said(lene: Staff) -> None:
    lene.folder.write_text("a file where the folder should be")

    [said] = await lene.send_document("plan.pdf", b"1")

    assert said.startswith("Jeg kan ikke skrive i mappen review")


async def test_a_volunteers_document_is_answered_as_ever(lene: Staff) -> None:
    await lene.talk.write("", document=lene.upload("plan.pdf", b"1"))

    assert lene.talk.last.startswith(ONLY_TEXT)
    assert lene.files == {}


async def test_a_picture_is_no_document(lene: Staff) -> None:
    photo = [{"file_id": "1", "file_unique_id": "1", "width": 9, "height": 9}]

    [said] = await lene.write("", photo=photo)

    assert said.startswith(ONLY_TEXT)


async def test_what_waits_is_listed(lene: Staff) -> None:
    await lene.send_document("plan.pdf", b"1" * 12_345)
    await lene.send_document("film.mp4", b"1" * 1_300_000)

    [said] = await lene.write("/gennemsyn")

    assert said.startswith("Venter på gennemsyn\n")
    assert "• plan.pdf, 12 kB, " in said
    assert "• film.mp4, 1,3 MB, " in said


async def test_of_many_the_newest_are_listed(lene: Staff) -> None:
    for number in range(21):
        await lene.send_document(f"{number}.txt", str(number).encode())

    [said] = await lene.write("/gennemsyn")

    assert said.count("• ") == 20
    assert "Og 1 ældre fil." in said


async def test_that_nothing_waits_is_said(lene: Staff) -> None:
    [said] = await lene.write("/gennemsyn")

    assert said.startswith("Der venter ingen filer.")
