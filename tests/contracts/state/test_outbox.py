"""Messages between the decision to send them and Telegram."""

import pytest
from sqlalchemy import Engine, select
from telegram.error import BadRequest, Forbidden, TelegramError, TimedOut

from bot.delivery.failures import PerhapsTaken
from bot.delivery.outbox import send_out
from bot.state.backlog import Waiting
from bot.state.inbox import Arrival
from bot.state.keeping import State
from bot.state.outbox import KEEP_SENT, KEEP_UNSENT, Outgoing
from bot.state.sql.tables import OUTBOX
from tests.fakes.clock import FakeClock


class Telegram:
    """Takes every message but those that it has been told not to."""

    def __init__(self, **faults: TelegramError) -> None:
        self.faults = faults
        self.said: list[str] = []

    async def say(self, outgoing: Outgoing) -> int:
        if fault := self.faults.pop(outgoing.payload, None):
            raise fault
        self.said.append(outgoing.payload)
        return 100 + outgoing.id


async def payloads(state: State, chat_id: int | None = None) -> list[str]:
    return [outgoing.payload for outgoing in await state.outbox.unsent(chat_id)]


async def test_messages_wait_in_their_order_chat_by_chat(state: State) -> None:
    await state.outbox.add(1, "a", "b")
    await state.outbox.add(2, "c")
    await state.outbox.add(1, "d")

    assert await payloads(state) == ["a", "b", "c", "d"]
    assert await payloads(state, 1) == ["a", "b", "d"]


async def test_what_is_written_down_is_what_waits(state: State) -> None:
    assert await state.outbox.add(1, "a", "b") == await state.outbox.unsent()


async def test_of_a_message_that_was_sent_the_ids_alone_are_kept(
    state: State, engine: Engine
) -> None:
    await state.outbox.add(1, "a", "b")
    telegram = Telegram()

    await send_out(await state.outbox.unsent(), outbox=state.outbox, say=telegram.say)

    assert telegram.said == ["a", "b"]
    assert await payloads(state) == []
    with engine.begin() as connection:
        rows = connection.execute(select(OUTBOX)).mappings().all()
    assert [row["payload"] for row in rows] == [None, None]
    assert [row["message_id"] - row["id"] for row in rows] == [100, 100]


async def test_what_telegram_does_not_take_now_keeps_its_place_in_its_chat(state: State) -> None:
    await state.outbox.add(1, "a", "b")
    await state.outbox.add(2, "c")
    telegram = Telegram(a=TimedOut())

    await send_out(await state.outbox.unsent(), outbox=state.outbox, say=telegram.say)
    assert telegram.said == ["c"]

    await send_out(await state.outbox.unsent(), outbox=state.outbox, say=telegram.say)
    assert telegram.said == ["c", "a", "b"]


async def test_what_telegram_refuses_does_not_hold_up_the_rest(state: State) -> None:
    await state.outbox.add(1, "a", "b")
    telegram = Telegram(a=BadRequest("too long"))

    await send_out(await state.outbox.unsent(), outbox=state.outbox, say=telegram.say)

    assert telegram.said == ["b"]
    assert await payloads(state) == []


async def test_of_a_chat_that_has_blocked_us_everything_is_dropped_at_once(state: State) -> None:
    await state.outbox.add(1, "a", "b")
    await state.outbox.add(2, "c")
    telegram = Telegram(a=Forbidden("blocked"))

    with pytest.raises(Forbidden):
        await send_out(await state.outbox.unsent(1), outbox=state.outbox, say=telegram.say)
    await state.outbox.drop_all(1)

    assert telegram.said == []
    assert await payloads(state) == ["c"]


async def test_a_message_in_doubt_is_said_once_more_and_no_third_time(state: State) -> None:
    await state.outbox.add(1, "a", "b")

    await _send(state, Telegram(a=PerhapsTaken()))
    assert [each.doubted for each in await state.outbox.unsent()] == [True, False]

    await _send(state, telegram := Telegram(a=PerhapsTaken()))
    assert telegram.said == ["b"]
    assert await payloads(state) == []


async def test_a_message_in_doubt_counts_as_read_when_its_chat_is_heard_from(
    state: State,
) -> None:
    await state.outbox.add(1, "a", "b")
    await _send(state, Telegram(a=PerhapsTaken()))

    await _send(state, telegram := Telegram(), heard_from=True)

    assert telegram.said == ["b"]
    assert await payloads(state) == []


async def test_a_message_that_was_in_doubt_before_it_came_here_is_said_once(state: State) -> None:
    await state.outbox.add(1, "a", doubted=True)

    await _send(state, Telegram(a=PerhapsTaken()))

    assert await payloads(state) == []


async def test_an_answer_is_written_down_once_for_each_update(state: State) -> None:
    await state.inbox.take_in(Arrival(update_id=5, chat_id=1, body="{}"))

    assert await state.outbox.add_once(5, 1, "a", "b")
    assert not await state.outbox.add_once(5, 1, "a", "b")

    assert await payloads(state) == ["a", "b"]
    assert await state.inbox.waiting() == ()


async def test_what_waits_is_counted(state: State, clock: FakeClock) -> None:
    await state.inbox.take_in(Arrival(update_id=5, chat_id=1, body="{}"))
    await state.outbox.add(1, "a", "b")
    assert await state.backlog.count() == Waiting(inbox=1, outbox=2)

    await state.inbox.finish(5)
    clock.advance(KEEP_UNSENT.total_seconds() + 1)

    assert await state.backlog.count() == Waiting(inbox=0, outbox=0)


async def _send(state: State, telegram: Telegram, *, heard_from: bool = False) -> None:
    await send_out(
        await state.outbox.unsent(),
        outbox=state.outbox,
        say=telegram.say,
        heard_from=heard_from,
    )


async def test_nobody_is_answered_a_day_late(
    state: State, clock: FakeClock, engine: Engine
) -> None:
    await state.outbox.add(1, "a")
    clock.advance(KEEP_UNSENT.total_seconds())
    assert await payloads(state) == ["a"]
    clock.advance(1)

    assert await payloads(state) == []
    await state.forgetting.purge()

    with engine.begin() as connection:
        assert connection.execute(select(OUTBOX)).all() == []


async def test_the_ids_of_what_was_sent_are_forgotten_after_a_week(
    state: State, clock: FakeClock, engine: Engine
) -> None:
    await state.outbox.add(1, "a")
    await send_out(await state.outbox.unsent(), outbox=state.outbox, say=Telegram().say)
    clock.advance(KEEP_SENT.total_seconds() + 1)

    await state.forgetting.purge()

    with engine.begin() as connection:
        assert connection.execute(select(OUTBOX)).all() == []


async def test_the_id_of_a_deleted_message_is_not_given_again(state: State) -> None:
    [first] = await state.outbox.add(1, "a")
    await state.outbox.drop(first.id)

    [second] = await state.outbox.add(1, "b")

    assert second.id > first.id
