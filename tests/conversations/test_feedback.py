"""Volunteers say whether an answer helped."""

from dataclasses import dataclass, replace

import pytest

from bot.errors import StateUnavailable
from bot.state.keeping import State
from bot.state.questions import AskedQuestion, Found, KeptQuestion, Rating, Reason, ShownSource
from bot.state.sql.questions import SqlQuestionLog
from knowledge_base.answering.outcomes import Nearest, NoAnswer
from tests.conversations.conftest import GROUP, Conversation, labels, payloads, running
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk, answer, source
from tests.fakes.telegram import FakeTelegram

QUESTION = "hvem ska vi ringe til nu hvor sekretariatet er væk?"
CHAT, OTHER_CHAT = 7, 8


async def kept(talk: Conversation, chat_id: int = CHAT) -> KeptQuestion:
    """Return the one question that is kept."""
    [question] = await talk.state.questions.of_chat(chat_id)
    return question


async def press(talk: Conversation, label: str) -> None:
    """Press a button of the newest message."""
    shown = dict(zip(labels(talk.sent[-1]), payloads(talk.sent[-1]), strict=True))
    await talk.press(shown[label])


async def test_under_an_answer_stands_whether_it_helped(talk: Conversation) -> None:
    talk.desk.outcome = answer("Ring til DGI.")

    await talk.write(QUESTION)

    assert labels(talk.sent[-1])[1:] == ["👍 Det hjalp", "👎 Det hjalp ikke"]


async def test_it_stands_under_the_nearest_passages_too(talk: Conversation) -> None:
    talk.desk.outcome = Nearest(sources=(source(),), confidence=0.4)

    await talk.write(QUESTION)

    assert labels(talk.sent[-1])[1:] == ["👍 Det hjalp", "👎 Det hjalp ikke"]


@pytest.mark.parametrize("said", [QUESTION, "tak for hjælpen"])
async def test_where_there_was_no_answer_nobody_is_asked_about_it(
    talk: Conversation, said: str
) -> None:
    talk.desk.outcome = NoAnswer(confidence=0.1)

    await talk.write(said)

    assert labels(talk.sent[-1]) == ["Find vores DGI-forening"]


async def test_a_question_is_noted_with_what_came_of_it(talk: Conversation) -> None:
    talk.desk.outcome = answer("Ring til DGI.")

    await talk.write(QUESTION)

    noted = (await kept(talk)).question
    assert (noted.text, noted.found, noted.confidence) == (QUESTION, Found.ANSWER, 0.9)
    assert noted.sources == (ShownSource(path="a.md", title="Sidste nyhedsbrev"),)


async def test_a_question_without_an_answer_is_noted_too(talk: Conversation) -> None:
    talk.desk.outcome = NoAnswer(confidence=0.1)

    await talk.write(QUESTION)

    assert (await kept(talk)).question.found is Found.NO_ANSWER


@pytest.mark.parametrize("said", ["tak for hjælpen", "8410", "jeg har ikke lyst til at leve mere"])
async def test_small_talk_cries_for_help_and_places_are_not_noted(
    talk: Conversation, said: str
) -> None:
    await talk.write(said)

    assert await talk.state.questions.of_chat(CHAT) == ()


async def test_what_a_group_says_among_itself_is_not_noted(talk: Conversation) -> None:
    await talk.write(QUESTION, chat=GROUP)
    assert await talk.state.questions.of_chat(GROUP["id"]) == ()

    name = f"@{talk.application.bot.username}"
    entities = [{"type": "mention", "offset": 0, "length": len(name)}]
    await talk.write(f"{name} {QUESTION}", chat=GROUP, entities=entities)
    assert (await kept(talk, GROUP["id"])).question.text == QUESTION


async def test_numbers_and_addresses_of_people_are_noted_nowhere(talk: Conversation) -> None:
    await talk.write("hvem svarer vera@example.org, tlf. 20 30 40 50, cpr 140372-0260?")

    masked = "hvem svarer [mailadresse], tlf. [telefonnummer], cpr [personnummer]?"
    assert (await kept(talk)).question.text == masked
    await talk.write("og hvad så?")
    assert talk.desk.asked[-1] == ("og hvad så?", (masked,))


async def test_a_good_word_is_thanked_for_and_noted(talk: Conversation) -> None:
    talk.desk.outcome = answer("Ring til DGI.")
    await talk.write(QUESTION)

    await press(talk, "👍 Det hjalp")

    assert talk.last == "Tak, det er godt at høre."
    assert (await kept(talk)).rating is Rating.GOOD


@pytest.mark.parametrize(
    ("label", "reason"),
    [
        ("Det var forkert", Reason.WRONG),
        ("Det var forældet", Reason.OUTDATED),
        ("Det var svært at forstå", Reason.UNCLEAR),
        ("Det var ikke det, vi spurgte om", Reason.OFF_TOPIC),
    ],
)
async def test_a_bad_answer_is_asked_about_once_and_one_tap_answers(
    talk: Conversation, label: str, reason: Reason
) -> None:
    talk.desk.outcome = answer("Ring til DGI.")
    await talk.write(QUESTION)

    await press(talk, "👎 Det hjalp ikke")
    assert talk.last == "Tak for at sige til. Hvad var der galt med svaret?"
    assert (await kept(talk)).rating is Rating.BAD

    await press(talk, label)
    assert talk.last == "Tak. Nu kan de, der passer arkivet, se det og gøre det bedre."
    assert (await kept(talk)).reason is reason


async def test_the_button_of_a_question_that_is_gone_is_answered_politely(
    talk: Conversation,
) -> None:
    talk.desk.outcome = answer("Ring til DGI.")
    await talk.write(QUESTION)
    button = payloads(talk.sent[-1])[1]

    await talk.state.forgetting.forget_all(CHAT)
    await talk.press(button)

    assert talk.last.startswith("Tak for at sige til. Jeg har ikke spørgsmålet længere")


async def test_nobody_rates_what_another_chat_has_asked(talk: Conversation) -> None:
    talk.desk.outcome = answer("Ring til DGI.")
    other = {"id": OTHER_CHAT, "type": "private", "first_name": "Bo"}
    await talk.write(QUESTION, chat=other)

    await talk.press(payloads(talk.sent[-1])[1])

    assert talk.last.startswith("Tak for at sige til. Jeg har ikke spørgsmålet længere")
    assert (await kept(talk, OTHER_CHAT)).rating is None


@pytest.mark.parametrize("payload", ["u1:1", "u1:x:good", "u1:1:great", f"u1:{'9' * 19}:good"])
async def test_a_button_that_we_do_not_make_is_told_that_it_no_longer_works(
    talk: Conversation, payload: str
) -> None:
    await talk.press(payload)

    assert talk.telegram.of("answerCallbackQuery")[-1]["text"].startswith("Den knap virker ikke")
    assert talk.sent == []


@dataclass(frozen=True, slots=True, kw_only=True)
class _FullLog(SqlQuestionLog):
    async def add(self, chat_id: int, question: AskedQuestion) -> int:
        raise StateUnavailable("OperationalError")


async def test_a_question_that_cannot_be_noted_is_answered_all_the_same(
    clock: FakeClock, state: State
) -> None:
    assert isinstance(state.questions, SqlQuestionLog)
    full = _FullLog(database=state.questions.database, now=clock.now)
    desk = FakeDesk(outcome=answer("Ring til DGI."))
    async with running(FakeTelegram(), desk, clock, replace(state, questions=full)) as talk:
        await talk.write(QUESTION)

        assert talk.last.startswith("Ring til DGI.")
        assert labels(talk.sent[-1]) == ["Find vores DGI-forening"]
