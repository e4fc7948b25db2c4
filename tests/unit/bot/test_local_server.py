"""The Bot API in the same process: it answers and refuses as Telegram does."""

from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.error import BadRequest, InvalidToken

from bot.local.markup import Run
from bot.local.refusals import Button, Json
from bot.local.server import Event, LocalServer, Shown, Toast
from bot.local.transport import LocalTransport
from bot.local.updates import CHAT_ID, PERSON, text_message


class Local:
    """A server that knows one chat, and a bot that talks to it."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.server = LocalServer(now=lambda: 1_700_000_000, on_event=self.events.append)
        self.server.say(text_message("hej"))
        transport = LocalTransport(self.server)
        self.bot = Bot("42:x", request=transport, get_updates_request=transport)

    async def send(self, text: str, **more: Any) -> Message:  # noqa: ANN401 - as Telegram's
        return await self.bot.send_message(CHAT_ID, text, **more)

    def press(self, message_id: int) -> Json:
        return self.server.press(chat_id=CHAT_ID, message_id=message_id, payload="f1", user=PERSON)


def _keyboard(payload: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup.from_button(InlineKeyboardButton("Ja", callback_data=payload))


async def test_messages_get_rising_ids_and_come_back_as_telegram_keeps_them() -> None:
    local = Local()

    first = await local.send(" <b>Hej</b> &amp; velkommen ", parse_mode="HTML")
    second = await local.send("igen")

    assert second.message_id > first.message_id
    assert first.text == "Hej & velkommen"
    assert first.chat.id == CHAT_ID


async def test_the_person_sees_the_message_with_its_buttons() -> None:
    local = Local()

    sent = await local.send("<b>Hej</b>", parse_mode="HTML", reply_markup=_keyboard("f1"))

    assert local.events == [
        Shown(
            message_id=sent.message_id,
            runs=(Run("Hej", frozenset({"b"})),),
            buttons=(Button("Ja", "f1"),),
        )
    ]


@pytest.mark.parametrize(
    ("text", "more", "reason"),
    [
        ("😀" * 2049, {}, "too long"),
        ("  ", {}, "empty"),
        ("<b>a", {"parse_mode": "HTML"}, "(?i)can't parse entities"),
        ("<p>a</p>", {"parse_mode": "HTML"}, "(?i)can't parse entities"),
        ("a < b", {"parse_mode": "HTML"}, "(?i)can't parse entities"),
        ("<b><i>a</b></i>", {"parse_mode": "HTML"}, "(?i)can't parse entities"),
        ("a</b>", {"parse_mode": "HTML"}, "(?i)can't parse entities"),
        ("a", {"reply_markup": _keyboard("æ" * 33)}, "(?i)button_data_invalid"),
    ],
)
async def test_what_telegram_would_refuse_is_refused(
    text: str, more: dict[str, Any], reason: str
) -> None:
    local = Local()

    with pytest.raises(BadRequest, match=reason):
        await local.send(text, **more)

    assert local.events == []


async def test_length_is_counted_in_utf16_units_after_parsing() -> None:
    sent = await Local().send("<b>" + "😀" * 2048 + "</b>", parse_mode="HTML")

    assert sent.text == "😀" * 2048


async def test_a_chat_that_never_wrote_cannot_be_written_to() -> None:
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await Local().bot.send_message(999, "hej")


async def test_an_unknown_method_is_not_found() -> None:
    with pytest.raises(InvalidToken):  # what PTB makes of 404
        await Local().bot.get_chat(CHAT_ID)


async def test_a_press_is_answered_once() -> None:
    local = Local()
    sent = await local.send("?", reply_markup=_keyboard("f1"))
    query_id = local.press(sent.message_id)["callback_query"]["id"]

    await local.bot.answer_callback_query(query_id, "Tak")

    assert local.events[-1] == Toast("Tak")
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await local.bot.answer_callback_query(query_id)


async def test_an_edit_changes_the_message_and_is_seen() -> None:
    local = Local()
    sent = await local.send("før", reply_markup=_keyboard("f1"))

    await local.bot.edit_message_text("efter", CHAT_ID, sent.message_id)

    assert local.events[-1] == Shown(message_id=sent.message_id, runs=(Run("efter"),))
    assert local.press(sent.message_id)["callback_query"]["message"]["text"] == "efter"


@pytest.mark.parametrize(
    ("text", "number", "reason"), [("a", 1, "not modified"), ("b", 9, "not found")]
)
async def test_an_edit_that_changes_nothing_is_refused(
    text: str, number: int, reason: str
) -> None:
    local = Local()
    sent = await local.send("a")

    with pytest.raises(BadRequest, match=f"(?i){reason}"):
        await local.bot.edit_message_text(text, CHAT_ID, sent.message_id + number - 1)


async def test_buttons_can_be_taken_away() -> None:
    local = Local()
    sent = await local.send("a", reply_markup=_keyboard("f1"))

    edited = await local.bot.edit_message_reply_markup(CHAT_ID, sent.message_id)

    assert isinstance(edited, Message)
    assert edited.reply_markup is None


async def test_a_document_is_shown_by_its_name() -> None:
    local = Local()

    sent = await local.bot.send_document(CHAT_ID, b"%PDF", filename="plan.pdf")

    assert sent.document is not None
    assert sent.document.file_name == "plan.pdf"
    assert isinstance(local.events[-1], Shown)
    assert "".join(run.text for run in local.events[-1].runs).strip() == "[plan.pdf]"


async def test_a_document_is_sent_again_by_its_id() -> None:
    local = Local()
    sent = await local.bot.send_document(CHAT_ID, b"%PDF", filename="plan.pdf")
    assert sent.document is not None

    again = await local.bot.send_document(CHAT_ID, sent.document.file_id, caption="Planen")

    assert (again.document, again.caption) == (sent.document, "Planen")


async def test_a_document_that_nobody_uploaded_is_refused() -> None:
    local = Local()

    with pytest.raises(BadRequest, match=r"[Ww]rong file identifier"):
        await local.bot.send_document(CHAT_ID, "another bot's")
