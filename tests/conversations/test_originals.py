"""The files that documents were made from, sent when asked for."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.local.server import ME
from bot.views import document_buttons
from bot.views.document_buttons import SendOriginal
from knowledge_base.answering.outcomes import Answer, Nearest, NoAnswer
from tests.conversations.conftest import GROUP, Conversation, labels
from tests.fakes.cards import card, card_of_file, overwrite
from tests.fakes.desk import source
from tests.fakes.telegram import Fault, Json

QUESTION = "hvad står der i vedtægterne?"
FIND = "Find vores DGI-forening"


def _sent_files(talk: Conversation) -> list[Json]:
    return [each for each in talk.telegram.shown if "document" in each]


async def _ask_for(talk: Conversation, key: str) -> None:
    await talk.press(document_buttons.pack(SendOriginal(key)))


async def test_the_file_comes_with_its_title_year_and_a_link_to_pass_on(
    talk: Conversation, tmp_path: Path
) -> None:
    vedtaegter = card_of_file(tmp_path, "Vedtægter.pdf", year=2021)
    talk.desk.cards = (vedtaegter,)
    await talk.write("/dokumenter")

    await talk.tap("Send dokumentet")

    [sent] = _sent_files(talk)
    assert sent["document"]["file_name"] == "Vedtægter.pdf"
    assert sent["caption"] == "Vedtægter, 2021"
    [[copy]] = sent["reply_markup"]["inline_keyboard"]
    link = f"https://t.me/{ME['username']}?start=dok_{vedtaegter.key}"
    assert copy["copy_text"] == {"text": link}


async def test_a_file_that_telegram_has_is_not_uploaded_again(
    talk: Conversation, tmp_path: Path
) -> None:
    vedtaegter = card_of_file(tmp_path, "Vedtægter.pdf")
    talk.desk.cards = (vedtaegter,)

    await _ask_for(talk, vedtaegter.key)
    await _ask_for(talk, vedtaegter.key)

    first, second = _sent_files(talk)
    uploaded, reused = talk.telegram.of("sendDocument")
    assert "document" not in uploaded
    assert reused["document"] == first["document"]["file_id"]
    assert second["document"] == first["document"]


async def test_a_file_that_telegram_has_lost_is_uploaded_again_and_noted(
    talk: Conversation, tmp_path: Path
) -> None:
    vedtaegter = card_of_file(tmp_path, "Vedtægter.pdf")
    talk.desk.cards = (vedtaegter,)
    await talk.state.sent_files.remember(vedtaegter.digest, "of another bot")

    await _ask_for(talk, vedtaegter.key)

    [sent] = _sent_files(talk)
    kept = await talk.state.sent_files.file_id(vedtaegter.digest)
    assert kept == sent["document"]["file_id"] != "of another bot"


async def test_a_file_that_is_gone_is_replaced_by_its_link(talk: Conversation) -> None:
    gone = card("Vedtægter", url="https://example.org/vedtaegter")
    talk.desk.cards = (gone,)

    await _ask_for(talk, gone.key)

    assert talk.last == "Jeg kan ikke sende selve filen, men I finder den her: Vedtægter"
    assert 'href="https://example.org/vedtaegter"' in talk.sent[-1]["text"]


@pytest.mark.parametrize("url", [None, "ftp://example.org/vedtaegter"])
async def test_a_file_that_is_gone_and_has_no_link_is_said(
    talk: Conversation, url: str | None
) -> None:
    gone = card("Vedtægter", url=url)
    talk.desk.cards = (gone,)

    await _ask_for(talk, gone.key)

    assert talk.last.startswith("Vedtægter\n\nJeg kan desværre ikke sende selve filen.")


async def test_a_file_that_was_changed_after_it_was_looked_through_is_not_sent(
    talk: Conversation, tmp_path: Path
) -> None:
    vedtaegter = card_of_file(tmp_path, "Vedtægter.pdf")
    overwrite(vedtaegter)
    talk.desk.cards = (vedtaegter,)

    await _ask_for(talk, vedtaegter.key)

    assert talk.telegram.of("sendDocument") == []
    assert "ikke sende selve filen" in talk.last


async def test_a_file_that_telegram_does_not_take_is_said(
    talk: Conversation, tmp_path: Path
) -> None:
    vedtaegter = card_of_file(tmp_path, "Vedtægter.pdf")
    talk.desk.cards = (vedtaegter,)
    talk.telegram.faults["sendDocument"].append(Fault(400, "Bad Request: file is too big"))

    await _ask_for(talk, vedtaegter.key)

    assert "ikke sende selve filen" in talk.last
    assert await talk.state.sent_files.file_id(vedtaegter.digest) is None


async def test_a_group_gets_the_file_in_its_topic(talk: Conversation, tmp_path: Path) -> None:
    talk.desk.cards = (card_of_file(tmp_path, "Vedtægter.pdf"),)
    topic: Json = {"is_topic_message": True, "message_thread_id": 33}
    await talk.write("/dokumenter", chat=GROUP, **topic)
    shown = talk.telegram.shown[-1]
    press = talk.telegram.server.press(
        chat_id=GROUP["id"],
        message_id=shown["message_id"],
        payload=document_buttons.pack(SendOriginal(talk.desk.cards[0].key)),
        user={"id": 8, "is_bot": False, "first_name": "Bo"},
    )
    press["callback_query"]["message"] = shown | topic

    await talk.feed(press)

    [sent] = talk.telegram.of("sendDocument")
    assert (sent["chat_id"], sent["message_thread_id"]) == (GROUP["id"], 33)


async def test_a_link_opens_on_the_document(talk: Conversation, tmp_path: Path) -> None:
    vedtaegter = card_of_file(tmp_path, "Vedtægter.pdf", type="vedtægter")
    talk.desk.cards = (card("Noget andet"), vedtaegter)

    await talk.write(f"/start dok_{vedtaegter.key}")

    assert talk.last == "Vedtægter, vedtægter, årstal ukendt"
    await talk.tap("Send dokumentet")
    assert len(_sent_files(talk)) == 1


@pytest.mark.parametrize("payload", ["dok_0123456789", "dok_", "dok_x"])
async def test_a_link_to_a_document_that_is_gone_is_said(talk: Conversation, payload: str) -> None:
    await talk.write(f"/start {payload}")

    assert talk.last.startswith("Det dokument er ikke i arkivet længere.")


@pytest.mark.parametrize("kind", [Answer, Nearest])
async def test_an_answer_offers_the_file_it_rests_on_first(
    talk: Conversation, tmp_path: Path, kind: type[Answer] | type[Nearest]
) -> None:
    vedtaegter = card_of_file(tmp_path, "Vedtægter.pdf")
    talk.desk.cards = (vedtaegter,)
    sources = (source(path=vedtaegter.path), source("Andet", path="b.md"))
    talk.desk.outcome = (
        Answer(sentences=("Bestyrelsen er fem.",), sources=sources, confidence=0.9)
        if kind is Answer
        else Nearest(sources=sources, confidence=0.4)
    )

    await talk.write(QUESTION)

    assert labels(talk.sent[-1])[:2] == ["Send dokumentet", FIND]
    await talk.tap("Send dokumentet")
    assert [each["document"]["file_name"] for each in _sent_files(talk)] == ["Vedtægter.pdf"]


@pytest.mark.parametrize("name", ["Vedtægter.md", "Vedtægter.TXT"])
async def test_plain_text_is_not_offered_under_an_answer(
    talk: Conversation, tmp_path: Path, name: str
) -> None:
    text = card_of_file(tmp_path, name)
    talk.desk.cards = (text,)
    talk.desk.outcome = Nearest(sources=(source(path=text.path),), confidence=0.4)

    await talk.write(QUESTION)

    assert labels(talk.sent[-1])[0] == FIND


async def test_a_file_that_is_gone_is_not_offered_under_an_answer(talk: Conversation) -> None:
    gone = card("Vedtægter")
    talk.desk.cards = (gone,)
    talk.desk.outcome = Nearest(sources=(source(path=gone.path),), confidence=0.4)

    await talk.write(QUESTION)

    assert labels(talk.sent[-1])[0] == FIND


async def test_no_answer_offers_no_file(talk: Conversation) -> None:
    talk.desk.outcome = NoAnswer(confidence=0.1)

    await talk.write(QUESTION)

    assert labels(talk.sent[-1])[0] == FIND


async def test_another_version_under_the_same_path_keeps_its_button(
    talk: Conversation, tmp_path: Path
) -> None:
    old = card_of_file(tmp_path, "Vedtægter.pdf", year=2019)
    newer = replace(card_of_file(tmp_path, "Vedtægter.pdf"), year=2024)
    talk.desk.cards = (newer,)

    await _ask_for(talk, old.key)

    assert _sent_files(talk)[0]["caption"] == "Vedtægter, 2024"
