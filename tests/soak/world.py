"""What random updates are made from: the chats, what the bot has shown in them, Telegram's ids."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Final

from bot.local.server import LocalServer
from tests.fakes.telegram import Json
from tests.soak.anything import Anything, Make
from tests.soak.people import Somewhere, everywhere, person

_MESSAGES: Final = 4_000
"""How many messages Telegram remembers: it is the bot's memory that is measured."""
_BUTTONS: Final = 30
_DENMARK: Final = (54.6, 57.7, 8.1, 12.6)


class World(LocalServer):
    """Telegram's servers for two hundred chats; forgets old messages."""

    def __init__(self, *, now: Callable[[], float]) -> None:
        super().__init__(now=now, on_event=lambda _: None)
        self.places = everywhere()
        for place in self.places:
            self._chats[place.id] = place.chat

    def next_update(self, kind: str, content: object) -> Json:
        """Return an update of any kind."""
        return {"update_id": next(self._update_ids), kind: content}

    def is_there(self, chat_id: int, message_id: int) -> bool:
        """Tell whether a message is remembered."""
        return (chat_id, message_id) in self._messages

    def next_query_id(self) -> str:
        """Return the number of a press that can be answered."""
        query_id = str(next(self._query_ids))
        self._open_queries.add(query_id)
        return query_id

    def next_message_id(self) -> int:
        """Return the number of a message that is told of and not kept."""
        return next(self._message_ids)

    def forget_old(self) -> None:
        """Forget all but the newest messages, polls, files and unanswered presses."""
        for message in [*self._messages][:-_MESSAGES]:
            del self._messages[message]
        for poll in [*self._polls][:-_MESSAGES]:
            del self._polls[poll]
        self._open_queries.clear()


@dataclass(frozen=True, slots=True)
class ShownButton:
    """A button that the bot has shown."""

    chat_id: int
    message_id: int
    payload: str


@dataclass(slots=True)
class Shown:
    """The buttons and polls that the bot has shown lately."""

    by_chat: defaultdict[int, deque[ShownButton]] = field(
        default_factory=lambda: defaultdict(lambda: deque(maxlen=_BUTTONS))
    )
    anywhere: deque[ShownButton] = field(default_factory=lambda: deque(maxlen=10 * _BUTTONS))
    polls: deque[str] = field(default_factory=lambda: deque(maxlen=_BUTTONS))

    def note(self, message: Json) -> None:
        """Remember what stands under a message of the bot."""
        rows = message.get("reply_markup", {}).get("inline_keyboard", ())
        for payload in (each.get("callback_data") for row in rows for each in row):
            if payload:
                chat_id = message["chat"]["id"]
                button = ShownButton(chat_id, message["message_id"], payload)
                self.by_chat[chat_id].append(button)
                self.anywhere.append(button)
        if poll := message.get("poll"):
            self.polls.append(poll["id"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What every maker of updates needs.

    Attributes:
        others: Numbers the updates of kinds that the bot need not know.
    """

    rng: Random
    world: World
    shown: Shown
    anything: Anything
    others: Iterator[int] = field(default_factory=count)


def source(rng: Random, world: World) -> Source:
    """Return a source whose random objects live in the world."""
    chats = world.places

    def chat(rng: Random) -> Json:
        return rng.choice(chats).chat

    def message(rng: Random) -> Json:
        made = {"message_id": rng.randrange(1, 10**6), "date": 0, "chat": chat(rng)}
        return made | {"date": rng.choice((0, 1_790_000_000)), "text": "gammelt"}

    own: dict[str, Make] = {
        "User": lambda rng: person(rng.randrange(len(chats)), rng),
        "Chat": chat,
        "Message": message,
        "MaybeInaccessibleMessage": message,
        "Location": _location,
    }
    return Source(rng=rng, world=world, shown=Shown(), anything=Anything(rng=rng, own=own))


def choose(source: Source) -> Somewhere:
    """Return a chat; half of what happens, happens in one in ten of them."""
    places = source.world.places
    few = places[:: len(places) // 20]
    busy = (*few, *places[6:46:10])
    return source.rng.choice(busy if source.rng.random() < 1 / 2 else places)


def _location(rng: Random) -> Json:
    south, north, west, east = _DENMARK
    if rng.random() < 1 / 4:
        return {"latitude": rng.uniform(-90, 90), "longitude": rng.uniform(-180, 180)}
    return {"latitude": rng.uniform(south, north), "longitude": rng.uniform(west, east)}
