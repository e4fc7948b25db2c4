"""What Telegram calls the files that it has."""

from bot.state.keeping import State

PLAN, MINUTES = "a" * 64, "b" * 64


async def test_a_file_is_known_by_its_contents(state: State) -> None:
    await state.sent_files.remember(PLAN, "BQACAgQAAxkBAAI")

    assert await state.sent_files.file_id(PLAN) == "BQACAgQAAxkBAAI"
    assert await state.sent_files.file_id(MINUTES) is None


async def test_the_newest_name_holds(state: State) -> None:
    await state.sent_files.remember(PLAN, "from another bot")
    await state.sent_files.remember(PLAN, "ours")

    assert await state.sent_files.file_id(PLAN) == "ours"
