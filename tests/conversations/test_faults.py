"""What happens when Telegram, the archive or we ourselves fail."""

import logging

import pytest

from bot.delivery.markup import length, plain
from bot.errors import StateUnavailable
from knowledge_base.answering.outcomes import Answer, NoAnswer
from knowledge_base.errors import BrokenGeneration, NoArchive, Unavailable
from tests.conversations.conftest import Conversation, labels
from tests.fakes.desk import answer
from tests.fakes.parts import REFERENCE
from tests.fakes.telegram import Fault

QUESTION = "hvem ska vi ringe til nu hvor sekretariatet er væk?"


async def test_a_long_answer_is_split_between_paragraphs(talk: Conversation) -> None:
    talk.desk.outcome = answer("æ" * 3000, "😀" * 1000, "ø" * 3000)

    await talk.write(QUESTION)

    first, second, third = talk.texts
    assert (first, second) == ("æ" * 3000, "😀" * 1000)
    assert third.startswith("ø" * 3000)
    assert all(length(plain(text)) <= 4096 for text in talk.texts)
    assert [bool(labels(message)) for message in talk.sent] == [False, False, True]


async def test_markup_that_telegram_cannot_parse_is_sent_as_plain_text(
    talk: Conversation,
) -> None:
    talk.desk.outcome = answer("Brød & smør.")
    talk.telegram.faults["sendMessage"].append(
        Fault(400, "Bad Request: can't parse entities: Unsupported start tag")
    )

    await talk.write(QUESTION)

    assert "parse_mode" not in talk.sent[-1]
    assert talk.sent[-1]["text"].startswith("Brød & smør.\n\nKilde")


async def test_when_telegram_asks_for_patience_the_answer_waits_as_told(
    talk: Conversation,
) -> None:
    talk.telegram.faults["sendMessage"].append(Fault(429, parameters={"retry_after": 7}))

    await talk.write(QUESTION)

    assert talk.waits_s == [7.0]
    assert len(talk.sent) == 2


async def test_patience_with_telegram_has_an_end(talk: Conversation) -> None:
    patience = Fault(429, parameters={"retry_after": 7})
    talk.telegram.faults["sendMessage"].extend([patience] * 100)

    await talk.write(QUESTION)

    assert len(talk.waits_s) <= 10


@pytest.mark.parametrize("error", [Unavailable("nede"), NoArchive("tomt")])
async def test_when_the_archive_is_away_we_ask_to_try_again(
    talk: Conversation, error: Exception
) -> None:
    talk.desk.outcome = error

    await talk.write(QUESTION)

    assert talk.last == "Jeg kan ikke komme til arkivet lige nu. Prøv igen om lidt."


async def test_when_our_notes_are_away_we_ask_to_try_again(talk: Conversation) -> None:
    talk.desk.outcome = StateUnavailable("OperationalError")

    await talk.write(QUESTION)

    assert talk.last == "Jeg kan ikke få fat i mine noter lige nu. Prøv igen om lidt."


@pytest.mark.parametrize("error", [RuntimeError("hemmelig tekst"), BrokenGeneration("sti")])
async def test_when_something_breaks_volunteer_and_log_get_the_same_number(
    talk: Conversation, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    talk.desk.outcome = error

    await talk.write(QUESTION)

    assert REFERENCE in talk.last
    assert str(error) not in talk.last
    [record] = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert REFERENCE in record.getMessage()


@pytest.mark.parametrize(
    "outcome", [answer("Ring til DGI."), NoAnswer(confidence=0.0), RuntimeError(QUESTION)]
)
async def test_no_words_of_a_volunteer_reach_the_log(
    talk: Conversation, caplog: pytest.LogCaptureFixture, outcome: Answer | NoAnswer | Exception
) -> None:
    caplog.set_level(logging.INFO)
    talk.desk.outcome = outcome

    await talk.write(QUESTION)

    assert caplog.records
    assert QUESTION not in caplog.text


async def test_a_volunteer_who_blocked_the_bot_is_no_error(
    talk: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    talk.telegram.faults["sendMessage"].append(Fault(403, "Forbidden: bot was blocked"))

    await talk.write(QUESTION)

    assert len(talk.sent) == 1
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


@pytest.mark.parametrize(
    "fault",
    [
        Fault(400, "Bad Request: chat not found"),
        Fault(400, "Bad Request: group upgraded", parameters={"migrate_to_chat_id": -100}),
    ],
)
async def test_a_chat_that_is_gone_is_no_error(
    talk: Conversation, caplog: pytest.LogCaptureFixture, fault: Fault
) -> None:
    talk.telegram.faults["sendMessage"].append(fault)

    await talk.write(QUESTION)

    assert len(talk.sent) == 1
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
