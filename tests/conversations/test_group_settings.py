"""What a group's administrators settle, and what members hear who try."""

import pytest
from telegram.error import NetworkError

from bot.delivery.transport import TRIES
from bot.state.chat_settings import ChatSettings
from bot.state.places import RememberedPlace
from knowledge_base.language import Language
from tests.conversations.conftest import BO, GROUP, VERA, Conversation, bots_message, labels
from tests.fakes.desk import answer
from tests.fakes.telegram import Json

ADMINS_DECIDE = "Det er gruppens administratorer, der bestemmer det her. Spørg en af dem."
IN_THE_GROUPS_NAME: Json = {"sender_chat": GROUP}
GROUP_ANONYMOUS_BOT: Json = {"id": 1087968824, "is_bot": True, "first_name": "Group"}


@pytest.fixture
def group(talk: Conversation) -> Conversation:
    """A group with Vera as its administrator and Bo as a member."""
    talk.telegram.server.groups.appoint(chat_id=GROUP["id"], user_id=VERA["id"])
    return talk


async def test_an_administrator_sees_how_things_are(group: Conversation) -> None:
    await group.write("/indstillinger", chat=GROUP)

    assert group.last.startswith("Gruppens indstillinger")
    assert "Sprog: det, jeg bliver skrevet til på." in group.last
    assert labels(group.sent[-1]) == [
        *("Dansk", "English"),
        *("✓ Alle svarer", "Kun administratorer"),
        *("✓ Påmindelser", "Ingen påmindelser"),
        *("✓ Notér spørgsmål", "Notér intet"),
    ]


async def test_a_press_changes_the_settings_where_they_stand(group: Conversation) -> None:
    await group.write("/indstillinger", chat=GROUP)
    sent = len(group.sent)

    await group.tap("Notér intet")
    await group.tap("English")

    shown = group.telegram.shown[-1]
    assert len(group.sent) == sent
    assert "I note no questions." in shown["text"]
    assert "Language: English." in shown["text"]
    assert [each for each in labels(shown) if each.startswith("✓")] == [
        *("✓ English", "✓ Everybody answers", "✓ Reminders", "✓ Note nothing")
    ]


async def test_pressing_what_is_so_already_does_no_harm(group: Conversation) -> None:
    await group.write("/indstillinger", chat=GROUP)

    await group.tap("✓ Påmindelser")

    assert len(group.sent) == 1
    assert await group.state.chat_settings.of(GROUP["id"]) == ChatSettings()


@pytest.mark.parametrize("command", ["/indstillinger", "/sprog", "/slet"])
async def test_a_member_is_told_kindly_who_decides(group: Conversation, command: str) -> None:
    await group.write(command, chat=GROUP, user=BO)

    assert group.texts == [ADMINS_DECIDE]
    assert labels(group.sent[-1]) == []


@pytest.mark.parametrize(
    ("command", "button"),
    [("/indstillinger", "Notér intet"), ("/sprog", "English"), ("/slet", "Ja, slet det hele")],
)
async def test_a_member_cannot_press_an_administrators_buttons(
    group: Conversation, command: str, button: str
) -> None:
    place = RememberedPlace(name="Voel", code="0740")
    await group.state.places.remember(GROUP["id"], place)
    await group.write(command, chat=GROUP)

    await group.tap(button, user=BO)

    [toast] = group.telegram.of("answerCallbackQuery")
    assert toast["text"] == ADMINS_DECIDE
    assert await group.state.chat_settings.of(GROUP["id"]) == ChatSettings()
    assert await group.state.places.remembered(GROUP["id"]) == place


async def test_who_writes_in_the_groups_name_is_an_administrator(group: Conversation) -> None:
    await group.write("/indstillinger", chat=GROUP, user=GROUP_ANONYMOUS_BOT, **IN_THE_GROUPS_NAME)

    assert group.last.startswith("Gruppens indstillinger")


async def test_who_writes_in_a_channels_name_is_none(group: Conversation) -> None:
    channel = {"id": -1009, "type": "channel", "title": "Nyt fra byen"}

    await group.write("/indstillinger", chat=GROUP, sender_chat=channel)

    assert group.last == ADMINS_DECIDE


async def test_where_telegram_does_not_say_nobody_decides(group: Conversation) -> None:
    group.telegram.faults["getChatMember"] += [NetworkError("away")] * TRIES

    await group.write("/indstillinger", chat=GROUP)

    assert group.last == ADMINS_DECIDE


async def test_an_administrator_deletes_what_is_kept_about_the_group(group: Conversation) -> None:
    await group.state.places.remember(GROUP["id"], RememberedPlace(name="Voel", code="0740"))
    await group.write("/slet", chat=GROUP)

    await group.tap("Ja, slet det hele")

    assert await group.state.places.remembered(GROUP["id"]) is None


async def test_a_groups_language_is_the_groups_alone(group: Conversation) -> None:
    await group.write("/sprog", chat=GROUP)
    await group.tap("English")

    await group.write("/hjaelp", chat=GROUP, user=BO)
    assert group.last.startswith("This is what I can do")
    await group.write("/hjaelp")
    assert group.last.startswith("Det kan jeg")


@pytest.mark.parametrize(("noting", "kept"), [(True, 1), (False, 0)])
async def test_questions_are_noted_only_if_the_group_lets_us(
    group: Conversation, *, noting: bool, kept: int
) -> None:
    await group.state.chat_settings.change(GROUP["id"], lambda _: ChatSettings(noting=noting))
    group.desk.outcome = answer("Flere landsbyer sammen.")

    await group.write("hvad er en klynge?", chat=GROUP, reply_to_message=bots_message())

    assert len(await group.state.questions.of_chat(GROUP["id"])) == kept
    assert ("👍 Det hjalp" in labels(group.sent[-1])) is noting


async def test_in_a_private_chat_we_say_where_things_are_settled(talk: Conversation) -> None:
    await talk.write("/indstillinger")

    assert "/sprog" in talk.last
    assert "/privatliv" in talk.last
    assert labels(talk.sent[-1]) == []
    assert talk.telegram.of("getChatMember") == []


async def test_english_can_be_chosen_among_the_settings_of_a_group(group: Conversation) -> None:
    await group.write("/indstillinger", chat=GROUP)
    await group.tap("English")

    settings = await group.state.chat_settings.of(GROUP["id"])
    assert settings.language is Language.ENGLISH
