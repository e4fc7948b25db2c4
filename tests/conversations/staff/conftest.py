"""A bot that has staff: Lene, who writes to it in her private chat."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.delivery.review import ReviewFolder
from bot.gaps.backroom import DeskBackroom
from bot.handlers.staff.office import Office
from bot.state.audit import Action, Entry
from bot.state.keeping import State
from bot.state.questions import AskedQuestion, Found, Rating
from tests.conversations.conftest import PRIVATE, VERA, Conversation, labels, running
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk
from tests.fakes.desks import desk_over
from tests.fakes.telegram import FakeTelegram, Json

LENE: Json = {"id": 70, "is_bot": False, "first_name": "Lene", "language_code": "da"}
STAFF_CHAT: Json = {"id": 70, "type": "private", "first_name": "Lene"}
TENT, TENT_AGAIN = "kan vi låne et telt", "kan vi låne et telt i byen"
VOLUNTEERS = (7, 8, 9)
ARCHIVE = {
    "Telte": ["Et telt skal tørres, før det pakkes."],
    "Lotteri": ["Et lotteri er et spil med lodder."],
}


@dataclass(slots=True)
class Staff:
    """Lene and her bot."""

    talk: Conversation
    office: Office
    folder: Path

    async def write(self, text: str, **more: object) -> list[str]:
        """Write to the bot, and return what it answers, as Lene reads it."""
        before = len(self.talk.telegram.shown)
        await self.talk.write(text, chat=STAFF_CHAT, user=LENE, **more)
        return self._heard(before)

    async def tap(self, label: str) -> list[str]:
        """Press a button of the newest message that has it, and return what comes of it."""
        before = len(self.talk.telegram.shown)
        shown = next(each for each in reversed(self.talk.telegram.shown) if label in labels(each))
        rows = shown["reply_markup"]["inline_keyboard"]
        [payload] = [
            each["callback_data"] for row in rows for each in row if each["text"] == label
        ]
        await self.talk.feed(
            self.talk.telegram.server.press(
                chat_id=STAFF_CHAT["id"],
                message_id=shown["message_id"],
                payload=payload,
                user=LENE,
            )
        )
        return self._heard(before)

    async def send_document(self, name: str, content: bytes, **more: object) -> list[str]:
        """Send a document, and return what is answered."""
        return await self.write("", document=self.upload(name, content), **more)

    def upload(self, name: str, content: bytes) -> Json:
        """Return a document that Telegram has."""
        return self.talk.telegram.server.upload(name, content)

    async def volunteer_writes(self, text: str) -> list[str]:
        """Let Vera write, and return what she reads."""
        before = len(self.talk.telegram.shown)
        await self.talk.write(text, chat=PRIVATE, user=VERA)
        return self._heard(before)

    async def errands(self) -> list[str]:
        """Let the bot do what it does without being asked."""
        before = len(self.talk.telegram.shown)
        await self.talk.built.errands.run()
        return self._heard(before)

    async def asked(
        self,
        text: str,
        *,
        found: Found = Found.NO_ANSWER,
        chat_id: int = VOLUNTEERS[0],
        rating: Rating | None = None,
        took_ms: float | None = None,
    ) -> int:
        """Note a question that a volunteer asked some time ago."""
        questions = self.talk.state.questions
        question = AskedQuestion(
            text=text, language="da", found=found, confidence=0.2, took_ms=took_ms
        )
        question_id = await questions.add(chat_id, question)
        if rating:
            await questions.rate(chat_id, question_id, rating)
        return question_id

    async def asked_for_tents(self) -> None:
        """Let three volunteers ask the same in two ways."""
        for chat_id, text in zip(VOLUNTEERS, (TENT, TENT_AGAIN, TENT), strict=True):
            await self.asked(text, chat_id=chat_id)

    async def audit(self) -> list[tuple[int | None, Action, str]]:
        """Return what is known to have been done, oldest first."""
        found: tuple[Entry, ...] = await self.talk.state.audit.since(
            self.talk.clock.now().replace(year=2020)
        )
        return [(each.user_id, each.action, each.detail) for each in found]

    @property
    def files(self) -> dict[str, bytes]:
        """The files that wait for review."""
        if not self.folder.exists():
            return {}
        return {file.name: file.read_bytes() for file in self.folder.iterdir()}

    @property
    def buttons(self) -> list[str]:
        """What the buttons of the newest message say."""
        return labels(self.talk.telegram.shown[-1])

    def _heard(self, before: int) -> list[str]:
        return [each["text"] for each in self.talk.telegram.shown[before:] if "text" in each]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(
        staff_ids=frozenset({LENE["id"]}),
        backroom=DeskBackroom(desk=desk_over(ARCHIVE)),
        review=ReviewFolder(tmp_path / "review"),
    )


@pytest.fixture
async def lene(clock: FakeClock, state: State, office: Office) -> AsyncIterator[Staff]:
    async with asyncio.timeout(10), at_work(clock, state, office) as staff:
        yield staff
    assert staff.talk.telegram.violations == []


@asynccontextmanager
async def at_work(
    clock: FakeClock, state: State, office: Office, telegram: FakeTelegram | None = None
) -> AsyncIterator[Staff]:
    """Run a bot that has staff, over what may be there from a bot before it."""
    known = telegram or FakeTelegram(clock)
    async with running(known, FakeDesk(), clock, state, office=office) as talk:
        talk.message("/start", chat=STAFF_CHAT, user=LENE)  # or Telegram does not know the chat
        yield Staff(talk, office, office.review.path)


@asynccontextmanager
async def started_anew(staff: Staff) -> AsyncIterator[Staff]:
    """Run another bot over the same state, and the same Telegram."""
    talk = staff.talk
    async with at_work(talk.clock, talk.state, staff.office, talk.telegram) as they:
        yield they
