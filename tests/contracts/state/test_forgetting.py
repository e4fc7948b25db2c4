"""When a chat asks to be forgotten."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Boolean, Column, Engine, Float, Integer, Table, func, insert, select
from sqlalchemy.types import String

from bot.state.inbox import Arrival
from bot.state.keeping import State
from bot.state.sql.moments import Moment
from bot.state.sql.tables import INBOX, METADATA

MINE, YOURS = 71_000, 72_000
OF_A_CHAT = [table for table in METADATA.sorted_tables if "chat_id" in table.c]


def some_row(table: Table, *, chat_id: int) -> dict[str, Any]:
    """Return a row with something in every column that does not lead to another table."""
    return {column.name: _something(column, chat_id) for column in table.columns}


def _something(column: "Column[Any]", chat_id: int) -> object:
    """Return a value of the column's type; where it must lead elsewhere, the chat's number."""
    if column.foreign_keys and column.nullable:
        return None
    match column.type:
        case Moment():
            return datetime(2026, 11, 23, tzinfo=UTC)
        case Boolean():
            return True
        case Integer() | Float():
            return chat_id
        case String():
            return str(chat_id)
        case other:
            raise AssertionError(f"no value for a {other}")


async def test_nothing_about_the_chat_is_left_in_any_table(state: State, engine: Engine) -> None:
    with engine.begin() as connection:
        for table in METADATA.sorted_tables:
            for chat_id in (MINE, YOURS):
                connection.execute(insert(table).values(some_row(table, chat_id=chat_id)))

    await state.forgetting.forget_all(MINE)

    with engine.begin() as connection:
        for table in OF_A_CHAT:
            left = list(connection.execute(select(table.c.chat_id)).scalars())
            assert MINE not in left, table.name
            assert YOURS in left, table.name


async def test_what_the_chat_is_saying_right_now_is_still_answered(
    state: State, engine: Engine
) -> None:
    for update_id in (5, 6):
        await state.inbox.take_in(Arrival(update_id=update_id, chat_id=MINE, body="{}"))
    await state.inbox.begin(5)

    await state.forgetting.forget_all(MINE)
    await state.inbox.finish(5)

    assert [one.update_id for one in await state.inbox.waiting()] == [6]
    with engine.begin() as connection:
        assert connection.scalar(select(func.count()).select_from(INBOX)) == 2
