"""The whole bot as it is started by `python -m bot`, but for the archive:
`python -m tests.fakes.hosted DESK [SILENCE_S]`.

DESK is how its help desk answers: "quick", "slow" (never, until it is interrupted) or "stuck"
(never, and it cannot be interrupted).
"""

import asyncio
import hashlib
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Final

from bot.bootstrap import opening
from bot.cli import main
from bot.delivery import serving
from knowledge_base.answering.outcomes import Reply
from knowledge_base.archive.catalogue import cards
from knowledge_base.places.location import Candidate
from tests.fakes.desk import FakeDesk, answer
from tests.fakes.documents import document

ORIGINAL: Final = "docs/vedtægter.pdf"
_ORIGINAL: Final = Path(__file__).parents[2] / "README.md"
"""Any file will do: nobody looks into it."""


class _Archive:
    """Was built a while ago."""

    def current(self) -> SimpleNamespace:
        manifest = SimpleNamespace(created_at="2026-11-23T18:00:00+00:00")
        return SimpleNamespace(snapshot=SimpleNamespace(manifest=manifest))


class HostedDesk(FakeDesk):
    """Answers with the question itself, if it answers at all."""

    archive = _Archive()

    def __init__(self, kind: str) -> None:
        content = _ORIGINAL.read_bytes()
        card = document(
            "Vedtægter",
            path=ORIGINAL,
            location=str(_ORIGINAL),
            digest=hashlib.sha256(content).hexdigest(),
        )
        super().__init__(cards=cards([card]))
        self._kind = kind

    async def ask(
        self, question: str, *, history: Sequence[str] = (), home: Candidate | None = None
    ) -> Reply:
        if self._kind == "slow":
            await asyncio.Event().wait()
        if self._kind == "stuck":
            await asyncio.to_thread(time.sleep, 600)
        self.outcome = answer(f"Svar på {question}")
        return await super().ask(question, history=history, home=home)


@contextmanager
def open_desk(_: object) -> Iterator[HostedDesk]:
    yield HostedDesk(sys.argv[1])


if __name__ == "__main__":
    vars(opening)["open_unchecked_desk"] = open_desk
    if len(sys.argv) > 2:
        vars(serving)["SILENCE_LIMIT_S"] = float(sys.argv[2])  # sooner than for real
    sys.exit(main(["run"]))
