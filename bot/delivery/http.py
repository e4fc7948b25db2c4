"""The little of HTTP that we speak ourselves: a body that is not too large, and a short answer."""

import asyncio
from http import HTTPStatus
from typing import Final

from bot.delivery.listening import Receive, Scope, Send

_READING_S: Final = 10.0
"""How long a caller may take to say what it wants; a guess."""
_TEXT: Final = "text/plain; charset=utf-8"


class Refusal(Exception):  # noqa: N818 - reads better at the `except`
    """A request that is not taken.

    Attributes:
        status: What the caller is told.
    """

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status.phrase)
        self.status = status


def header(scope: Scope, name: str) -> bytes:
    """Return a header of a request; empty if it is not there.

    Args:
        scope: The request.
        name: In small letters.
    """
    wanted = name.encode("ascii")
    return next((bytes(value) for key, value in scope["headers"] if bytes(key) == wanted), b"")


async def body_of(scope: Scope, receive: Receive, *, limit: int) -> bytes:
    """Return the body of a request.

    Args:
        scope: The request.
        receive: Gives its parts.
        limit: The most bytes that are taken.

    Raises:
        Refusal: It is too large, comes too slowly, or was broken off.
    """
    told = header(scope, "content-length")
    if told.isdigit() and int(told) > limit:
        raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    try:
        async with asyncio.timeout(_READING_S):
            return await _read(receive, limit)
    except TimeoutError:
        raise Refusal(HTTPStatus.REQUEST_TIMEOUT) from None


async def answer(
    send: Send, status: HTTPStatus, body: bytes = b"", *, content_type: str = _TEXT
) -> None:
    """Answer a request."""
    headers = [
        (b"content-type", content_type.encode("ascii")),
        (b"content-length", str(len(body)).encode("ascii")),
    ]
    await send({"type": "http.response.start", "status": int(status), "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def _read(receive: Receive, limit: int) -> bytes:
    body, is_more = b"", True
    while is_more:
        message = await receive()
        if message["type"] != "http.request":
            raise Refusal(HTTPStatus.BAD_REQUEST)
        body += message.get("body", b"")
        if len(body) > limit:
            raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        is_more = message.get("more_body", False)
    return body
