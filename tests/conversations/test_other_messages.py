"""Greetings, help, and what is neither a question nor a place."""

from typing import Any

import pytest

from tests.conversations.conftest import GROUP, PRIVATE, Conversation, labels
from tests.fakes.telegram import Json

FILE = {"file_id": "f", "file_unique_id": "u"}
KINDS: dict[str, Any] = {
    "photo": [FILE | {"width": 1, "height": 1}],
    "sticker": FILE
    | {"type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False},
    "document": FILE,
    "video": FILE | {"width": 1, "height": 1, "duration": 1},
    "contact": {"phone_number": "1", "first_name": "Bo"},
}

SOUNDS: dict[str, Any] = {
    "voice": FILE | {"duration": 1},
    "audio": FILE | {"duration": 1},
    "video_note": FILE | {"duration": 1, "length": 1},
}


async def test_start_introduces_us_and_shows_the_way_on(talk: Conversation) -> None:
    await talk.write("/start")

    assert talk.last.startswith("Hej! Jeg er Klyngehjælp")
    assert labels(talk.sent[-1]) == ["Find vores DGI-forening"]


@pytest.mark.parametrize("text", ["/hjaelp", "/help", "/hjælp", "hjælp", "Hjælp!", "hjaelp"])
async def test_help_is_found_however_it_is_spelt(talk: Conversation, text: str) -> None:
    await talk.write(text)

    assert talk.last.startswith("Det kan jeg")
    assert len(talk.sent) == 1


async def test_a_question_that_begins_with_help_is_a_question(talk: Conversation) -> None:
    await talk.write("hjælp os med at finde på en aktivitet")

    assert len(talk.desk.asked) == 1


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("hej", "Hej!"),
        ("Goddag!", "Hej!"),
        ("Tusind tak 😊", "Selv tak!"),
        ("tak for hjælpen.", "Selv tak!"),
    ],
)
async def test_politeness_is_returned(talk: Conversation, text: str, reply: str) -> None:
    await talk.write(text)

    assert talk.last.startswith(reply)


async def test_politeness_is_no_part_of_what_was_asked_before(talk: Conversation) -> None:
    await talk.write("tak for hjælpen")
    await talk.write("hvem betaler?")

    assert talk.desk.asked[-1] == ("hvem betaler?", ())


async def test_a_personal_number_is_not_kept_for_the_next_question(talk: Conversation) -> None:
    await talk.write("hvem kan hjælpe 010180-1234 med kontingentet?")
    await talk.write("og hvornår?")

    [(_question, history)] = talk.desk.asked[1:]
    assert "010180" not in "".join(history)


@pytest.mark.parametrize("text", ["hej, hvad er en klynge?", "tak, men hvem betaler?"])
async def test_a_polite_question_is_a_question(talk: Conversation, text: str) -> None:
    await talk.write(text)

    assert [question for question, _ in talk.desk.asked] == [text]


@pytest.mark.parametrize("text", ["/nyheder", "/stop nu", "/ø"])
async def test_an_unknown_command_is_pointed_to_help(talk: Conversation, text: str) -> None:
    await talk.write(text)

    assert "/hjaelp" in talk.last
    assert len(talk.sent) == 1


async def test_a_command_for_another_bot_is_not_ours(talk: Conversation) -> None:
    await talk.write("/start@another_bot")

    assert "Jeg er Klyngehjælp" not in "".join(talk.texts)


@pytest.mark.parametrize("kind", KINDS)
async def test_what_is_not_text_gets_one_friendly_line(talk: Conversation, kind: str) -> None:
    update = talk.message("")
    del update["message"]["text"]
    update["message"][kind] = KINDS[kind]

    await talk.feed(update)

    [text] = talk.texts
    assert text.startswith("Jeg kan desværre kun læse tekst og placeringer.")


@pytest.mark.parametrize("kind", SOUNDS)
async def test_who_speaks_to_us_is_asked_to_write_instead(talk: Conversation, kind: str) -> None:
    update = talk.message("")
    del update["message"]["text"]
    update["message"][kind] = SOUNDS[kind]

    await talk.feed(update)

    [text] = talk.texts
    assert "Skriv hellere" in text


async def test_a_voice_message_in_a_group_is_not_for_us(talk: Conversation) -> None:
    update = talk.message("", chat=GROUP)
    del update["message"]["text"]
    update["message"]["voice"] = SOUNDS["voice"]

    await talk.feed(update)

    assert talk.sent == []


async def test_what_happens_to_the_chat_is_not_answered(talk: Conversation) -> None:
    update = talk.message("")
    del update["message"]["text"]
    update["message"]["delete_chat_photo"] = True

    await talk.feed(update)

    assert talk.sent == []


async def test_broken_characters_are_left_out(talk: Conversation) -> None:
    await talk.write("hvad er en \ud83d klynge?")

    assert talk.desk.asked[0][0] == "hvad er en klynge?"


@pytest.mark.parametrize(
    "reported",
    [
        {"boost_added": {"boost_count": 1}},
        {"passport_data": {"data": [], "credentials": {"data": "", "hash": "", "secret": ""}}},
        {
            "successful_payment": {
                "currency": "XTR",
                "total_amount": 1,
                "invoice_payload": "x",
                "telegram_payment_charge_id": "x",
                "provider_payment_charge_id": "x",
            }
        },
        {"pinned_message": {"message_id": 9, "date": 0, "chat": PRIVATE}},
        {"new_chat_title": "Klyngen"},
    ],
)
async def test_what_telegram_itself_reports_is_not_answered(
    talk: Conversation, reported: Json
) -> None:
    update = talk.message("", **reported)
    del update["message"]["text"]

    await talk.feed(update)

    assert talk.sent == []
