"""The parts of an application whose state is held in memory."""

from bot.application import Parts
from bot.state.conversations import MemoryConversations
from bot.state.places import MemoryChatPlaces
from bot.state.updates import MemorySeenUpdates
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk

REFERENCE = "4F09A2"


def memory_parts(desk: FakeDesk | None = None, clock: FakeClock | None = None) -> Parts:
    """Return parts that remember as long as they live."""
    conversations, places = MemoryConversations(clock or FakeClock()), MemoryChatPlaces()

    async def forget_all(chat_id: int) -> None:
        await conversations.forget(chat_id)
        await places.forget(chat_id)

    return Parts(
        desk=desk or FakeDesk(),
        conversations=conversations,
        chat_places=places,
        forget_all=forget_all,
        seen=MemorySeenUpdates(),
        new_reference=lambda: REFERENCE,
    )
