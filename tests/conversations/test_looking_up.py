"""What a chat has settled is looked up once for each update, and not for others' talk."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace

import pytest

from bot.state.chat_settings import ChatSettings, Manner, SettingsOfChats
from bot.state.keeping import State
from tests.conversations.conftest import GROUP, PRIVATE, Conversation, bots_message, running
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk
from tests.fakes.telegram import FakeTelegram


@dataclass(slots=True)
class Counting:
    """Settings that keep count of which chats were looked up."""

    inner: SettingsOfChats
    looked_up: list[int] = field(default_factory=list)

    async def of(self, chat_id: int) -> ChatSettings:
        self.looked_up.append(chat_id)
        return await self.inner.of(chat_id)

    async def manner(self, chat_id: int) -> Manner:
        self.looked_up.append(chat_id)
        return await self.inner.manner(chat_id)

    async def change(
        self, chat_id: int, change: Callable[[ChatSettings], ChatSettings]
    ) -> ChatSettings:
        return await self.inner.change(chat_id, change)


@pytest.fixture
def counting(state: State) -> Counting:
    return Counting(state.chat_settings)


@pytest.fixture
async def talk(clock: FakeClock, state: State, counting: Counting) -> AsyncIterator[Conversation]:
    kept = replace(state, chat_settings=counting)
    async with running(FakeTelegram(), FakeDesk(), clock, kept) as talk:
        yield talk


async def test_each_update_is_looked_up_once(talk: Conversation, counting: Counting) -> None:
    await talk.write("/genstart")
    await talk.write("8410")
    await talk.write("hvad er en klynge?", chat=GROUP, reply_to_message=bots_message())

    assert counting.looked_up == [PRIVATE["id"], PRIVATE["id"], GROUP["id"]]


@pytest.mark.parametrize("text", ["Hvem kommer i aften?", "Rønde", "@vera ses i morgen?"])
async def test_what_members_say_to_each_other_is_not_looked_up(
    talk: Conversation, counting: Counting, text: str
) -> None:
    await talk.write(text, chat=GROUP)

    assert counting.looked_up == []
