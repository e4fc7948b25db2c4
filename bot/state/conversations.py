"""What was said lately: needed to understand "og hvad med i Viborg?"."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

HISTORY = 3
"""Earlier questions that are kept; what `Desk.ask` is measured with is decided there."""
FORGET_AFTER_S = 30 * 60.0
"""After so long a pause a conversation begins anew; a guess."""
_LIMIT = 10_000
"""Conversations kept in memory, some hundred bytes each; a guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One person in one chat; two people in a group have two conversations."""

    chat_id: int
    user_id: int


class Conversations(Protocol):
    """Remembers a little of each conversation, for a while."""

    async def questions(self, speaker: Speaker) -> tuple[str, ...]:
        """Return the speaker's latest questions, oldest first, at most `HISTORY`."""
        ...

    async def add_question(self, speaker: Speaker, question: str) -> None:
        """Remember a question."""
        ...

    async def expect_place(self, speaker: Speaker) -> None:
        """Remember that the speaker's next message is the place that we asked for."""
        ...

    async def take_expectation(self, speaker: Speaker) -> bool:
        """Return whether a place was expected, and expect it no longer."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class _Conversation:
    touched_s: float
    questions: tuple[str, ...] = ()
    place_expected: bool = False


class MemoryConversations:
    """Conversations in memory: bounded, and forgotten after a pause."""

    def __init__(self, clock: Callable[[], float], *, limit: int = _LIMIT) -> None:
        """Create the memory.

        Args:
            clock: Seconds from some fixed moment; never goes back.
            limit: Conversations to keep; the one untouched for longest goes first.
        """
        self._clock = clock
        self._limit = limit
        self._rows: OrderedDict[Speaker, _Conversation] = OrderedDict()

    async def questions(self, speaker: Speaker) -> tuple[str, ...]:
        """Return the speaker's latest questions, oldest first, at most `HISTORY`."""
        return self._get(speaker).questions

    async def add_question(self, speaker: Speaker, question: str) -> None:
        """Remember a question."""
        row = self._get(speaker)
        questions = (*row.questions, question)[-HISTORY:]
        self._put(speaker, questions=questions, place_expected=row.place_expected)

    async def expect_place(self, speaker: Speaker) -> None:
        """Remember that the speaker's next message is the place that we asked for."""
        self._put(speaker, questions=self._get(speaker).questions, place_expected=True)

    async def forget(self, chat_id: int) -> None:
        """Forget the conversations of a chat."""
        for speaker in [each for each in self._rows if each.chat_id == chat_id]:
            del self._rows[speaker]

    async def take_expectation(self, speaker: Speaker) -> bool:
        """Return whether a place was expected, and expect it no longer."""
        row = self._get(speaker)
        if row.place_expected:
            self._put(speaker, questions=row.questions, place_expected=False)
        return row.place_expected

    def _get(self, speaker: Speaker) -> _Conversation:
        now_s = self._clock()
        row = self._rows.get(speaker)
        if row is None or now_s - row.touched_s > FORGET_AFTER_S:
            return _Conversation(touched_s=now_s)
        return row

    def _put(self, speaker: Speaker, *, questions: tuple[str, ...], place_expected: bool) -> None:
        self._rows[speaker] = _Conversation(
            touched_s=self._clock(), questions=questions, place_expected=place_expected
        )
        self._rows.move_to_end(speaker)
        if len(self._rows) > self._limit:
            self._rows.popitem(last=False)
