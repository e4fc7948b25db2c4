"""From the first call to Telegram to a stop that leaves nothing lost, however updates come in."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from telegram.error import InvalidToken, NetworkError
from telegram.ext import Application

from bot.delivery import profile
from bot.delivery.inbox import InboxQueue
from bot.delivery.order import ChatOrder
from bot.delivery.profile import Menu, Profile
from bot.delivery.pulse import SILENCE_LIMIT_S, Pulse, Sleep, wait_for_silence
from bot.errors import NoConnection, Rejected, WentSilent

logger = logging.getLogger(__name__)

App = Application[Any, Any, Any, Any, Any, Any]

_CLOSING_S: Final = 2.0
"""For one step of closing that has to call Telegram; a guess."""
_SETTLING_S: Final = 4.0
"""For what has begun; the rest waits for the next start. All of it must be over in ten seconds,
because that is what supervisors give.

*Source*: https://docs.docker.com/reference/cli/docker/container/stop/
"""


class WayIn(Protocol):
    """How updates come into the application's queue."""

    async def open(self) -> None:
        """Let updates in, from now on.

        Raises:
            TelegramError: Telegram does not take part.
        """
        ...

    async def close(self) -> None:
        """Let no more in; may be called without `open`, and more than once."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """An application that serves until it is stopped.

    Attributes:
        application: Not initialised yet; with an inbox.
        way_in: How updates come in.
        profiles: How Telegram shows the bot, in each language.
        pulse: Beats whenever Telegram has been heard from.
        at_start: Done when Telegram has answered and before any update is handled.
        sleep: Waits for so many seconds.
        is_open: Set while updates come in.
    """

    application: App
    way_in: WayIn
    profiles: Sequence[Profile | Menu]
    pulse: Pulse
    at_start: Callable[[], Awaitable[None]]
    sleep: Sleep = field(default=asyncio.sleep)
    is_open: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self, stopped: asyncio.Event) -> None:
        """Handle updates until `stopped` is set; then finish what has begun, if it is quick.

        What was left in the inbox when the program last ended comes before what comes in now.

        Raises:
            Rejected: Telegram does not know the token.
            NoConnection: Telegram did not answer at the start.
            StateUnavailable: The database did not answer at the start.
            WentSilent: Telegram has not answered for `SILENCE_LIMIT_S`.
        """
        try:
            await _unless(stopped, self._open())
            silence_s = await _unless(stopped, self._watch())
        finally:
            await self._close()
        if silence_s is not None:
            raise WentSilent(silence_s)

    async def _open(self) -> None:
        application = self.application
        try:
            await application.initialize()
            await application.start()
            await self.at_start()
            await self._queue.resume(application.bot)
            await self.way_in.open()
            self.pulse.beat()  # what had to be done first may have taken long
            self.is_open.set()
        except InvalidToken:
            raise Rejected from None  # the library's message has the token in it
        except NetworkError:
            raise NoConnection(application.bot.base_url.partition("/bot")[0]) from None

    async def _watch(self) -> float:
        """Return when Telegram has been silent for too long, with the silence in s."""
        async with asyncio.TaskGroup() as group:
            showing = group.create_task(profile.show(self.profiles, self.application.bot))
            silence_s = await wait_for_silence(
                self.pulse, limit_s=SILENCE_LIMIT_S, sleep=self.sleep
            )
            showing.cancel()
        return silence_s

    async def _close(self) -> None:
        application = self.application
        self.is_open.clear()
        await _within(_CLOSING_S, self.way_in.close(), "the way in")
        if application.running:
            await _within(_SETTLING_S, self._queue.settle(), "what had begun")
            self._order.abandon()
            await application.stop()
        await _within(_CLOSING_S, self._shut_down(), "the connections")

    async def _shut_down(self) -> None:
        """Close what has been opened, also where `initialize` came only half way."""
        await self.application.shutdown()
        await self.application.bot.shutdown()

    @property
    def _queue(self) -> InboxQueue:
        queue = self.application.update_queue
        if not isinstance(queue, InboxQueue):
            raise TypeError("an application that serves needs an inbox")
        return queue

    @property
    def _order(self) -> ChatOrder:
        order = self.application.update_processor
        if not isinstance(order, ChatOrder):
            raise TypeError("an application that serves needs an order")
        return order


async def _unless(stopped: asyncio.Event, work: Coroutine[Any, Any, float | None]) -> float | None:
    """Do some work unless we are told to stop; return what it returns, or None."""
    working = asyncio.ensure_future(work)
    stop = asyncio.ensure_future(stopped.wait())
    await asyncio.wait({working, stop}, return_when=asyncio.FIRST_COMPLETED)
    stop.cancel()
    if not working.done():
        working.cancel()
        await asyncio.wait({working})
    return None if working.cancelled() else working.result()


async def _within(seconds: float, work: Awaitable[None], what: str) -> None:
    """Do some work, but not for longer than that."""
    try:
        async with asyncio.timeout(seconds):
            await work
    except TimeoutError:
        logger.warning("not closed in time: %s", what)
