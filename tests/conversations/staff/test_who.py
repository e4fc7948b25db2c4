"""Staff commands exist for staff alone, and in their private chats alone."""

import pytest

from bot.state.keeping import State
from bot.views.staff_menu import COMMANDS, menus
from bot.views.welcome import show_help
from knowledge_base.language import Language
from tests.conversations.conftest import GROUP, running
from tests.conversations.staff.conftest import LENE, Staff
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk
from tests.fakes.telegram import FakeTelegram

UNKNOWN = "Den kommando kender jeg ikke. Se, hvad jeg kan, med /hjaelp."
EVERY = [*COMMANDS, "nyt svar"]


@pytest.mark.parametrize("command", EVERY)
async def test_to_a_volunteer_no_command_of_staff_exists(lene: Staff, command: str) -> None:
    assert await lene.volunteer_writes(f"/{command}") == [UNKNOWN]
    assert await lene.audit() == []


@pytest.mark.parametrize("command", EVERY)
async def test_in_a_group_not_even_staff_have_them(lene: Staff, command: str) -> None:
    first, _, rest = command.partition(" ")
    name = lene.talk.application.bot.username

    await lene.talk.write(f"/{first}@{name} {rest}", chat=GROUP, user=LENE)

    assert lene.talk.last == UNKNOWN
    assert await lene.audit() == []


async def test_without_staff_nobody_has_them(clock: FakeClock, state: State) -> None:
    async with running(FakeTelegram(), FakeDesk(), clock, state) as talk:
        await talk.write("/stats", user=LENE)

        assert talk.last == UNKNOWN


@pytest.mark.parametrize("payload", ["z1:yes", "n1:save", "n1:G1", "n1:stop"])
async def test_a_button_of_staff_does_nothing_for_others(lene: Staff, payload: str) -> None:
    await lene.talk.press(payload)

    [answered] = lene.talk.telegram.of("answerCallbackQuery")
    assert answered["text"].startswith("Den knap virker ikke længere.")
    assert await lene.talk.state.pauses.current() is None


async def test_staff_can_use_what_volunteers_can(lene: Staff) -> None:
    [said] = await lene.write("/hjaelp")

    assert said.startswith("Det kan jeg")
    assert "/stats" not in "".join(show_help(Language.DANISH).blocks)


async def test_half_a_command_is_none(lene: Staff) -> None:
    assert await lene.write("/nyt") == [UNKNOWN]
    assert await lene.write("/nyt dokument") == [UNKNOWN]


def test_the_menu_of_staff_has_their_commands_before_everybodys() -> None:
    menu, other = menus({71, 70})

    names = [command.command for command in menu.commands]
    assert (menu.chat_id, other.chat_id) == (70, 71)
    assert names[: len(COMMANDS)] == [*COMMANDS]
    assert {"genstart", "slet"} <= {*names}
