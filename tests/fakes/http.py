"""A fake Telegram that answers over HTTP on this machine, for bots in processes of their own."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from http import HTTPStatus
from typing import Any, Final, cast
from urllib.parse import parse_qsl

from telegram.request import RequestData

from bot.delivery.http import answer, body_of, header
from bot.delivery.listening import Address, Receive, Scope, Send, listening
from tests.fakes.telegram import FakeTelegram, Json

ANYWHERE: Final = Address(host="127.0.0.1", port=0)
_LARGEST: Final = 100_000_000
_WORDS: Final = {"text", "caption", "question", "url", "secret_token", "callback_query_id"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """What a bot has sent along with a call, as the library would hand it over."""

    parameters: Json
    multipart_data: Json = field(default_factory=dict)

    @property
    def contains_files(self) -> bool:
        return bool(self.multipart_data)


class TelegramOverHttp(FakeTelegram):
    """Keeps what it is asked; says nothing to methods that it is deaf to, or to any at all."""

    def __init__(self, moment: Callable[[], float]) -> None:
        super().__init__()
        self.server._now = moment  # noqa: SLF001 - the bot has the machine's clock
        self.deaf_to: set[str] = set()
        self.is_silent = False
        self.hung: list[str] = []
        self.address = ""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a call; one that is deaf to it never does."""
        body = await body_of(scope, receive, limit=_LARGEST)
        name = scope["path"].rsplit("/", maxsplit=1)[-1]
        if self.is_silent or name in self.deaf_to:
            self.hung.append(name)
            await _until_gone(receive)
            return
        posted = cast("RequestData", _posted(header(scope, "content-type"), body))
        status, said = await self.do_request(scope["path"], "POST", posted)
        await answer(send, HTTPStatus(status), said, content_type="application/json")

    async def until(self, happened: Callable[[], bool], *, within_s: float = 60) -> None:
        """Wait until something has happened."""
        async with asyncio.timeout(within_s):
            while not happened():  # noqa: ASYNC110 - another process sets no event
                await asyncio.sleep(0.02)

    @property
    def texts(self) -> list[str]:
        """What has been said, in order."""
        return [each["text"] for each in self.shown if "text" in each]

    async def _updates(self, parameters: Json) -> bytes:
        for _ in range(50 if parameters.get("timeout") else 1):
            if self.pending:
                break
            await asyncio.sleep(0.02)
        updates = [*self.pending]
        self.pending.clear()
        return json.dumps({"ok": True, "result": updates}).encode()


@contextlib.asynccontextmanager
async def telegram_over_http(moment: Callable[[], float]) -> AsyncIterator[TelegramOverHttp]:
    """Run a fake Telegram on a free port."""
    telegram = TelegramOverHttp(moment)
    async with listening(telegram, ANYWHERE) as port:
        telegram.address = f"http://127.0.0.1:{port}"
        yield telegram


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _posted(content_type: bytes, body: bytes) -> Posted:
    if not content_type.startswith(b"multipart/"):
        pairs = parse_qsl(body.decode(), keep_blank_values=True)
        return Posted(parameters={name: _value(name, text) for name, text in pairs})
    head = b"Content-Type: " + content_type + b"\n\n"
    message = BytesParser(policy=HTTP).parsebytes(head + body)
    parameters: Json = {}
    files: Json = {}
    for part in message.iter_parts():
        disposition = part["content-disposition"].params
        content = part.get_payload(decode=True)
        if "filename" in disposition:
            files[disposition["name"]] = (disposition["filename"], content, "")
        else:
            text = content.decode() if isinstance(content, bytes) else ""
            parameters[disposition["name"]] = _value(disposition["name"], text)
    named = {name: name for name, text in parameters.items() if str(text).startswith("attach://")}
    attached = {name: files.pop(str(parameters[name]).removeprefix("attach://")) for name in named}
    rest = {name: text for name, text in parameters.items() if name not in named}
    return Posted(parameters=rest, multipart_data={**files, **attached})


def _value(name: str, text: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    if name in _WORDS:
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text
