"""The stand-in for Telegram knows a wrong call from a right one."""

from typing import Any

import pytest

from tests.fakes.bot_api.checking import violations

MESSAGE = {"chat_id": 7, "text": "Hej"}


def button(**more: object) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Ja", **more}]]}


@pytest.mark.parametrize(
    ("method", "parameters"),
    [
        ("sendMessage", MESSAGE),
        ("sendMessage", {**MESSAGE, "reply_markup": button(callback_data="f1")}),
        ("sendMessage", {**MESSAGE, "text": "<b>" + "a" * 4096 + "</b>", "parse_mode": "HTML"}),
        ("sendMessage", {**MESSAGE, "chat_id": "@klyngen"}),
        ("sendDocument", {"chat_id": 7, "document": "attach://1", "caption": "Planen"}),
        ("sendPoll", {"chat_id": 7, "question": "Hvornår?", "options": [{"text": "Tirsdag"}]}),
        ("answerCallbackQuery", {"callback_query_id": "1"}),
    ],
)
def test_a_right_call_is_taken(method: str, parameters: dict[str, Any]) -> None:
    assert violations(method, parameters) == []


@pytest.mark.parametrize(
    ("method", "parameters", "said"),
    [
        ("sendMesage", MESSAGE, "no such method"),
        ("sendMessage", {"chat_id": 7}, "text is missing"),
        ("sendMessage", {**MESSAGE, "txt": "Hej"}, "txt is unknown"),
        ("sendMessage", {**MESSAGE, "text": ""}, "text has 0 characters"),
        ("sendMessage", {**MESSAGE, "text": "🙂" * 2049}, "text has 4098 characters"),
        ("sendMessage", {**MESSAGE, "text": 7}, "text is no String"),
        ("sendMessage", {**MESSAGE, "message_thread_id": True}, "is no Integer"),
        (
            "sendMessage",
            {**MESSAGE, "reply_markup": button(callback_data="å" * 33)},
            "callback_data has 66 bytes",
        ),
        ("sendMessage", {**MESSAGE, "reply_markup": button(callbackdata="f1")}, "callbackdata"),
        ("sendMessage", {**MESSAGE, "reply_markup": button(copy_text={})}, "text is missing"),
        ("sendPoll", {"chat_id": 7, "question": "?", "options": ["Ja"]}, "InputPollOption"),
    ],
)
def test_a_wrong_call_is_named(method: str, parameters: dict[str, Any], said: str) -> None:
    assert any(said in each for each in violations(method, parameters))
