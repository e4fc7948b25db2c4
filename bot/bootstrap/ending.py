"""The end of the program, when it is asked for and when it does not come."""

import asyncio
import contextlib
import logging
import os
import signal
import sys
import threading
from typing import Final

logger = logging.getLogger(__name__)

_LAST_RESORT_S: Final = 9.0
"""Supervisors kill after ten seconds.

*Source*: https://docs.docker.com/reference/cli/docker/container/stop/
"""


def stop_on_signals(stopped: asyncio.Event) -> None:
    """Set the event on SIGINT and SIGTERM, and see to it that the program is soon over.

    Work that cannot be interrupted, such as a model that thinks in a thread, would keep it alive.
    It loses nothing by being cut off: what was not answered is in the inbox, and what was not said
    in the outbox, as when the program is killed.
    """
    loop = asyncio.get_running_loop()

    def stop() -> None:
        if not stopped.is_set():
            stopped.set()
            _end_soon()

    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows
            loop.add_signal_handler(number, stop)


def _end_soon() -> None:
    timer = threading.Timer(_LAST_RESORT_S, _end_now)
    timer.daemon = True
    timer.start()


def _end_now() -> None:
    logger.warning("something cannot be stopped; it is cut off and done at the next start")
    logging.shutdown()
    with contextlib.suppress(OSError):
        sys.stdout.flush()
    os._exit(0)
