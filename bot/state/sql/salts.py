"""The keys under which chats stand in the question log, and the salts that make them."""

import hashlib
import hmac
import secrets
from datetime import datetime

from sqlalchemy import Connection, insert, select

from bot.state.questions import SALT_LASTS
from bot.state.sql.tables import CHAT_SALTS

_BYTES = 32


def current_key(connection: Connection, chat_id: int, now: datetime) -> str:
    """Return the chat's key of this month; with no salt young enough, one is made.

    Two programs may make one at once: then both are kept, and `all_keys` tries both.
    """
    table = CHAT_SALTS.c
    salt = connection.scalar(
        select(table.salt)
        .where(table.made_at > now - SALT_LASTS)
        .order_by(table.made_at.desc(), table.id.desc())
        .limit(1)
    )
    if salt is None:
        salt = secrets.token_hex(_BYTES)
        connection.execute(insert(CHAT_SALTS).values(salt=salt, made_at=now))
    return _key(salt, chat_id)


def all_keys(connection: Connection, chat_id: int) -> list[str]:
    """Return every key that the chat may still stand under."""
    salts = connection.scalars(select(CHAT_SALTS.c.salt).order_by(CHAT_SALTS.c.id))
    return [_key(salt, chat_id) for salt in salts]


def keys_of_both(connection: Connection, old: int, new: int) -> list[tuple[str, str]]:
    """Return every key that one chat may stand under, each with that of another chat."""
    return list(zip(all_keys(connection, old), all_keys(connection, new), strict=True))


def _key(salt: str, chat_id: int) -> str:
    return hmac.new(salt.encode(), str(chat_id).encode(), hashlib.sha256).hexdigest()
