"""One transaction at a time for one chat."""

from sqlalchemy import Connection, func, select


def lock_chat(connection: Connection, chat_id: int) -> None:
    """Wait until no other transaction works on the chat; held until the end of this one.

    On SQLite every transaction waits for every other one already.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(chat_id)))
