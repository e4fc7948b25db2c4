"""Somebody who asks far more than anybody reads."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.handlers.allowance import Limits
from bot.state.keeping import State
from tests.conversations.conftest import GROUP, PRIVATE, VERA, Conversation, running
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk
from tests.fakes.telegram import FakeTelegram

STAFF = {"id": 9, "is_bot": False, "first_name": "Dorte", "language_code": "da"}
BO = {"id": 8, "is_bot": False, "first_name": "Bo", "language_code": "da"}
HOLD = "I spørger hurtigere, end jeg kan følge med."


def _hold(time: str) -> str:
    return f"{HOLD} Jeg holder en lille pause. Skriv igen om {time}, så er jeg klar."


@pytest.fixture
async def talk(clock: FakeClock, state: State) -> AsyncIterator[Conversation]:
    telegram = FakeTelegram(clock)
    limits = Limits(a_minute=4, an_hour=10, exempt={9})
    async with (
        asyncio.timeout(10),
        running(telegram, FakeDesk(), clock, state, limits=limits) as talk,
    ):
        yield talk
    assert telegram.violations == []


async def ask(talk: Conversation, times: int, **who: object) -> None:
    for number in range(times):
        await talk.write(f"{number}?", **who)  # type: ignore[arg-type]  # chat and user


def held(talk: Conversation) -> list[str]:
    return [text for text in talk.texts if text.startswith(HOLD)]


async def test_what_is_too_much_gets_one_kind_line_and_then_silence(talk: Conversation) -> None:
    await ask(talk, 8)

    assert len(talk.desk.asked) == 4
    assert held(talk) == [
        f"{HOLD} Jeg holder en lille pause. Skriv igen om et minut, så er jeg klar."
    ]
    assert len(talk.sent) == 5


async def test_after_the_pause_everything_is_as_before(talk: Conversation) -> None:
    await ask(talk, 5)
    talk.clock.advance(60)

    await ask(talk, 4)
    await ask(talk, 1)

    assert len(talk.desk.asked) == 8
    assert len(held(talk)) == 2


async def test_somebody_who_goes_on_for_an_hour_is_told_how_long_the_pause_is(
    talk: Conversation,
) -> None:
    for _ in range(3):
        await ask(talk, 4)
        talk.clock.advance(60)

    assert len(talk.desk.asked) == 10
    assert held(talk) == [
        f"{HOLD} Jeg holder en lille pause. Skriv igen om 4 minutter, så er jeg klar."
    ]


async def test_in_a_group_only_the_one_who_asks_so_much_has_to_wait(talk: Conversation) -> None:
    addressed = {"entities": [{"type": "mention", "offset": 0, "length": 17}]}
    for number, user in enumerate([VERA] * 6 + [BO]):
        await talk.write(f"@klyngehjaelp_bot {number}?", chat=GROUP, user=user, **addressed)

    assert [question for question, _ in talk.desk.asked] == ["0?", "1?", "2?", "3?", "6?"]


async def test_what_is_said_among_others_in_a_group_does_not_count(talk: Conversation) -> None:
    await ask(talk, 10, chat=GROUP)
    await ask(talk, 4, chat=PRIVATE)

    assert len(talk.desk.asked) == 4


async def test_staff_may_ask_as_much_as_they_like(talk: Conversation) -> None:
    await ask(talk, 12, user=STAFF)

    assert len(talk.desk.asked) == 12


async def test_a_button_is_a_quarter_of_a_question_and_never_left_spinning(
    talk: Conversation,
) -> None:
    for _ in range(17):
        await talk.press("f1")

    assert len(talk.sent) == 16
    *_, answered = talk.telegram.of("answerCallbackQuery")
    assert answered["text"] == "Jeg holder en lille pause. Prøv igen om et minut."


async def test_questions_that_waited_while_the_bot_was_down_count_when_they_were_asked(
    talk: Conversation,
) -> None:
    updates = []
    for number in range(8):
        updates.append(talk.message(f"{number}?"))
        talk.clock.advance(30)

    await talk.feed(*updates)

    assert len(talk.desk.asked) == 8
