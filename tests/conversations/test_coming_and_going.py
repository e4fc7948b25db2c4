"""Taken into a group, taken out of it, and a group that gets another number."""

from datetime import timedelta

import pytest
from telegram.error import NetworkError

from bot.local.server import ME
from bot.state.chat_settings import ChatSettings
from bot.state.places import RememberedPlace
from tests.conversations.conftest import GROUP, PRIVATE, VERA, Conversation
from tests.fakes.telegram import Fault, Json

SMALL: Json = {"id": -55, "type": "group", "title": "Styregruppen"}
VOEL = RememberedPlace(name="Voel", code="0740")


def _membership(
    talk: Conversation,
    *,
    before: str = "left",
    after: str = "member",
    chat: Json = GROUP,
    user: Json = VERA,
) -> Json:
    """Return the update of what became of us in a chat."""
    seen = talk.message("Hej", chat=chat, user=user)  # Telegram knows the chat
    return {
        "update_id": seen["update_id"],
        "my_chat_member": {
            "chat": chat,
            "from": user,
            "date": 1_700_000_000,
            "old_chat_member": _member(before),
            "new_chat_member": _member(after),
        },
    }


def _member(status: str) -> Json:
    member: Json = {"status": status, "user": ME}
    return member | {"until_date": 0} if status == "kicked" else member


async def test_a_group_is_greeted_once(talk: Conversation) -> None:
    await talk.feed(_membership(talk))
    await talk.feed(_membership(talk, before="member", after="left"))
    await talk.feed(_membership(talk))

    [hello] = talk.texts
    assert hello.startswith("Hej! Jeg er Klyngehjælp.")
    assert "@klyngehjaelp_bot" in hello
    assert "Andre beskeder her i gruppen viser Telegram mig ikke." in hello
    assert "/indstillinger" in hello


async def test_whoever_takes_us_in_is_greeted_in_their_language(talk: Conversation) -> None:
    await talk.feed(_membership(talk, user=VERA | {"language_code": "en"}))

    assert talk.last.startswith("Hello! I am Klyngehjælp.")


async def test_where_we_see_everything_we_say_so(talk: Conversation) -> None:
    update = _membership(talk)
    rights = talk.telegram.server.groups.rights()
    update["my_chat_member"]["new_chat_member"] |= {"status": "administrator", **rights}

    await talk.feed(update)

    assert "Telegram viser mig også jeres andre beskeder." in talk.last


@pytest.mark.parametrize(
    ("chat", "before", "after"),
    [
        (GROUP, "member", "left"),
        (GROUP, "member", "kicked"),
        (PRIVATE, "member", "kicked"),
        (PRIVATE, "kicked", "member"),
        ({"id": -1009, "type": "channel", "title": "Nyt"}, "left", "member"),
    ],
)
async def test_elsewhere_nobody_is_greeted(
    talk: Conversation, chat: Json, before: str, after: str
) -> None:
    await talk.feed(_membership(talk, before=before, after=after, chat=chat))

    assert talk.sent == []


async def test_a_group_where_we_may_not_write_is_greeted_another_time(talk: Conversation) -> None:
    talk.telegram.faults["sendMessage"].append(
        Fault(400, "Bad Request: not enough rights to send text messages to the chat")
    )

    await talk.feed(_membership(talk))
    assert not (await talk.state.chat_settings.of(GROUP["id"])).greeted
    await talk.feed(_membership(talk))

    assert (await talk.state.chat_settings.of(GROUP["id"])).greeted


async def test_a_group_that_took_us_out_gets_no_reminders(talk: Conversation) -> None:
    talk.clock.advance(timedelta(hours=15).total_seconds())
    now = talk.clock.now()
    await talk.state.reminders.add(GROUP["id"], kind="meeting", due_at=now, payload="{}")
    await talk.feed(_membership(talk, before="member", after="kicked"))

    await talk.built.errands.run()

    assert talk.sent == []
    assert await talk.state.reminders.pending(GROUP["id"]) == ()


@pytest.mark.parametrize("told_in", ["the old group", "the new group", "both"])
async def test_everything_follows_a_group_that_becomes_a_supergroup(
    talk: Conversation, told_in: str
) -> None:
    await talk.state.places.remember(SMALL["id"], VOEL)
    await talk.state.chat_settings.change(SMALL["id"], lambda _: ChatSettings(noting=False))
    left = talk.message("", chat=SMALL, migrate_to_chat_id=GROUP["id"])
    came = talk.message("", chat=GROUP, migrate_from_chat_id=SMALL["id"])

    updates = {"the old group": [left], "the new group": [came], "both": [left, came]}
    await talk.feed(*updates[told_in])

    assert await talk.state.places.remembered(GROUP["id"]) == VOEL
    assert await talk.state.places.remembered(SMALL["id"]) is None
    assert not (await talk.state.chat_settings.of(GROUP["id"])).noting
    assert talk.sent == []


async def test_becoming_a_supergroup_is_not_being_taken_out(talk: Conversation) -> None:
    await talk.feed(_membership(talk, before="member", after="left", chat=SMALL))

    await talk.feed(talk.message("", chat=SMALL, migrate_to_chat_id=GROUP["id"]))

    assert not (await talk.state.chat_settings.of(GROUP["id"])).away


async def test_what_was_still_to_be_said_is_said_where_the_group_is_now(
    talk: Conversation,
) -> None:
    talk.telegram.faults["sendMessage"].append(NetworkError("away"))
    await talk.write("/genstart", chat=SMALL)
    talk.message("Hej", chat=GROUP)  # Telegram knows the chat

    await talk.feed(talk.message("", chat=SMALL, migrate_to_chat_id=GROUP["id"]))
    await talk.built.errands.run()

    assert [sent["chat_id"] for sent in talk.sent] == [SMALL["id"], GROUP["id"]]


async def test_whoever_writes_to_us_has_not_shut_us_out(talk: Conversation) -> None:
    await talk.feed(_membership(talk, before="member", after="kicked", chat=PRIVATE))
    assert (await talk.state.chat_settings.of(PRIVATE["id"])).away

    await talk.write("/hjaelp")

    assert not (await talk.state.chat_settings.of(PRIVATE["id"])).away
