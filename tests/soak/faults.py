"""What Telegram does instead of what it was asked: one call in five."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from random import Random
from typing import Final

import httpx
from telegram.error import NetworkError, TimedOut

from tests.fakes.telegram import Fault

SECRET: Final = "hemmelig-fejltekst"
"""In the text of every error; no person may read it."""
_IN_A_ROW: Final = 2
"""A bot that makes a call three times gets it through where nothing is broken for good."""


class Weight(StrEnum):
    """What a fault means for the call."""

    PASSING = "passing"
    """The call was not taken; made again it is."""
    UNSURE = "unsure"
    """Nobody can tell whether the call was taken: the message may be lost, or come twice."""
    FINAL = "final"
    """The call will never be taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of fault.

    Attributes:
        methods: What it can happen to, by the beginnings of methods' names; empty for all.
        cause: What httpx says, where nothing was answered.
        taken: Whether Telegram does what it was asked all the same.
        mended: Whether the bot can still get its message through, in another way.
    """

    name: str
    weight: Weight
    fault: Fault | type[NetworkError]
    cause: type[Exception] | None = None
    methods: tuple[str, ...] = ()
    taken: bool = False
    mended: bool = False

    def happen(self) -> tuple[int, bytes]:
        """Return what Telegram answers.

        Raises:
            NetworkError: It answers nothing; as PTB's transport puts it.
        """
        if isinstance(self.fault, Fault):
            return self.fault.status, self.fault.body
        raise self.fault(SECRET) from self.cause(SECRET) if self.cause else None


def _bad(name: str, text: str, *methods: str, mended: bool = False) -> Kind:
    said = f"Bad Request: {text} {SECRET}"
    return Kind(
        name=name, weight=Weight.FINAL, fault=Fault(400, said), methods=methods, mended=mended
    )


KINDS: Final = (
    Kind(
        name="429",
        weight=Weight.PASSING,
        fault=Fault(429, f"Too Many Requests {SECRET}", {"retry_after": 3}),
    ),
    Kind(name="500", weight=Weight.PASSING, fault=Fault(500, f"Internal {SECRET}")),
    Kind(name="502", weight=Weight.PASSING, fault=Fault(502, f"Bad Gateway {SECRET}")),
    Kind(
        name="no connection",
        weight=Weight.PASSING,
        fault=NetworkError,
        cause=httpx.ConnectError,
    ),
    Kind(
        name="timeout before",
        weight=Weight.UNSURE,
        fault=TimedOut,
        cause=httpx.ReadTimeout,
    ),
    Kind(
        name="timeout after",
        weight=Weight.UNSURE,
        fault=TimedOut,
        cause=httpx.ReadTimeout,
        taken=True,
    ),
    Kind(
        name="network error after",
        weight=Weight.UNSURE,
        fault=NetworkError,
        cause=httpx.ReadError,
        taken=True,
    ),
    Kind(
        name="blocked",
        weight=Weight.FINAL,
        fault=Fault(403, f"Forbidden: bot was blocked by the user {SECRET}"),
        methods=("send", "edit", "stop"),
    ),
    Kind(
        name="migrated",
        weight=Weight.FINAL,
        fault=Fault(
            400,
            f"Bad Request: group chat was upgraded to a supergroup chat {SECRET}",
            {"migrate_to_chat_id": -1_009_999_999_999},
        ),
        methods=("send",),
    ),
    _bad("chat not found", "chat not found", "send"),
    _bad("cannot parse", "can't parse entities: Unsupported start tag", "send", mended=True),
    _bad("message to edit not found", "message to edit not found", "edit"),
    _bad("not modified", "message is not modified", "edit"),
    _bad("too old", "query is too old and response timeout expired", "answerCallbackQuery"),
)
_SHARES: Final = {Weight.PASSING: 0.55, Weight.UNSURE: 0.2, Weight.FINAL: 0.25}


@dataclass(slots=True)
class Faults:
    """Chooses the calls that fail.

    Attributes:
        share: Of the calls.
        counted: How often each kind has happened.
    """

    rng: Random
    share: float = 0.2
    counted: Counter[str] = field(default_factory=Counter)

    def choose(self, method: str, *, failed_in_a_row: int, marked_up: bool) -> Kind | None:
        """Return what happens to a call instead; None if nothing does.

        Args:
            method: Such as "sendMessage".
            failed_in_a_row: How often it has failed just before.
            marked_up: Whether there is markup in it, which Telegram may not be able to parse.
        """
        if method == "getMe" or self.rng.random() >= self.share:
            return None
        if failed_in_a_row >= _IN_A_ROW:
            return None
        [weight] = self.rng.choices([*_SHARES], [*_SHARES.values()])
        fitting = [each for each in KINDS if each.weight is weight and _fits(each, method)]
        fitting = [each for each in fitting if marked_up or not each.mended]
        if not fitting:
            return None
        kind = self.rng.choice(fitting)
        self.counted[kind.name] += 1
        return kind


def _fits(kind: Kind, method: str) -> bool:
    return not kind.methods or method.startswith(kind.methods)
