"""In a group we speak when spoken to."""

import pytest

from bot.local.server import ME
from tests.conversations.conftest import BO, GROUP, VERA, Conversation, bots_message
from tests.fakes.desk import answer
from tests.fakes.telegram import Json

NAME = f"@{ME['username']}"
TOPIC: Json = {"is_topic_message": True, "message_thread_id": 33}


def _command(text: str) -> Json:
    return {"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}


def _mention(text: str) -> list[Json]:
    return [{"type": "mention", "offset": text.index("@"), "length": len(NAME)}]


@pytest.mark.parametrize("text", ["Hvem kommer i aften?", "8410", "hjælp", "/nyheder", "/ø"])
async def test_what_people_say_to_each_other_is_left_alone(talk: Conversation, text: str) -> None:
    await talk.write(text, chat=GROUP)

    assert talk.telegram.of("sendMessage") == []
    assert talk.desk.asked == []


async def test_a_picture_is_left_alone(talk: Conversation) -> None:
    update = talk.message("", chat=GROUP)
    update["message"]["photo"] = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
    del update["message"]["text"]

    await talk.feed(update)

    assert talk.sent == []


@pytest.mark.parametrize("text", [f"{NAME} hvad er en klynge?", f"hvad er en klynge? {NAME}"])
async def test_a_mention_is_a_question_without_our_name_in_it(
    talk: Conversation, text: str
) -> None:
    talk.desk.outcome = answer("Flere landsbyer sammen.")

    await talk.write(text, chat=GROUP, entities=_mention(text))

    assert [question for question, _ in talk.desk.asked] == ["hvad er en klynge?"]
    assert talk.last.startswith("Flere landsbyer sammen.")


async def test_our_name_alone_gets_help(talk: Conversation) -> None:
    await talk.write(NAME, chat=GROUP, entities=_mention(NAME))

    assert talk.last.startswith("Det kan jeg")


async def test_a_reply_to_us_is_answered_in_reply(talk: Conversation) -> None:
    update = await talk.write("og i Viborg?", chat=GROUP, reply_to_message=bots_message())

    [sent] = talk.sent
    assert sent["reply_parameters"]["message_id"] == update["message"]["message_id"]


async def test_a_reply_to_someone_else_is_left_alone(talk: Conversation) -> None:
    await talk.write("enig", chat=GROUP, reply_to_message=bots_message() | {"from": BO})

    assert talk.sent == []


@pytest.mark.parametrize("command", ["/dgi 8410", f"/dgi{NAME} 8410"])
async def test_a_command_is_answered(talk: Conversation, command: str) -> None:
    await talk.write(command, chat=GROUP)

    assert "DGI Østjylland" in talk.last


@pytest.mark.parametrize("command", ["/nyheder", "/hjælp"])
async def test_an_unknown_command_with_our_name_is_answered(
    talk: Conversation, command: str
) -> None:
    await talk.write(f"{command}{NAME}", chat=GROUP)

    assert len(talk.sent) == 1


@pytest.mark.parametrize("text", ["/hjaelp", "/genstart", "/dgi 8410", f"{NAME} hvad koster det?"])
async def test_the_answer_stays_in_the_topic(talk: Conversation, text: str) -> None:
    entities = _mention(text) if NAME in text else [_command(text)]

    await talk.write(text, chat=GROUP, entities=entities, **TOPIC)

    assert [sent["message_thread_id"] for sent in talk.sent] == [33]


async def test_what_is_pressed_in_a_topic_is_answered_there(talk: Conversation) -> None:
    await talk.write("/dgi ballerup", chat=GROUP, **TOPIC)

    await talk.tap("Gem nummeret som kontakt")

    [contact] = talk.telegram.of("sendContact")
    assert contact["message_thread_id"] == 33


async def test_outside_topics_none_is_named(talk: Conversation) -> None:
    await talk.write("/hjaelp", chat=GROUP, message_thread_id=901)  # a thread of replies

    assert "message_thread_id" not in talk.sent[-1]


async def test_a_place_is_asked_for_as_something_to_reply_to(talk: Conversation) -> None:
    await talk.write("/dgi", chat=GROUP)

    assert talk.sent[-1]["reply_markup"]["force_reply"] is True


async def test_two_people_in_a_group_have_two_conversations(talk: Conversation) -> None:
    async def ask(text: str, user: Json = VERA) -> None:
        await talk.write(text, chat=GROUP, user=user, reply_to_message=bots_message())

    await ask("hvad koster det?")
    await ask("hvem er med?", user=BO)

    assert talk.desk.asked[-1] == ("hvem er med?", ())
