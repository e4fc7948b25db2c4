"""Messages that do not get through: said later, said once, or not at all."""

from datetime import timedelta

import pytest
from telegram.error import TimedOut

from bot.delivery.files import send_document
from bot.delivery.message import Destination, NamedFile, OutgoingMessage
from bot.delivery.sending import edit, send
from bot.handlers.outgoing import Ready, Utterance, to_json
from knowledge_base.language import Language
from tests.conversations.conftest import GROUP, PRIVATE, Conversation
from tests.fakes.desk import answer
from tests.fakes.telegram import Fault

QUESTION = "hvem ringer vi til?"
CANNOT_PARSE = Fault(400, "Bad Request: can't parse entities: Unsupported start tag")


async def test_an_answer_that_telegram_does_not_take_is_said_when_it_does(
    talk: Conversation,
) -> None:
    talk.desk.outcome = answer("Ring til DGI.")
    talk.telegram.be_away("sendMessage")
    await talk.write(QUESTION)
    before = len(talk.telegram.shown)

    await talk.built.errands.run()

    [said] = talk.telegram.shown[before:]
    assert said["text"].startswith("Ring til DGI.")
    assert "reply_markup" in said


async def test_a_question_of_ours_that_is_said_later_still_asks_for_an_answer(
    talk: Conversation,
) -> None:
    talk.telegram.be_away("sendMessage")
    await talk.write("/dgi", chat=GROUP)

    await talk.built.errands.run()

    [said] = talk.telegram.shown
    assert said["text"].startswith("Hvor ")
    assert talk.sent[-1]["reply_markup"]["force_reply"] is True


async def test_of_a_long_answer_only_what_did_not_get_through_is_said_later(
    talk: Conversation,
) -> None:
    talk.desk.outcome = answer("æ" * 3000, "ø" * 3000)
    await talk.write(QUESTION)
    first, second = (message["text"] for message in talk.telegram.shown)

    talk.telegram.shown.clear()
    await _second_part_fails(talk)

    assert [message["text"] for message in talk.telegram.shown] == [first, second]


async def _second_part_fails(talk: Conversation) -> None:
    """Ask again; Telegram takes the first part and is away at the second."""
    real = talk.telegram.do_request
    sent = 0

    async def at_the_second(*call: object, **more: object) -> tuple[int, bytes]:
        nonlocal sent
        if str(call[0]).endswith("/sendMessage"):
            sent += 1
            if sent == 2:
                talk.telegram.be_away("sendMessage")
        return await real(*call, **more)  # type: ignore[arg-type]  # as it came

    talk.telegram.do_request = at_the_second  # type: ignore[method-assign]
    await talk.write(QUESTION)
    await talk.built.errands.run()


async def test_an_answer_that_telegram_may_have_taken_is_said_once_more_if_nobody_writes(
    talk: Conversation,
) -> None:
    talk.desk.outcome = answer("Ring til DGI.")
    talk.telegram.faults["sendMessage"].append(TimedOut())
    await talk.write(QUESTION)
    assert talk.telegram.shown == []

    for _ in range(3):
        await talk.built.errands.run()

    [said] = talk.telegram.shown
    assert said["text"].startswith("Ring til DGI.")


@pytest.mark.parametrize("method", ["sendDocument", "editMessageText"])
async def test_markup_that_telegram_cannot_parse_goes_out_plain_everywhere(
    talk: Conversation, method: str
) -> None:
    message = OutgoingMessage(("<b>Brød &amp; smør</b>",))
    talk.message("Hej")
    talk.telegram.faults[method].append(CANNOT_PARSE)
    to, bot = Destination(chat_id=PRIVATE["id"]), talk.application.bot

    if method == "sendDocument":
        file = NamedFile(name="a.txt", content=b"a")
        await send_document(file, message, to=to, bot=bot)
    else:
        message_id = await send(OutgoingMessage(("Før",)), to=to, bot=bot)
        await edit(message, message_id, to=to, bot=bot)

    *_, shown = talk.telegram.shown
    assert "Brød & smør" in (shown.get("caption"), shown.get("text"))
    assert "parse_mode" not in talk.telegram.of(method)[-1]


async def test_whoever_blocks_the_bot_gets_nothing_of_what_waited(talk: Conversation) -> None:
    await talk.state.outbox.add(7, *_ready("a", "b"))
    await talk.state.outbox.add(8, *_ready("c"))
    due = talk.clock.now() + timedelta(days=3)
    await talk.state.reminders.add(7, kind="meeting", due_at=due, payload="{}")
    talk.telegram.faults["sendMessage"].append(Fault(403, "Forbidden: bot was blocked"))

    await talk.write(QUESTION)

    assert [each.chat_id for each in await talk.state.outbox.unsent()] == [8]
    assert await talk.state.reminders.pending(7) == ()


async def test_a_blocked_chat_is_called_once_and_not_for_each_message(talk: Conversation) -> None:
    await talk.state.outbox.add(7, *_ready("a", "b", "c"))
    talk.telegram.faults["sendMessage"].extend([Fault(403, "Forbidden: bot was blocked")] * 9)

    await talk.built.errands.run()

    assert len(talk.sent) == 1
    assert await talk.state.outbox.unsent() == ()


def _ready(*texts: str) -> list[str]:
    to = Destination(chat_id=7)
    said = [Ready(OutgoingMessage((text,))) for text in texts]
    return [to_json(Utterance(content=each, to=to, language=Language.DANISH)) for each in said]
