"""Telegram's side of the soak: takes calls, fails some, and reads every word as people would."""

import json
import re
from typing import Final
from urllib.parse import urlencode
from zlib import crc32

from telegram.request import BaseRequest, RequestData

from bot.delivery.markup import plain
from bot.local.transport import LocalTransport, uploads
from bot.texts import html
from knowledge_base.language import Language
from tests.fakes.bot_api.checking import violations
from tests.fakes.telegram import Json
from tests.soak.faults import SECRET, Faults
from tests.soak.ledger import Ledger, Record
from tests.soak.people import foreign_words
from tests.soak.world import Shown, World

_SAYS: Final = (
    "sendMessage",
    "sendDocument",
    "sendContact",
    "sendPoll",
    "editMessage",
    "stopPoll",
)
_EXPECTED_REFUSALS: Final = ("not modified", "message to edit not found", "already been closed")
"""What Telegram refuses because of what people do, and not because of what the bot does."""
_UNREADABLE: Final = re.compile(r"Traceback|\b[A-Z]\w+(?:Error|Exception)\b|" + SECRET)
_APOLOGIES: Final = {
    plain(html(f"notices.{name}", language)).split("{")[0][:40]
    for language in Language
    for name in ("try_later", "without_notes")
}
_SHOWN: Final = 300
"""Of what was said, in a report; the rest of it is told apart by a sum."""
REFERENCE: Final = "REF"
"""What every reference number begins with."""
_REFERENCE: Final = re.compile(rf"{REFERENCE}\d+")


class SoakTelegram(BaseRequest):
    """Answers calls from a `World`, unless it is time for a fault."""

    def __init__(self, world: World, shown: Shown, faults: Faults, ledger: Ledger) -> None:
        self._world, self._shown = world, shown
        self._faults, self._ledger = faults, ledger
        self._inner = LocalTransport(world)
        self.calls = 0

    @property
    def read_timeout(self) -> float:
        return 1.0

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *_: object,
        **__: object,
    ) -> tuple[int, bytes]:
        self.calls += 1
        name = url.rsplit("/", maxsplit=1)[-1]
        record = self._ledger.record()
        self._check(name, request_data, record)
        in_a_row = record.in_a_row[name] if record else 0
        marked_up = bool(request_data and request_data.parameters.get("parse_mode"))
        kind = self._faults.choose(name, failed_in_a_row=in_a_row, marked_up=marked_up)
        if record:
            record.calls.append(f"{name}: {kind.name}" if kind else name)
        if kind is None:
            return await self._do(url, name, request_data, record)
        if record:
            record.hits.append(kind)
            record.in_a_row[name] += 1
        if kind.taken:
            await self._do(url, name, request_data, record)
        return kind.happen()

    def _check(self, name: str, request_data: RequestData | None, record: Record | None) -> None:
        """Hold a call up against Telegram's description, and send it as HTTP would."""
        parameters = request_data.parameters if request_data else {}
        files = uploads(request_data) if request_data else {}
        for violation in violations(name, {**parameters, **files}):
            self._ledger.blame(f"against the description: {violation}", record)
        if request_data:
            urlencode(request_data.json_parameters).encode()

    async def _do(
        self, url: str, name: str, request_data: RequestData | None, record: Record | None
    ) -> tuple[int, bytes]:
        status, body = await self._inner.do_request(url, "POST", request_data)
        envelope = json.loads(body)
        if record:
            record.in_a_row[name] = 0
        if status != 200:
            self._note_refusal(envelope["description"], name, record)
        else:
            parameters = request_data.parameters if request_data else {}
            files = uploads(request_data) if request_data else {}
            self._note(name, {**parameters, **files}, envelope["result"], record)
        return status, body

    def _note_refusal(self, description: str, name: str, record: Record | None) -> None:
        was_hit = record and (record.hits or record.state_failed)
        if not was_hit and not any(each in description for each in _EXPECTED_REFUSALS):
            self._ledger.blame(f"{name} was refused: {description}", record)

    def _note(self, name: str, parameters: Json, result: object, record: Record | None) -> None:
        if isinstance(result, dict) and "message_id" in result:
            self._shown.note(result)
        words = _words(parameters)
        toast = name == "answerCallbackQuery" and parameters.get("text")
        if not name.startswith(_SAYS) and not toast:
            return
        self._read(words, parameters, record)
        if record is None:
            self._ledger.told["said of its own accord"] += 1
            return
        if _REFERENCE.search(words) or any(words.startswith(each) for each in _APOLOGIES):
            record.apologies += 1
        else:
            record.said.append(
                f"{name} {words[:_SHOWN]} [{crc32(words.encode(errors='replace')):x}]"
            )
        self._keep_order(parameters, record)

    def _read(self, words: str, parameters: Json, record: Record | None) -> None:
        if found := _UNREADABLE.search(words):
            self._ledger.blame(f"no words for people: {found.group()!r}", record)
        number = self._number(parameters.get("chat_id"))
        crosses = record and record.happening.crosses
        foreign = [] if number is None or crosses else foreign_words(words, number=number)
        if foreign:
            self._ledger.blame(f"another chat's words in chat {number}: {foreign}", record)

    def _number(self, chat_id: object) -> int | None:
        places = self._world.places
        return next((place.number for place in places if place.id == chat_id), None)

    def _keep_order(self, parameters: Json, record: Record) -> None:
        """Blame an answer that comes after that to a later update, if nothing held it up."""
        chat_id = parameters.get("chat_id")
        was_hurt = record.hits or record.state_failed or record.crowded or record.held_up
        if was_hurt or not isinstance(chat_id, int):
            return
        last = self._ledger.last.get(chat_id)
        if last and record.arrival < last.arrival:
            self._ledger.blame(f"answered after {last.happening}", record)
        self._ledger.last[chat_id] = record


def _words(parameters: Json) -> str:
    """Return all that people read: text, caption, buttons."""
    texts = [str(parameters.get(name) or "") for name in ("text", "caption", "question")]
    rows = (parameters.get("reply_markup") or {}).get("inline_keyboard", ())
    texts += [str(button.get("text")) for row in rows for button in row]
    if document := parameters.get("document"):
        texts.append(str(document))
    return plain(" ".join(each for each in texts if each))
