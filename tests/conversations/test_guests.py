"""Named in a chat that we are no member of: one answer with a source, and nothing kept."""

import pytest
from sqlalchemy import func, select

from bot.local.server import ME
from bot.state.chat_settings import ChatSettings
from bot.state.keeping import State
from bot.state.sql.accounts import SqlAccounts
from bot.state.sql.tables import INBOX, METADATA
from knowledge_base.answering.outcomes import Nearest
from knowledge_base.errors import Unavailable
from knowledge_base.language import Language
from tests.conversations.conftest import VERA, Conversation
from tests.fakes.desk import answer, source
from tests.fakes.telegram import Fault, Json

ELSEWHERE: Json = {"id": -900, "type": "supergroup", "title": "Naboerne"}
NAME = f"@{ME['username']}"


def _named(talk: Conversation, text: str, *, user: Json = VERA) -> Json:
    query_id = talk.telegram.server.groups.new_guest_query()
    said = talk.message(text, chat=ELSEWHERE, user=user, guest_query_id=query_id)
    return {"update_id": said["update_id"], "guest_message": said["message"]}


def _answers(talk: Conversation) -> list[Json]:
    return [each["result"] for each in talk.telegram.of("answerGuestQuery")]


def _said(talk: Conversation) -> str:
    [result] = _answers(talk)
    return str(result["input_message_content"]["message_text"])


async def test_a_guests_question_gets_one_answer_with_its_source(talk: Conversation) -> None:
    talk.desk.outcome = answer("Flere landsbyer sammen.")

    await talk.feed(_named(talk, f"{NAME} hvad er en klynge?"))

    assert [question for question, _ in talk.desk.asked] == ["hvad er en klynge?"]
    assert _said(talk).startswith("Flere landsbyer sammen.")
    assert "Sidste nyhedsbrev, 2022" in _said(talk)
    assert talk.sent == []


async def test_nothing_is_kept_about_the_chat(talk: Conversation, state: State) -> None:
    talk.desk.outcome = answer("Flere landsbyer sammen.")

    await talk.feed(_named(talk, f"{NAME} hvad er en klynge?"))

    assert isinstance(state.accounts, SqlAccounts)
    counts = await state.accounts.database.run(
        lambda connection: {
            table.name: connection.scalar(select(func.count()).select_from(table))
            for table in METADATA.sorted_tables
        }
    )
    assert {name for name, count in counts.items() if count} == {INBOX.name}
    [row] = await state.accounts.database.run(
        lambda connection: connection.execute(select(INBOX.c.chat_id, INBOX.c.body)).all()
    )
    assert tuple(row) == (None, None)


async def test_another_chat_of_the_same_number_has_no_say(talk: Conversation) -> None:
    english = ChatSettings(language=Language.ENGLISH)
    await talk.state.chat_settings.change(ELSEWHERE["id"], lambda _: english)
    talk.desk.outcome = answer("Flere landsbyer sammen.")

    await talk.feed(_named(talk, f"{NAME} hvad er en klynge?"))

    assert "Kilde" in _said(talk)


async def test_a_guest_is_answered_in_the_language_of_the_question(talk: Conversation) -> None:
    talk.desk.outcome = Nearest(sources=(source(),), confidence=0.4)

    await talk.feed(_named(talk, f"{NAME} what is a village cluster?"))

    assert _said(talk).startswith("The archive does not say this outright.")


async def test_a_guest_is_shown_the_way_to_a_chat_with_us(talk: Conversation) -> None:
    await talk.feed(_named(talk, f"{NAME} hvad er en klynge?"))

    [result] = _answers(talk)
    [[button]] = result["reply_markup"]["inline_keyboard"]
    assert button["url"] == f"https://t.me/{ME['username']}?start=gaest"


async def test_our_name_alone_is_told_what_to_ask(talk: Conversation) -> None:
    await talk.feed(_named(talk, NAME, user=VERA | {"language_code": "en"}))

    assert _said(talk).startswith("Hello! I answer questions")
    assert talk.desk.asked == []


@pytest.mark.parametrize("error", [Unavailable("away")])
async def test_an_archive_that_is_away_is_said_to_be(talk: Conversation, error: Exception) -> None:
    talk.desk.outcome = error

    await talk.feed(_named(talk, f"{NAME} hvad er en klynge?"))

    assert _said(talk) == "Jeg kan ikke komme til arkivet lige nu. Prøv igen om lidt."


async def test_markup_that_telegram_cannot_parse_is_sent_plain(talk: Conversation) -> None:
    talk.telegram.faults["answerGuestQuery"].append(
        Fault(400, "Bad Request: can't parse entities: whatever")
    )
    talk.desk.outcome = answer("A & B.")

    await talk.feed(_named(talk, f"{NAME} hvad er en klynge?"))

    _, again = _answers(talk)
    assert again["input_message_content"]["message_text"].startswith("A & B.")
    assert "parse_mode" not in again["input_message_content"]


async def test_what_breaks_is_not_said_in_the_strangers_chat(talk: Conversation) -> None:
    talk.desk.outcome = RuntimeError("broken")

    await talk.feed(_named(talk, f"{NAME} hvad er en klynge?"))

    assert talk.sent == []


async def test_while_it_waits_a_guests_question_belongs_to_no_chat_of_ours(
    talk: Conversation,
) -> None:
    talk.desk.gate.clear()
    await talk.deliver(_named(talk, f"{NAME} hvad er en klynge?"))
    await talk.until(lambda: bool(talk.desk.asked))

    [waiting] = await talk.state.inbox.waiting()

    assert waiting.chat_id is None
