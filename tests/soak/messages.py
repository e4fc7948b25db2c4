"""Random messages: texts, everything else that people send, and what Telegram itself reports."""

from random import Random
from typing import Final

from bot.delivery.markup import length
from bot.local.server import ME
from bot.local.updates import text_message
from tests.fakes.bot_api.checking import description
from tests.fakes.telegram import Json
from tests.soak.expected import Happening, Wish
from tests.soak.people import Somewhere, user_of
from tests.soak.words import COMMANDS, say_something
from tests.soak.world import Source, choose


def _names(listed: str) -> tuple[str, ...]:
    return tuple(listed.split())


CONTENTS: Final = _names(
    "animation audio document live_photo paid_media photo sticker story video video_note voice"
    " checklist contact dice game poll venue location rich_message invoice giveaway"
    " giveaway_winners"
)
"""What people send instead of text."""
_ALONGSIDE: Final = _names(
    "sender_boost_count sender_tag forward_origin external_reply quote reply_to_story via_bot"
    " has_protected_content is_from_offline media_group_id author_signature effect_id"
    " link_preview_options reply_to_checklist_task_id paid_star_count suggested_post_info"
)
"""What may stand beside any content."""
_NOT_SERVICE: Final = _names(
    "message_id message_thread_id direct_messages_topic from sender_chat date chat text entities"
    " caption caption_entities show_caption_above_media has_media_spoiler reply_to_message"
    " edit_date guest_query_id business_connection_id sender_business_bot is_topic_message"
    " is_automatic_forward is_paid_post reply_to_poll_option_id guest_bot_caller_user"
    " guest_bot_caller_chat reply_markup"
)
_ANONYMOUS_ADMIN: Final[Json] = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
_MENTION: Final = f"@{ME['username']}"
_KNOWN: Final = frozenset(
    command.split()[0] for command in COMMANDS if command.split()[0][1:].isascii()
) - {"/ukendt", "/", "/start@en_anden_bot"}


def service_kinds() -> tuple[str, ...]:
    """Return the fields of a message in which Telegram reports what has happened."""
    known = {*CONTENTS, *_ALONGSIDE, *_NOT_SERVICE}
    return tuple(name for name in description()["types"]["Message"]["fields"] if name not in known)


def text(source: Source) -> Happening:
    """Return a text in any chat that is no channel."""
    place, rng = _place(source), source.rng
    said = say_something(rng, word=place.word)
    message = _around(source, place) | text_message(said) | _who(place, rng)
    if place.is_private:
        wish = Wish.ANSWER
    else:
        message, wish = _in_group(message, said, rng)
    crosses = said.startswith("/start b_")
    return _said(source, place, message, "text", wish, crosses=crosses)


def content(source: Source) -> Happening:
    """Return a picture, a poll, a dice … in any chat that is no channel."""
    place, rng = _place(source), source.rng
    kind = rng.choice(CONTENTS)
    message = _around(source, place) | _who(place, rng) | _content(source, kind)
    addressed = place.is_private or rng.random() < 1 / 4
    if addressed and not place.is_private:
        message |= _reply_to_bot(place)
    return _said(source, place, message, kind, Wish.ANSWER if addressed else Wish.NOTHING)


def service(source: Source) -> Happening:
    """Return what Telegram reports: a member has come, a topic was closed …"""
    place, rng = _place(source), source.rng
    kind = rng.choice(service_kinds())
    message = _around(source, place) | _who(place, rng)
    message |= {kind: source.anything.field("Message", kind)}
    return _said(source, place, message, f"service {kind}", Wish.NOTHING)


def edited(source: Source) -> Happening:
    """Return a message that was changed; what is not text never matters."""
    place, rng = _place(source), source.rng
    message = _around(source, place) | _who(place, rng) | {"edit_date": 1_790_000_000}
    is_text = rng.random() < 2 / 3
    if is_text:
        message |= text_message(say_something(rng, word=place.word))
    else:
        message |= _content(source, rng.choice(CONTENTS))
    message |= {"chat": place.chat, "message_id": _earlier(source), "date": 1_790_000_000}
    message |= _who(place, rng)
    return Happening(
        update=source.world.next_update("edited_message", message),
        kind="edited_message",
        wish=Wish.EITHER if is_text else Wish.NOTHING,
        place=place.number,
    )


def anywhere(source: Source, kind: str) -> Happening:
    """Return a message that is none of ours: in a channel, or of somebody's business."""
    place, rng = choose(source), source.rng
    message = text_message(say_something(rng, word=place.word))
    if rng.random() < 1 / 2:
        message = _content(source, rng.choice(CONTENTS))
    message |= {"chat": place.chat, "message_id": _earlier(source), "date": 1_790_000_000}
    message |= {"from": user_of(place, rng)} if not kind.endswith("channel_post") else {}
    return Happening(
        update=source.world.next_update(kind, message),
        kind=kind,
        wish=Wish.EITHER if kind == "guest_message" else Wish.NOTHING,
        place=place.number,
    )


def _place(source: Source) -> Somewhere:
    while (place := choose(source)).kind == "channel":
        pass
    return place


def _who(place: Somewhere, rng: Random) -> Json:
    if place.is_group and rng.random() < 1 / 20:
        return {"from": _ANONYMOUS_ADMIN, "sender_chat": place.chat, "chat": place.chat}
    return {"from": user_of(place, rng), "chat": place.chat}


def _around(source: Source, place: Somewhere) -> Json:
    """Return what stands beside the content: a forward, a quote, a topic."""
    rng = source.rng
    beside = {
        name: source.anything.field("Message", name)
        for name in _ALONGSIDE
        if rng.random() < 1 / 25
    }
    if place.has_topics and rng.random() < 2 / 3:
        beside |= {"message_thread_id": 1 + rng.randrange(5), "is_topic_message": True}
    return beside


def _content(source: Source, kind: str) -> Json:
    made = {kind: source.anything.field("Message", kind)}
    if kind == "venue":
        made["location"] = made["venue"]["location"]
    if kind == "animation":
        made["document"] = source.anything.of("Document")
    return made


def _in_group(message: Json, said: str, rng: Random) -> tuple[Json, Wish]:
    """Address the bot, or not, in one of the ways that there are."""
    first = said.partition(" ")[0]
    wish = Wish.ANSWER if first in _KNOWN else Wish.NOTHING
    if said.startswith("/") and wish is Wish.NOTHING:
        wish = Wish.EITHER
    match rng.randrange(4):
        case 0:
            offset = length(said) + 1
            entity = {"type": "mention", "offset": offset, "length": length(_MENTION)}
            message |= {"text": f"{said} {_MENTION}"}
            message["entities"] = [*message["entities"], entity]
            return message, Wish.ANSWER
        case 1:
            return message | _reply_to_bot_in(message["chat"]), Wish.ANSWER
        case _:
            return message, wish


def _reply_to_bot(place: Somewhere) -> Json:
    return _reply_to_bot_in(place.chat)


def _reply_to_bot_in(chat: Json) -> Json:
    said = {"message_id": 1, "date": 1_790_000_000, "chat": chat, "from": ME, "text": "Hej!"}
    return {"reply_to_message": said}


def _earlier(source: Source) -> int:
    """Return the number of a message of late, whosever it was."""
    return max(1, source.world.next_message_id() - source.rng.randrange(60))


def _said(
    source: Source,
    place: Somewhere,
    message: Json,
    what: str,
    wish: Wish,
    *,
    crosses: bool = False,
) -> Happening:
    return Happening(
        update=source.world.say(message),
        kind=f"message {what}",
        wish=wish,
        place=place.number,
        crosses=crosses,
    )
