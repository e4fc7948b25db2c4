"""Forgetting in time: what may be kept for half an hour is not kept for a month."""

import logging
from collections.abc import Awaitable, Callable

from bot.errors import StateUnavailable
from bot.state.keeping import Forgetting

logger = logging.getLogger(__name__)

_EVERY_S = 10 * 60.0
"""A guess; what is too old is not shown in the meantime either."""


async def tidy(forgetting: Forgetting, *, sleep: Callable[[float], Awaitable[None]]) -> None:
    """Delete what is too old, now and every ten minutes, until cancelled."""
    while True:
        try:
            await forgetting.purge()
        except StateUnavailable as error:
            logger.warning("what is too old was not deleted: %s", error)
        await sleep(_EVERY_S)
