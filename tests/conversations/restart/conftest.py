"""Volunteers who go through the guided restart on Telegram, with the whole bot behind it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Self

import pytest

from bot.guide.definition import Guide
from bot.guide.reading import read_file
from tests.conversations.conftest import GROUP, PRIVATE, VERA, Conversation, running
from tests.fakes.telegram import Json

SOESKOV = {
    "sted": "8410",
    "klynge": "Søskovlandet",
    "tilbage": "et par stykker",
    "aar": "2020",
    "hvorfor": "corona",
    "organisering": "halter",
    "kommunikation": "gået i stå",
    "involvering": "virker",
    "kommunesamarbejde": "halter",
    "moedesteder": "virker",
    "aktivitetsudbud": "gået i stå",
    "fase": "handleplaner",
    "papirer": "ja",
    "oenske": "fællesspisning",
    "hvem": "kassereren",
    "moede": "torsdag den 10. december kl. 19",
    "hvor": "forsamlingshuset",
}
"""What a few people from a stalled cluster answer, by step."""

_CHOSEN = "✓ "


@cache
def the_guide() -> Guide:
    return read_file()


@dataclass(frozen=True, slots=True)
class Said:
    """What the bot said to one thing that was written or pressed.

    Attributes:
        messages: As Telegram showed them; an edited one stands here again.
    """

    messages: tuple[Json, ...]

    @property
    def text(self) -> str:
        """All of it, as people read it."""
        return "\n".join(each["text"] for each in self.messages if "text" in each)

    @property
    def files(self) -> list[str]:
        """The names of the files."""
        return [each["document"]["file_name"] for each in self.messages if "document" in each]

    @property
    def buttons(self) -> list[str]:
        """What the buttons under the last message say."""
        return [*_buttons(self.messages[-1])] if self.messages else []

    @property
    def all_buttons(self) -> list[str]:
        """What the buttons under any of the messages say."""
        return [label for message in self.messages for label in _buttons(message)]

    @property
    def chosen(self) -> list[str]:
        """Which of the options under the last message are marked as chosen."""
        marked = (each["text"] for each in _rows(self.messages[-1]))
        return [label.removeprefix(_CHOSEN) for label in marked if label.startswith(_CHOSEN)]

    @property
    def asked(self) -> str:
        """The id of the step that was asked last; empty if none was."""
        asked = [step.id for step in the_guide().steps if step.text.da in self.text]
        return max(asked, key=lambda step: self.text.rindex(_question(step)), default="")


@dataclass(frozen=True, slots=True)
class Volunteers:
    """Someone in a chat, who writes and presses, and is told what the bot says to it."""

    talk: Conversation
    chat: Json = field(default_factory=lambda: PRIVATE)
    user: Json = field(default_factory=lambda: VERA)

    async def begin(self) -> Said:
        return await self.write("/genstart")

    async def write(self, text: str, **more: object) -> Said:
        return await self.happens(self.talk.message(text, chat=self.chat, user=self.user, **more))

    async def press(self, label: str) -> Said:
        """Press the newest button that says so."""
        return await self.happens(self.pressed(label))

    async def choose(self, *labels: str) -> Said:
        """Choose several options, and be done."""
        for label in labels:
            await self.press(label)
        return await self.press("Færdig med at vælge")

    async def edit(self, written: Json, text: str) -> Said:
        """Edit a message that was sent before."""
        edited = self.talk.message(text, chat=self.chat, user=self.user)
        message = {**edited["message"], "message_id": written["message"]["message_id"]}
        return await self.happens(
            {
                "update_id": edited["update_id"],
                "edited_message": {**message, "edit_date": message["date"] + 1},
            }
        )

    async def answer(self, *steps: str) -> Said:
        """Answer steps as the people of Søskov do."""
        said = [await self.write(SOESKOV[step]) for step in steps]
        return said[-1]

    async def up_to(self, step: str) -> Self:
        """Begin, and answer as the people of Søskov do until a step is asked."""
        said = await self.begin()
        while said.asked != step:
            said = await self.answer(said.asked)
        return self

    async def finish(self) -> Said:
        """Go all the way as the people of Søskov do."""
        await self.up_to("hvor")
        return await self.answer("hvor")

    async def happens(self, *updates: Json) -> Said:
        before = len(self.talk.telegram.shown)
        await self.talk.feed(*updates)
        shown = self.talk.telegram.shown[before:]
        return Said(tuple(each for each in shown if each["chat"]["id"] == self.chat["id"]))

    def pressed(self, label: str) -> Json:
        """Return the update of a press on the newest button that says so."""
        message, payload = self._button(label)
        return self.talk.telegram.server.press(
            chat_id=self.chat["id"],
            message_id=message["message_id"],
            payload=payload,
            user=self.user,
        )

    def also(self, user: Json) -> Self:
        """Return somebody else in the same chat."""
        return replace(self, user=user)

    def with_bot(self, talk: Conversation) -> Self:
        """Return the same people before another bot."""
        return replace(self, talk=talk)

    def _button(self, label: str) -> tuple[Json, str]:
        for message in reversed(self.talk.telegram.shown):
            if message["chat"]["id"] == self.chat["id"] and label in _buttons(message):
                return message, _buttons(message)[label]
        raise AssertionError(f"no button says {label!r}")


@pytest.fixture
def vera(talk: Conversation) -> Volunteers:
    return Volunteers(talk)


@pytest.fixture
def group(talk: Conversation) -> Volunteers:
    return Volunteers(talk, chat=GROUP)


@asynccontextmanager
async def started_anew(
    people: Volunteers, *, guide_text: str | None = None
) -> AsyncIterator[Volunteers]:
    """Start another program over what the first one kept."""
    before = people.talk
    async with running(
        before.telegram, before.desk, before.clock, before.state, guide_text=guide_text
    ) as talk:
        yield people.with_bot(talk)


def _buttons(message: Json) -> dict[str, str]:
    return {each["text"].removeprefix(_CHOSEN): each["callback_data"] for each in _rows(message)}


def _rows(message: Json) -> list[Json]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [each for row in rows for each in row if "callback_data" in each]


def _question(step_id: str) -> str:
    step = the_guide().step(step_id)
    return step.text.da if step else ""
