"""What a chat has settled."""

from dataclasses import replace

from bot.state.chat_settings import ChatSettings
from bot.state.keeping import State
from knowledge_base.language import Language


def in_english(settings: ChatSettings) -> ChatSettings:
    return replace(settings, language=Language.ENGLISH)


def without_reminders(settings: ChatSettings) -> ChatSettings:
    return replace(settings, reminders=False)


async def test_where_nothing_was_settled_all_is_as_everywhere(state: State) -> None:
    assert await state.chat_settings.of(1) == ChatSettings()


async def test_changes_add_up_and_are_the_chats_own(state: State) -> None:
    await state.chat_settings.change(1, in_english)
    changed = await state.chat_settings.change(1, without_reminders)

    assert changed == ChatSettings(language=Language.ENGLISH, reminders=False)
    assert await state.chat_settings.of(1) == changed
    assert await state.chat_settings.of(2) == ChatSettings()


async def test_a_change_that_changes_nothing_keeps_nothing(state: State) -> None:
    await state.chat_settings.change(1, lambda settings: settings)

    assert (await state.accounts.of_chat(1)).settings == 0


async def test_settings_are_counted_and_forgotten_with_the_chat(state: State) -> None:
    await state.chat_settings.change(1, in_english)
    assert (await state.accounts.of_chat(1)).settings == 1

    await state.forgetting.forget_all(1)

    assert await state.chat_settings.of(1) == ChatSettings()
    assert (await state.accounts.of_chat(1)).settings == 0
