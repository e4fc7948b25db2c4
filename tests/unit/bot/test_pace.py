"""Not faster than Telegram takes."""

from itertools import pairwise

import pytest

from bot.delivery.bucket import Bucket, Rate
from bot.delivery.pace import Pace
from tests.fakes.clock import FakeClock


class Pacing:
    """Makes calls one after the other, and keeps when each was let through."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.pace = Pace(self.clock, sleep=self._sleep)

    async def moments(self, number: int, chat_id: object) -> list[float]:
        moments = []
        for _ in range(number):
            await self.pace.wait_for_turn(chat_id)
            moments.append(self.clock())
        return moments

    async def _sleep(self, seconds: float) -> None:
        self.clock.advance(seconds)


def most_within(moments: list[float], seconds: float) -> int:
    """Return how many of the moments lie in the fullest stretch of so many seconds."""
    return max(sum(begin <= each < begin + seconds for each in moments) for begin in moments)


async def test_a_chat_gets_a_short_burst_and_then_one_message_a_second() -> None:
    moments = await Pacing().moments(10, 7)

    assert moments[2] - moments[0] < 1
    pauses_s = [later - earlier for earlier, later in pairwise(moments[2:])]
    assert pauses_s == pytest.approx([1.0] * 7, abs=0.1)


@pytest.mark.parametrize("chat_id", [-100, "-100"])
async def test_a_group_gets_at_most_twenty_messages_in_any_minute(chat_id: object) -> None:
    moments = await Pacing().moments(60, chat_id)

    assert most_within(moments, 60) <= 20


async def test_all_chats_together_get_at_most_thirty_messages_in_any_second() -> None:
    pacing = Pacing()
    moments = [moment for chat in range(200) for moment in await pacing.moments(1, chat)]

    assert most_within(moments, 1) <= 30
    assert len(moments) / (moments[-1] - moments[0]) > 20


async def test_after_a_rest_a_chat_may_burst_again() -> None:
    pacing = Pacing()
    await pacing.moments(10, 7)
    pacing.clock.advance(60)

    first, *_, third = await pacing.moments(3, 7)

    assert third - first < 1


async def test_thousands_of_chats_that_have_rested_are_forgotten() -> None:
    pacing = Pacing()
    for chat in range(5000):
        await pacing.pace.wait_for_turn(chat)

    assert len(pacing.pace._chats) <= 1000  # noqa: SLF001 - memory shows nowhere else


def test_a_bucket_gives_what_is_in_it_and_then_says_how_long_to_wait() -> None:
    bucket = Bucket(Rate(every_s=3, burst=2))

    for moment, wait_s in ((0, 0), (0, 0), (0, 3), (2, 1), (3, 0)):
        assert bucket.wait_s(moment) == wait_s
        if not wait_s:
            bucket.take(moment)


def test_a_share_of_one_takes_less() -> None:
    bucket = Bucket(Rate(every_s=4, burst=1))
    bucket.take(0, share=0.25)

    assert bucket.wait_s(0) == 1
