"""A small HTTP server beside the bot, in the same event loop."""

import asyncio
import contextlib
import re
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any, Final, Self

from bot.errors import CannotListen

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
"""Source: https://asgi.readthedocs.io/en/latest/specs/main.html#applications"""

_STOPPING_S: Final = 2
"""For requests that have begun when we stop; a guess."""
_ADDRESS: Final = re.compile(r"^(?P<host>\[[0-9a-fA-F:]+\]|[^:\[\]\s]+):(?P<port>\d{1,5})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where to listen.

    Attributes:
        port: 0 for any that is free.
    """

    host: str
    port: int

    @classmethod
    def read(cls, text: str) -> Self:
        """Read "127.0.0.1:8443" or "[::1]:8443".

        Raises:
            ValueError: It is neither.
        """
        found = _ADDRESS.match(text)
        if found is None or int(found["port"]) > 65535:  # noqa: PLR2004 - the highest port
            raise ValueError("an address is written host:port")
        return cls(host=found["host"].strip("[]"), port=int(found["port"]))


@contextlib.asynccontextmanager
async def listening(app: App, at: Address) -> AsyncIterator[int]:
    """Answer requests while the block runs, and then those that have begun; gives the port.

    Raises:
        CannotListen: The address is taken, or not ours.
    """
    from uvicorn import Config, Server  # noqa: PLC0415 - most bots listen to nothing

    class Quiet(Server):
        """Leaves the signals to the bot."""

        @contextlib.contextmanager
        def capture_signals(self) -> Any:  # noqa: ANN401 - an iterator, as uvicorn has it
            yield

    config = Config(
        app,
        lifespan="off",
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_STOPPING_S,
    )
    taken, server = _bound(at), Quiet(config)
    serving = asyncio.create_task(server.serve(sockets=[taken]))
    try:
        yield taken.getsockname()[1]
    finally:
        server.should_exit = True
        await serving


def _bound(at: Address) -> socket.socket:
    family = socket.AF_INET6 if ":" in at.host else socket.AF_INET
    try:
        return socket.create_server((at.host, at.port), family=family, backlog=256)
    except OSError as error:
        raise CannotListen(f"{at.host}:{at.port}") from error
