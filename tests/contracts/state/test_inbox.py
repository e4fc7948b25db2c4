"""Updates between Telegram and the one who handles them."""

from datetime import timedelta

from sqlalchemy import Engine, select

from bot.state.inbox import KEEP_BODIES, KEEP_IDS, TRIES, Arrival
from bot.state.keeping import State
from bot.state.sql.tables import INBOX
from tests.fakes.clock import FakeClock


def arrival(update_id: int, *, chat_id: int | None = 1) -> Arrival:
    return Arrival(update_id=update_id, chat_id=chat_id, body=f'{{"update_id": {update_id}}}')


async def waiting_ids(state: State) -> list[int]:
    return [one.update_id for one in await state.inbox.waiting()]


async def test_what_was_taken_in_waits_oldest_first(state: State, clock: FakeClock) -> None:
    for update_id in (5, 6):
        await state.inbox.take_in(arrival(update_id))
    clock.advance(1)
    await state.inbox.take_in(arrival(4, chat_id=None))

    assert await state.inbox.waiting() == (arrival(5), arrival(6), arrival(4, chat_id=None))


async def test_an_update_is_handled_once(state: State) -> None:
    await state.inbox.take_in(arrival(5))

    assert await state.inbox.begin(5)
    await state.inbox.finish(5)
    await state.inbox.take_in(arrival(5))

    assert not await state.inbox.begin(5)
    assert await state.inbox.waiting() == ()


async def test_an_update_that_nobody_took_in_is_not_begun(state: State) -> None:
    assert not await state.inbox.begin(5)


async def test_an_update_that_was_begun_and_not_finished_waits_with_its_tries(
    state: State,
) -> None:
    await state.inbox.take_in(arrival(5))
    await state.inbox.begin(5)

    [one] = await state.inbox.waiting()

    assert one.tries == 1
    assert await state.inbox.begin(5)


async def test_what_came_before_in_the_same_chat_is_found_oldest_first(state: State) -> None:
    for update_id, chat_id in ((7, 1), (5, 1), (6, 2), (8, 1)):
        await state.inbox.take_in(arrival(update_id, chat_id=chat_id))

    assert await state.inbox.earlier(1, 8) == arrival(5)
    await state.inbox.finish(5)
    assert await state.inbox.earlier(1, 8) == arrival(7)
    await state.inbox.finish(7)
    assert await state.inbox.earlier(1, 8) is None


async def test_what_was_tried_too_often_is_not_found_as_earlier(state: State) -> None:
    await state.inbox.take_in(arrival(5))
    for _ in range(TRIES):
        await state.inbox.begin(5)

    assert await state.inbox.earlier(1, 6) is None


async def test_a_try_that_is_taken_back_does_not_count(state: State) -> None:
    await state.inbox.take_in(arrival(5))
    for _ in range(TRIES):
        await state.inbox.begin(5)
        await state.inbox.put_back(5)

    assert await state.inbox.set_aside() == ()
    assert await state.inbox.waiting() == (arrival(5),)


async def test_what_has_waited_for_a_while_is_told_from_what_has_just_come(
    state: State, clock: FakeClock
) -> None:
    await state.inbox.take_in(arrival(5))
    clock.advance(60)
    await state.inbox.take_in(arrival(6))

    assert await state.inbox.waiting(for_at_least=timedelta(minutes=1)) == (arrival(5),)


async def test_an_update_that_was_never_finished_is_set_aside(state: State) -> None:
    await state.inbox.take_in(arrival(5))
    await state.inbox.take_in(arrival(6))
    for _ in range(TRIES):
        assert await state.inbox.set_aside() == ()
        assert await state.inbox.begin(5)

    assert await state.inbox.set_aside() == (5,)
    assert await waiting_ids(state) == [6]
    assert not await state.inbox.begin(5)


async def test_of_an_update_that_was_handled_the_id_alone_is_kept(
    state: State, engine: Engine, clock: FakeClock
) -> None:
    await state.inbox.take_in(arrival(5))
    await state.inbox.begin(5)
    await state.inbox.finish(5)

    with engine.begin() as connection:
        [row] = connection.execute(select(INBOX)).mappings()
    assert (row["body"], row["chat_id"]) == (None, None)
    assert row["handled_at"] == clock.now()


async def test_an_id_is_kept_for_a_week(state: State, clock: FakeClock) -> None:
    await state.inbox.take_in(arrival(5))
    await state.inbox.begin(5)
    await state.inbox.finish(5)

    clock.advance(KEEP_IDS.total_seconds())
    await state.forgetting.purge()
    await state.inbox.take_in(arrival(5))
    assert not await state.inbox.begin(5)

    clock.advance(1)
    await state.forgetting.purge()
    await state.inbox.take_in(arrival(5))
    assert await state.inbox.begin(5)


async def test_what_was_written_is_deleted_after_a_day_handled_or_not(
    state: State, engine: Engine, clock: FakeClock
) -> None:
    await state.inbox.take_in(arrival(5))
    clock.advance(KEEP_BODIES.total_seconds())
    await state.inbox.take_in(arrival(6))
    assert await waiting_ids(state) == [5, 6]
    clock.advance(1)

    assert await waiting_ids(state) == [6]
    await state.forgetting.purge()

    with engine.begin() as connection:
        bodies = connection.execute(select(INBOX.c.body).order_by(INBOX.c.update_id)).scalars()
        assert list(bodies) == [None, arrival(6).body]
    assert not await state.inbox.begin(5)
