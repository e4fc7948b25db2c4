"""Updates that waited while the bot was down."""

from bot.handlers.lateness import LATE, TOO_LATE
from bot.local.server import ME
from tests.conversations.conftest import GROUP, PRIVATE, VERA, Conversation
from tests.fakes.desk import answer
from tests.fakes.telegram import Fault, Json

SORRY = "Undskyld, at I først hører fra mig nu."
TOO_OLD = Fault(400, "Bad Request: query is too old and response timeout expired")


def sorry(talk: Conversation) -> list[bool]:
    return [text.startswith(SORRY) for text in talk.texts]


async def test_who_has_waited_hears_an_apology_first_and_then_the_answer(
    talk: Conversation,
) -> None:
    talk.desk.outcome = answer("Ring til DGI.")
    update = talk.message("hvem ringer vi til?")
    talk.clock.advance(LATE.total_seconds() + 1)

    await talk.feed(update)

    assert sorry(talk) == [True, False]
    assert talk.last.startswith("Ring til DGI.")


async def test_ten_minutes_are_not_late(talk: Conversation) -> None:
    update = talk.message("hvem ringer vi til?")
    talk.clock.advance(LATE.total_seconds())

    await talk.feed(update)

    assert sorry(talk) == [False]


async def test_the_apology_is_said_once_for_all_that_waited(talk: Conversation) -> None:
    updates = [talk.message(f"{number}?") for number in "123"]
    talk.clock.advance(3600)

    await talk.feed(*updates)

    assert sorry(talk) == [True, False, False, False]


async def test_the_next_time_the_bot_was_down_it_is_said_again(talk: Conversation) -> None:
    for _ in range(2):
        update = talk.message("hvem ringer vi til?")
        talk.clock.advance(3600)
        await talk.feed(update)
        talk.clock.advance(60)

    assert sorry(talk) == [True, False, True, False]


async def test_what_is_older_than_a_day_is_not_answered(talk: Conversation) -> None:
    update = talk.message("hvem ringer vi til?")
    talk.clock.advance(TOO_LATE.total_seconds() + 1)

    await talk.feed(update)

    assert talk.sent == []
    assert await talk.state.inbox.waiting() == ()


async def test_an_old_button_is_answered_after_the_apology(talk: Conversation) -> None:
    await _press_late(talk, "f1")

    assert sorry(talk) == [True, False]
    assert "kommune" in talk.last


async def test_several_old_buttons_are_apologised_for_once(talk: Conversation) -> None:
    await _press_late(talk, "f1", "e1")

    assert sorry(talk) == [True, False, False]


async def test_a_button_that_a_killed_bot_has_answered_already_is_not_late(
    talk: Conversation,
) -> None:
    talk.telegram.faults["answerCallbackQuery"].append(TOO_OLD)

    await talk.press("f1")

    assert sorry(talk) == [False]


async def test_in_a_group_nothing_is_said_to_what_was_not_for_us(talk: Conversation) -> None:
    chatter = talk.message("hvem tager kage med?", chat=GROUP)
    talk.clock.advance(3600)

    await talk.feed(chatter)

    assert talk.sent == []


async def test_in_a_group_what_was_for_us_is_answered_late(talk: Conversation) -> None:
    asked = talk.message("/hjaelp@klyngehjaelp_bot", chat=GROUP, **_command(24))
    talk.clock.advance(3600)

    await talk.feed(asked)

    assert sorry(talk) == [True, False]


async def test_an_apology_that_fails_does_not_cost_the_answer(talk: Conversation) -> None:
    talk.desk.outcome = answer("Ring til DGI.")
    update = talk.message("hvem ringer vi til?")
    talk.clock.advance(3600)
    talk.telegram.be_away("sendMessage")

    await talk.feed(update)

    assert talk.last.startswith("Ring til DGI.")


async def _press_late(talk: Conversation, *payloads: str) -> None:
    """Press buttons, and let an hour go by before the bot hears of it."""
    shown = talk.message("Mener I …?", user=ME)["message"]
    presses = [
        talk.telegram.server.press(
            chat_id=PRIVATE["id"], message_id=shown["message_id"], payload=payload, user=VERA
        )
        for payload in payloads
    ]
    talk.clock.advance(3600)
    talk.telegram.faults["answerCallbackQuery"].extend([TOO_OLD] * len(presses))
    await talk.feed(*presses)


def _command(length: int) -> Json:
    return {"entities": [{"type": "bot_command", "offset": 0, "length": length}]}
