"""Forgetting in time."""

import asyncio
import logging

import pytest

from bot.errors import StateUnavailable
from bot.state.tidying import tidy


class Forgetting:
    """Cannot delete the first time."""

    def __init__(self) -> None:
        self.purges = 0

    async def purge(self) -> None:
        self.purges += 1
        if self.purges == 1:
            raise StateUnavailable("OperationalError")

    async def forget_all(self, chat_id: int) -> None:
        raise NotImplementedError


async def test_what_is_old_is_deleted_again_and_again_whatever_happens(
    caplog: pytest.LogCaptureFixture,
) -> None:
    forgetting, waits_s = Forgetting(), list[float]()

    async def sleep(seconds: float) -> None:
        waits_s.append(seconds)
        if len(waits_s) == 3:
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await tidy(forgetting, sleep=sleep)

    assert (forgetting.purges, waits_s) == (3, [600.0] * 3)
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
