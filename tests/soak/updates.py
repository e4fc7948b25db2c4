"""The stream of updates: every kind that Telegram describes, and some that it does not yet."""

from collections.abc import Callable
from typing import Final

from tests.soak import messages, presses
from tests.soak.expected import Happening, Wish
from tests.soak.world import Source

_MESSAGES: Final = ("channel_post", "business_message", "guest_message")
Make = Callable[[Source], Happening | None]

_MAKERS: Final[tuple[tuple[Make, float], ...]] = (
    (messages.text, 42),
    (messages.content, 9),
    (messages.service, 6),
    (messages.edited, 4),
    (presses.newest, 20),
    (presses.real, 4),
    (presses.foreign, 2),
    (presses.garbage, 3),
)


def next_happening(source: Source) -> Happening:
    """Return the next update; one in ten is of a kind that the bot need not know."""
    makers: list[Make] = [make for make, _ in _MAKERS]
    weights = [weight for _, weight in _MAKERS]
    makers.append(_other)
    weights.append(10)
    while True:
        [make] = source.rng.choices(makers, weights)
        if happening := make(source):
            return happening


def _other(source: Source) -> Happening:
    """Return one of those kinds; they take turns, so that a short soak has them all."""
    kinds = (*presses.other_kinds(), "brand_new_kind")
    kind = kinds[next(source.others) % len(kinds)]
    if kind.removeprefix("edited_").endswith(_MESSAGES):
        return messages.anywhere(source, kind)
    if kind == "brand_new_kind":
        made: object = {"chat": {"id": 1}, "holds": ["anything", {"at": "all"}]}
    else:
        made = source.anything.field("Update", kind)
    if kind == "poll_answer" and source.shown.polls:
        made = _vote(source, made)
    wish = Wish.EITHER if kind == "my_chat_member" else Wish.NOTHING
    return Happening(update=source.world.next_update(kind, made), kind=kind, wish=wish)


def _vote(source: Source, made: object) -> object:
    """Let somebody vote in a poll that the bot has sent."""
    poll_id, option = source.rng.choice(source.shown.polls), source.rng.randrange(4)
    source.world.vote(poll_id, option)
    return {**dict(made), "poll_id": poll_id, "option_ids": [option]}  # type: ignore[call-overload]
