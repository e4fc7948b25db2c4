"""Who writes: two hundred chats of every type, each with a word that nobody else may read."""

import re
from dataclasses import dataclass
from random import Random
from typing import Final

from tests.fakes.telegram import Json

CHATS: Final = 200
_WORD: Final = re.compile(r"zq(\d+)x")


@dataclass(frozen=True, slots=True, kw_only=True)
class Somewhere:
    """A chat.

    Attributes:
        number: From 0; what is said here may hold no other chat's word.
        chat: Telegram's `Chat`.
        has_topics: Whether it is a group with topics.
    """

    number: int
    chat: Json
    has_topics: bool = False

    @property
    def id(self) -> int:
        return int(self.chat["id"])

    @property
    def kind(self) -> str:
        return str(self.chat["type"])

    @property
    def is_private(self) -> bool:
        return self.kind == "private"

    @property
    def is_group(self) -> bool:
        return self.kind in {"group", "supergroup"}

    @property
    def word(self) -> str:
        return f"zq{self.number}x"


def foreign_words(text: str, *, number: int) -> list[str]:
    """Return the words in a text that belong to other chats than the one of that number."""
    return [found.group() for found in _WORD.finditer(text) if int(found.group(1)) != number]


def everywhere() -> tuple[Somewhere, ...]:
    """Return the chats: six of ten are private, the rest groups, supergroups and channels."""
    return tuple(_somewhere(number) for number in range(CHATS))


def user_of(somewhere: Somewhere, rng: Random) -> Json:
    """Return who writes: the person whose private chat it is, or anybody in a group."""
    if somewhere.is_private:
        return person(somewhere.number, rng)
    return person(rng.randrange(CHATS), rng)


def person(number: int, rng: Random) -> Json:
    """Return the user of that number; some have no language, some another one."""
    user: Json = {"id": 1000 + number, "is_bot": False, "first_name": f"Vera zq{number}x"}
    language = rng.choice(("da", "da", "da", "en", "de", None))
    return user | {"language_code": language} if language else user


def _somewhere(number: int) -> Somewhere:
    title = f"Styregruppen zq{number}x"
    match number % 10:
        case 6:
            return Somewhere(
                number=number, chat={"id": -5000 - number, "type": "group", "title": title}
            )
        case 7:
            chat = {"id": -1_000_000_000_000 - number, "type": "supergroup", "title": title}
            return Somewhere(number=number, chat=chat)
        case 8:
            chat = {"id": -1_000_000_000_000 - number, "type": "supergroup", "title": title}
            return Somewhere(number=number, chat=chat | {"is_forum": True}, has_topics=True)
        case 9:
            chat = {"id": -1_000_000_000_000 - number, "type": "channel", "title": title}
            return Somewhere(number=number, chat=chat)
        case _:
            chat = {"id": 1000 + number, "type": "private", "first_name": f"Vera zq{number}x"}
            return Somewhere(number=number, chat=chat)
