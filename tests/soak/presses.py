"""Pressed buttons: real ones, old ones, other chats', and nobody's."""

from typing import Final

from tests.fakes.bot_api.checking import description
from tests.fakes.telegram import Json
from tests.soak.expected import Happening, Wish
from tests.soak.people import Somewhere, person
from tests.soak.world import ShownButton, Source

_GARBAGE: Final = (
    "",
    "g1",
    "g1:abc123:hvorfor:corona",
    "g1:abc123:!:!",
    "g1:zzzzzz:sted:=99",
    "f1",
    "f2",
    "d1",
    "u1:999999999999999999:good",
    "u1:-1:good",
    "u1:1:wonderful",
    "p1:9999",
    "p1:abcd",
    "a1:ingensteds",
    "c1:oestjylland",
    "r1:0706",
    "r1:0000",
    "h1:99999",
    "h1:-1",
    "t1:1:<b>",
    "s1:0000000000",
    "o1:ffffffffff:1",
    "k1:post:abc123",
    "k1:ics:zzzzzz",
    "v1:1:1",
    "b1:abc123:moedesteder:halts",
    "x1",
    "e1",
    "q1",
    "æøå" * 10,
    "\x00\x01",
    "'; DROP TABLE inbox; --",
    "💥" * 16,
)
_BOARD: Final = "b1:"
_GUIDE: Final = "g1:"


def real(source: Source) -> Happening | None:
    """Return a press of a button that the bot has shown; None if there is none any more."""
    there = [
        each
        for each in source.shown.anywhere
        if source.world.is_there(each.chat_id, each.message_id)
    ]
    if not there:
        return None
    return _press(source, source.rng.choice(there), "callback_query real")


def newest(source: Source) -> Happening | None:
    """Return a press under what was shown last in a chat, as people mostly do it."""
    chats = [buttons for buttons in source.shown.by_chat.values() if buttons]
    if not chats:
        return None
    buttons = [*source.rng.choice(chats)]
    last = [each for each in buttons if each.message_id == buttons[-1].message_id]
    button = source.rng.choice(last)
    if not source.world.is_there(button.chat_id, button.message_id):
        return None
    return _press(source, button, "callback_query newest")


def foreign(source: Source) -> Happening | None:
    """Return a press that carries what was shown in another chat."""
    if len(source.shown.anywhere) < 2:
        return None
    under, carried = source.rng.sample([*source.shown.anywhere], 2)
    if not source.world.is_there(under.chat_id, under.message_id):
        return None
    button = ShownButton(under.chat_id, under.message_id, carried.payload)
    return _press(source, button, "callback_query foreign")


def garbage(source: Source) -> Happening:
    """Return a press that no button of ours makes, under a message that may be gone."""
    place = source.rng.choice(source.world.places)
    query: Json = {
        "id": source.world.next_query_id(),
        "from": person(place.number, source.rng),
        "chat_instance": "1",
    }
    query |= _under(source, place)
    payload = source.rng.choice(_GARBAGE)
    query |= {"game_short_name": "spil"} if source.rng.random() < 1 / 20 else {"data": payload}
    return Happening(
        update=source.world.next_update("callback_query", query),
        kind="callback_query garbage",
        wish=Wish.ANSWER,
        place=place.number,
        crosses=payload.startswith(_BOARD),
    )


def _under(source: Source, place: Somewhere) -> Json:
    """Return where the button is: under a message, one that cannot be reached, an inline one."""
    message_id = source.world.next_message_id()
    match source.rng.randrange(4):
        case 0:
            return {"inline_message_id": "inline"}
        case 1:
            gone = {"chat": place.chat, "message_id": message_id, "date": 0}
            return {"message": gone}
        case _:
            there = {"chat": place.chat, "message_id": message_id, "date": 1_790_000_000}
            return {"message": there | {"text": "gammelt"}}


def _press(source: Source, button: ShownButton, kind: str) -> Happening:
    place = next(each for each in source.world.places if each.id == button.chat_id)
    number = place.number if place.is_private else source.rng.randrange(len(source.world.places))
    update = source.world.press(
        chat_id=button.chat_id,
        message_id=button.message_id,
        payload=button.payload,
        user=person(number, source.rng),
    )
    return Happening(
        update=update,
        kind=kind,
        wish=Wish.ANSWER,
        place=place.number,
        crosses=button.payload.startswith(_BOARD),
        may_be_silent=button.payload.startswith(_GUIDE),
    )


def other_kinds() -> tuple[str, ...]:
    """Return every kind of update that is neither a message nor a press."""
    fields = description()["types"]["Update"]["fields"]
    ours = {"update_id", "message", "edited_message", "callback_query"}
    return tuple(name for name in fields if name not in ours)
