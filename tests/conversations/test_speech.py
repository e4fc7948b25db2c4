"""Voice messages, where there is a speech model."""

import logging
from collections.abc import AsyncIterator

import pytest

from bot.state.keeping import State
from knowledge_base.errors import SpeechUnavailable
from tests.conversations.conftest import Conversation, running
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk, answer
from tests.fakes.telegram import FakeTelegram, Fault
from tests.fakes.transcriber import FakeTranscriber

VOICE = {"file_id": "lyd", "file_unique_id": "u", "duration": 4, "file_size": 4}
SOUND = b"OggS"


@pytest.fixture
def ears() -> FakeTranscriber:
    return FakeTranscriber(hears="hvem skal vi ringe til?")


@pytest.fixture
async def talk(
    ears: FakeTranscriber, clock: FakeClock, state: State
) -> AsyncIterator[Conversation]:
    telegram, desk = FakeTelegram(), FakeDesk(outcome=answer("Ring til DGI."))
    telegram.server.keep("lyd", SOUND)
    async with running(telegram, desk, clock, state, transcriber=ears) as talk:
        yield talk
    assert telegram.violations == []


async def speak(talk: Conversation, kind: str = "voice", **more: int) -> None:
    sound = VOICE | ({"length": 1} if kind == "video_note" else {}) | more
    update = talk.message("", **{kind: sound})
    del update["message"]["text"]
    await talk.feed(update)


@pytest.mark.parametrize("kind", ["voice", "audio", "video_note"])
async def test_what_was_heard_is_shown_and_then_answered(
    talk: Conversation, ears: FakeTranscriber, kind: str
) -> None:
    await speak(talk, kind)

    heard, answered = talk.texts
    assert heard == "Jeg hørte: »hvem skal vi ringe til?«"
    assert answered.startswith("Ring til DGI.")
    assert ears.sounds == [SOUND]


async def test_a_spoken_place_is_a_place_like_a_written_one(
    talk: Conversation, ears: FakeTranscriber
) -> None:
    ears.hears = " 8410 "

    await speak(talk)

    assert "DGI Østjylland" in talk.last
    assert talk.desk.asked == []


async def test_a_spoken_question_is_remembered_like_a_written_one(talk: Conversation) -> None:
    await speak(talk)
    await talk.write("og hvornår?")

    assert talk.desk.asked[-1] == ("og hvornår?", ("hvem skal vi ringe til?",))


async def test_a_personal_number_that_was_spoken_is_not_written_out(
    talk: Conversation, ears: FakeTranscriber
) -> None:
    ears.hears = "mit cpr er 140372-0260, hvem hjælper?"

    await speak(talk)

    assert "140372" not in "".join(talk.texts)


async def test_no_word_and_no_sound_stands_in_the_log(
    talk: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        await speak(talk)

    assert "ringe" not in caplog.text


@pytest.mark.parametrize("more", [{"duration": 121}, {"file_size": 5_000_001}])
async def test_what_is_too_long_is_not_even_fetched(
    talk: Conversation, ears: FakeTranscriber, more: dict[str, int]
) -> None:
    await speak(talk, "voice", **more)

    assert "højst to minutter" in talk.last
    assert talk.telegram.of("getFile") == []
    assert ears.sounds == []


async def test_a_file_that_is_larger_than_it_said_is_not_listened_to(
    talk: Conversation, ears: FakeTranscriber
) -> None:
    talk.telegram.server.keep("lyd", bytes(5_000_001))

    await speak(talk)

    assert talk.last.startswith("Jeg kunne desværre ikke høre")
    assert ears.sounds == []


@pytest.mark.parametrize("hears", ["", "  \n", SpeechUnavailable("It took too long.")])
async def test_what_cannot_be_made_out_is_asked_for_in_writing(
    talk: Conversation, ears: FakeTranscriber, hears: str | SpeechUnavailable
) -> None:
    ears.hears = hears

    await speak(talk)

    assert talk.last.startswith("Jeg kunne desværre ikke høre, hvad I sagde. Skriv hellere")
    assert talk.desk.asked == []


async def test_a_file_that_telegram_does_not_hand_out_is_asked_for_in_writing(
    talk: Conversation,
) -> None:
    talk.telegram.faults["getFile"].append(Fault(400, "Bad Request: file is too big"))

    await speak(talk)

    assert talk.last.startswith("Jeg kunne desværre ikke høre")
